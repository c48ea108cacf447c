import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import type { Control } from 'react-hook-form'
import { openingText } from '@/locales/fr/opening'
import { transferWords } from '@/locales/fr/transferWords'
import type { CivilDate } from '@/shared/format'
import { ChoiceField, GestationalAgeField, TextInput, TimeOfFact } from '@/shared/forms'
import { choicesOf } from '../choices'
import { LookedAgain } from '../LookedAgain'
import { Row } from './Question'
import type { OpeningValues } from './values'

interface NewbornFieldsProps {
  control: Control<OpeningValues>
  /** Its place in the list, from 0. */
  rank: number
  /** Its name above the fields, when it has to be told from others or may be taken away. */
  named: boolean
  /** The day of birth that is proposed; today without one. */
  day?: CivilDate | undefined
  onRemove: () => void
  /** What is asked besides. */
  children?: ReactNode
}

/** One child who travels: when it was born, its sex, term and weight. */
export function NewbornFields({ control, rank, named, day, onRemove, children }: NewbornFieldsProps) {
  return (
    <Stack role="group" aria-label={openingText.newborn(rank + 1)} sx={{ gap: 2 }}>
      {named && (
        <Stack direction="row" sx={{ alignItems: 'center', gap: 2 }}>
          <Typography variant="h3">{openingText.newborn(rank + 1)}</Typography>
          <Button aria-label={openingText.removeNamed(openingText.newborn(rank + 1))} onClick={onRemove}>{openingText.removeNewborn}</Button>
        </Stack>
      )}
      <TimeOfFact control={control} name={`newborns.${rank}.born_at`} label={openingText.bornAt} day={day} />
      <ChoiceField control={control} name={`newborns.${rank}.sex`} label={openingText.sex} choices={choicesOf(transferWords.sex)} />
      <Row>
        <GestationalAgeField control={control} name={`newborns.${rank}.ga_days`} label={openingText.birthTerm} />
        <Box sx={{ width: 220 }}><TextInput control={control} name={`newborns.${rank}.weight_g`} label={openingText.birthWeight} inputMode="numeric" maxLength={4} /></Box>
      </Row>
      <LookedAgain control={control} of={`newborns.${rank}`} term={`newborns.${rank}.ga_days`} />
      {children}
    </Stack>
  )
}
