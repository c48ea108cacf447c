import Box from '@mui/material/Box'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { bedsText } from '@/locales/fr/beds'
import { ChoiceChips } from '@/shared/ui'
import { nowhere } from './filters'
import type { Filters } from './filters'
import { bedKinds, isPlaceKind, longType, placeKinds } from './kinds'
import type { BedKind, BoardPlace } from './types'

interface FilterBarProps {
  filters: Filters
  /** From where the roads are counted: what was asked, or one's own establishment. */
  from: string | null
  places: readonly BoardPlace[]
  onChange: (change: Partial<Filters>) => void
}

/** What is sought. On a phone the chips stay on top, in one line that slides; pressed again, a chip lets go. */
export function Seek({ filters, places, onChange }: Omit<FilterBarProps, 'from'>) {
  const chips = bedKinds.filter((kind) => places.some((place) => place.units.some((unit) => unit.kind === kind)))
  return (
    <Box component="section" aria-label={bedsText.seek} className="no-print" sx={seek}>
      <Typography id="seek-label" sx={{ fontWeight: 600, mb: 0.5 }}>{bedsText.seek}</Typography>
      <ChoiceChips<BedKind>
        label={bedsText.seek} labelledBy="seek-label" multiple value={filters.sought ? [filters.sought] : []} onChange={(kinds) => onChange({ sought: kinds.at(-1) ?? null })}
        choices={chips.map((kind) => ({ value: kind, label: bedsText.kinds[kind].chip }))}
      />
    </Box>
  )
}

/** From where, and what is left out. */
export function FilterBar({ filters, from, places, onChange }: FilterBarProps) {
  const types = placeKinds.filter((type) => places.some((place) => place.type === type))
  const departments = [...new Set(places.map(({ department }) => department))].sort()
  return (
    <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 1.5, pt: 1, mb: 2 }}>
      <Choice id="board-from" label={bedsText.from} width={360} value={from ?? ''} onChange={(id) => onChange({ from: id === '' ? nowhere : id })}
        choices={[['', bedsText.fromNowhere], ...places.map(({ id, name }): [string, string] => [id, name])]} />
      <Choice id="board-type" label={bedsText.type} width={150} value={filters.type ?? ''} onChange={(type) => onChange({ type: isPlaceKind(type) ? type : null })}
        choices={[['', bedsText.every], ...types.map((type): [string, string] => [type, longType(type)])]} />
      <Choice id="board-department" label={bedsText.department} width={130} value={filters.department ?? ''} onChange={(department) => onChange({ department: department === '' ? null : department })}
        choices={[['', bedsText.every], ...departments.map((department): [string, string] => [department, department])]} />
      <FormControlLabel control={<Checkbox checked={filters.hideClosed} onChange={(event) => onChange({ hideClosed: event.target.checked })} />} label={bedsText.hideClosed} />
    </Box>
  )
}

const seek = {
  mb: 1.5,
  position: { xs: 'sticky', sm: 'static' }, top: 56, zIndex: { xs: 2, sm: 'auto' }, bgcolor: 'background.default', py: { xs: 1, sm: 0 }, mx: { xs: -2, sm: 0 }, px: { xs: 2, sm: 0 },
  '& > [role=group]': { flexWrap: { xs: 'nowrap', sm: 'wrap' }, overflowX: { xs: 'auto', sm: 'visible' }, whiteSpace: 'nowrap', p: { xs: 0.5, sm: 0 }, m: { xs: -0.5, sm: 0 } },
} as const

interface ChoiceProps {
  id: string
  label: string
  width: number
  value: string
  choices: readonly (readonly [string, string])[]
  onChange: (value: string) => void
}

/** A list of the browser itself: the keyboard and the phone know it. */
function Choice({ id, label, width, value, choices, onChange }: ChoiceProps) {
  return (
    <TextField id={id} select label={label} size="small" value={value} onChange={(event) => onChange(event.target.value)} slotProps={{ select: { native: true } }} sx={{ width, maxWidth: '100%', '& select': { minHeight: 26, textOverflow: 'ellipsis' } }}>
      {choices.map(([each, words]) => <option key={each} value={each}>{words}</option>)}
    </TextField>
  )
}
