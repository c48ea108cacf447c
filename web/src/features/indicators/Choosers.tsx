import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useId } from 'react'
import { indicatorsText as text } from '@/locales/fr/indicators'
import { ChoiceChips, SelectFilter, useFilter } from '@/shared/ui'
import type { Choice } from '@/shared/ui'
import type { Compare, IndicatorDashboard } from './types'

type Shown = Pick<IndicatorDashboard, 'year' | 'years'>

/** The place, for who reads the network; the year; what it is compared to. All stand in the address. */
export function Choosers({ dashboard: { place, year, years, houses, compare } }: { dashboard: Pick<IndicatorDashboard, 'place' | 'year' | 'years' | 'houses' | 'compare'> }) {
  return (
    <Stack role="search" direction="row" className="no-print" sx={{ gap: 2, rowGap: 1.5, flexWrap: 'wrap', alignItems: 'center' }}>
      {houses.length > 0 && <SelectFilter name="etablissement" label={text.house} every={text.region} choices={houses.map(({ id, name }) => ({ value: id, label: name }))} width={280} />}
      <YearFilter year={year} years={years} />
      {place.establishment !== null && <CompareChooser compare={compare} year={year} />}
    </Stack>
  )
}

/** The years that there are: the one that is asked for, also while it is read; the one that is shown when the address says nothing. */
export function YearFilter({ year, years }: Shown) {
  const [asked, choose] = useFilter('annee')
  const chosen = asked || String(year)
  const offered = years.map(String)
  const all = offered.includes(chosen) ? offered : [chosen, ...offered]
  return (
    <TextField id="filter-annee" select size="small" label={text.year} value={chosen} onChange={(event) => choose(event.target.value)} slotProps={{ select: { native: true } }} sx={{ width: 120, '& select': { minHeight: 28 } }}>
      {all.map((each) => <option key={each} value={each}>{each}</option>)}
    </TextField>
  )
}

/** What the place is compared to; the one that is asked for, also while it is read. */
export function CompareChooser({ compare, year }: { compare: Compare; year: number }) {
  const id = useId()
  const [asked, choose] = useFilter('comparer')
  const choices: Choice<Compare>[] = [
    { value: 'region', label: text.compareTo.region },
    { value: 'type', label: text.compareTo.type },
    { value: 'past', label: text.past(year - 1) },
  ]
  return (
    <Stack direction="row" sx={{ gap: 1, rowGap: 0.5, alignItems: 'center', flexWrap: 'wrap' }}>
      <Box component="span" id={id}>{text.compare}</Box>
      <ChoiceChips label={text.compare} labelledBy={id} choices={choices} value={choices.find(({ value }) => value === asked)?.value ?? compare} onChange={choose} />
    </Stack>
  )
}
