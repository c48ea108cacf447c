import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { activityText as text } from '@/locales/fr/activity'
import { serverNow } from '@/shared/api'
import { civilDateOf } from '@/shared/format'
import { DayFilter } from '@/shared/forms/DayFilter'
import { useSearch } from '@/shared/ui/search'
import { areSame, quickPeriods, wholeYear } from './activity'
import type { Days } from './activity'

/** The days that are looked at: by a touch, by a year, or typed. They stand in the address. */
export function PeriodChooser({ shown, years }: { shown: Days; years: readonly number[] }) {
  const [, setSearch] = useSearch()
  const choose = ({ from, to }: Days) => setSearch((last) => {
    last.set('du', from)
    last.set('au', to)
    return last
  })
  const year = years.find((one) => areSame(wholeYear(one), shown))
  return (
    <Box role="group" aria-label={text.period}>
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', mb: 1.5 }}>
        {quickPeriods(civilDateOf(serverNow())).map(({ label, days }) => {
          const chosen = areSame(days, shown)
          return <Button key={label} variant={chosen ? 'contained' : 'outlined'} aria-pressed={chosen} onClick={() => choose(days)}>{label}</Button>
        })}
      </Stack>
      <Stack direction="row" sx={{ gap: 1.5, flexWrap: 'wrap', alignItems: 'flex-start' }}>
        <TextField id="filter-annee" select size="small" label={text.year} value={year ?? ''} onChange={(event) => { if (event.target.value) choose(wholeYear(Number(event.target.value))) }} slotProps={{ select: { native: true } }} sx={{ width: 130, '& select': { minHeight: 28 } }}>
          <option value="">{text.anotherYear}</option>
          {years.map((one) => <option key={one} value={one}>{one}</option>)}
        </TextField>
        <DayFilter name="du" label={text.from} />
        <DayFilter name="au" label={text.to} />
      </Stack>
    </Box>
  )
}
