import TextField from '@mui/material/TextField'
import { qualityText as text } from '@/locales/fr/quality'
import { useFilter } from '@/shared/ui'

/** How many years before the present one are offered. */
const yearsBefore = 4

/** The year of the plan, kept in the address unless it is the present one. An older year of the address stays in the list. */
export function PlanYear({ year, present }: { year: number; present: number }) {
  const [, change] = useFilter('annee')
  const offered = Array.from({ length: yearsBefore + 1 }, (_, before) => present - before)
  const years = offered.includes(year) ? offered : [...offered, year].sort((one, other) => other - one)
  const choose = (chosen: string) => change(chosen === String(present) ? '' : chosen)
  return (
    <TextField
      id="filter-annee" select size="small" label={text.columns.year} value={year} onChange={(event) => choose(event.target.value)}
      slotProps={{ select: { native: true } }} sx={{ width: { xs: '100%', sm: 110 }, '& select': { minHeight: 28 } }}
    >
      {years.map((one) => <option key={one} value={one}>{one}</option>)}
    </TextField>
  )
}
