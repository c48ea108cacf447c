import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import useMediaQuery from '@mui/material/useMediaQuery'
import { useSearchParams } from 'react-router'
import { indicatorSeriesText } from '@/locales/fr/indicatorSeries'
import { usePages } from '@/shared/api'
import { IndicatorSeriesValue_territory } from '@/shared/api/generated'
import { typeset } from '@/shared/format/typography'
import { ExportMenu, LoadingBlock, phone, ReadFailure, RemoveFilters, Section, SelectFilter, useSort } from '@/shared/ui'
import { DataTable } from '@/shared/ui/DataTable'
import { seriesValuesPath } from '../paths'
import type { Series, SeriesValue } from '../types'
import { phoneColumns, valueColumns } from './columns'

const text = indicatorSeriesText.values

/** Filters by their names in the address, and as the interface takes them. */
const filters = { indicateur: 'indicator', annee: 'year', territoire: 'territory' } as const

/** The values of a series: sorted and filtered by the server, and exported as they are shown. */
export function SeriesValues({ series: { id, indicators, first_year: first, last_year: last, in_part: inPart } }: { series: Series }) {
  const [search] = useSearchParams()
  const [sort] = useSort()
  const onPhone = useMediaQuery(phone)
  const path = seriesValuesPath(id)
  const query = { ...Object.fromEntries(Object.entries(filters).map(([name, asked]) => [asked, search.get(name)])), sort }
  const list = usePages<SeriesValue>(path, query)
  const years = Array.from({ length: last - first + 1 }, (_, index) => String(last - index))
  return (
    <Section title={text.title}>
      <Stack sx={{ gap: 1.5 }}>
        {inPart && <Typography color="textSecondary" sx={{ maxWidth: 900 }}>{text.inPart}</Typography>}
        <Stack role="search" direction="row" className="no-print" sx={{ gap: 1.5, flexWrap: 'wrap', alignItems: 'center' }}>
          <SelectFilter name="indicateur" label={text.indicator} every={text.everyIndicator} width={320} choices={indicators.map(({ code, label }) => ({ value: code, label: typeset(text.indicatorOf(code, label)) }))} />
          <SelectFilter name="annee" label={text.year} every={text.everyYear} width={120} choices={years.map((year) => ({ value: year, label: year }))} />
          <SelectFilter name="territoire" label={text.territory} every={text.everyTerritory} choices={IndicatorSeriesValue_territory.map(({ code, label }) => ({ value: code, label }))} />
          <Box><ExportMenu path={path} query={query} /></Box>
        </Stack>
        {list.isPending && <LoadingBlock />}
        {list.error && <ReadFailure problem={list.error} onRetry={() => { void list.refetch() }} />}
        {list.data && <DataTable label={text.listOf} columns={onPhone ? phoneColumns : valueColumns} rows={list.rows} rowId={({ line }) => String(line)} empty={text.empty} emptyAction={<RemoveFilters />} onMore={list.more} loadingMore={list.isFetchingNextPage} />}
      </Stack>
    </Section>
  )
}
