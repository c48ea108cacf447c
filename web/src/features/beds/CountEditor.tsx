import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { bedsText } from '@/locales/fr/beds'
import { useNow } from '@/shared/api'
import { Stepper } from '@/shared/forms'
import { ChoiceChips } from '@/shared/ui'
import { longKind } from './kinds'
import { Outcome } from './Outcome'
import { RestrictionDialog } from './RestrictionDialog'
import type { UnitBeds } from './types'
import { useDeclaration } from './useDeclaration'
import { restrictionWords, spokenPlaces } from './words'

/** As many places as the server accepts to hear of. */
export const mostPlaces = 500

/** One count: − and +, or digits, saved at once; whether the unit is under strain, and what it does not take. */
export function CountEditor({ unit, autoFocus = false }: { unit: UnitBeds; autoFocus?: boolean }) {
  const declaration = useDeclaration(unit)
  const [restricting, setRestricting] = useState(false)
  const now = useNow()
  // Nothing else can be told of a unit whose number is not known.
  const unknown = declaration.shown === null
  const restricted = restrictionWords(unit.restriction)
  return (
    <Box role="group" aria-label={longKind(unit.kind)} onBlur={declaration.flush} onKeyDown={(event) => { if (event.key === 'Enter') declaration.flush() }}>
      <Typography sx={{ mb: 1 }}><strong>{longKind(unit.kind)}</strong> · <Typography component="span" color="textSecondary">{spokenPlaces(unit, now)}</Typography></Typography>
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-start' }}>
        <Stepper label={bedsText.places} value={declaration.shown} onChange={declaration.count} most={mostPlaces} autoFocus={autoFocus} invalid={declaration.problem?.status === 422} />
        <Box sx={{ pt: 0.75 }}>
          <ChoiceChips<'OPEN' | 'LIMITED'>
            label={bedsText.saidOf(bedsText.state, longKind(unit.kind))} value={declaration.status === 'LIMITED' ? 'LIMITED' : 'OPEN'} onChange={(status) => declaration.tell({ status })}
            choices={[{ value: 'OPEN', label: bedsText.open, disabled: unknown }, { value: 'LIMITED', label: bedsText.limited, disabled: unknown }]}
          />
        </Box>
        <Button disabled={unknown} onClick={() => setRestricting(true)} sx={{ mt: 0.75 }}>{bedsText.restrictions}</Button>
      </Stack>
      {unknown && <Typography variant="body2" color="textSecondary">{bedsText.restrictionNeedsCount}</Typography>}
      {restricted && <Typography variant="body2" color="textSecondary">{restricted}</Typography>}
      <Outcome outcome={declaration} />
      <RestrictionDialog open={restricting} unit={unit} onClose={() => setRestricting(false)} onSave={(restriction) => { setRestricting(false); declaration.tell({ restriction }) }} />
    </Box>
  )
}
