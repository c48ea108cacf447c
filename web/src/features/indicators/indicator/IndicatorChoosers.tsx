import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { indicatorsText as text } from '@/locales/fr/indicators'
import { typeset } from '@/shared/format/typography'
import { SelectFilter, useFilter } from '@/shared/ui'
import { CompareChooser, YearFilter } from '../Choosers'
import { classesBeside } from '../figures'
import type { IndicatorDashboard, IndicatorPage } from '../types'

interface IndicatorChoosersProps {
  indicator: IndicatorPage
  /** What tells the places that may be chosen; read beside. */
  dashboard: IndicatorDashboard | undefined
}

/** The class of the indicator first, then the place, the year and the comparison. */
export function IndicatorChoosers({ indicator: { figure, figures, place, year, years, compare }, dashboard }: IndicatorChoosersProps) {
  const [asked, choose] = useFilter('figure')
  return (
    <Stack role="search" direction="row" className="no-print" sx={{ gap: 2, rowGap: 1.5, flexWrap: 'wrap', alignItems: 'center' }}>
      <TextField id="filter-figure" select size="small" label={text.one.figures} value={asked || figure.figure} onChange={(event) => choose(event.target.value)} slotProps={{ select: { native: true } }} sx={{ width: { xs: '100%', sm: 320 }, '& select': { minHeight: 28 } }}>
        {classesBeside(figure, figures).map((each) => <option key={each.figure} value={each.figure}>{typeset(each.label)}</option>)}
      </TextField>
      {dashboard && dashboard.houses.length > 0 && <SelectFilter name="etablissement" label={text.house} every={text.region} choices={dashboard.houses.map(({ id, name }) => ({ value: id, label: name }))} width={280} />}
      <YearFilter year={year} years={years} />
      {place.establishment !== null && <CompareChooser compare={compare} year={year} />}
    </Stack>
  )
}
