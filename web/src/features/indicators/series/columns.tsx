import Box from '@mui/material/Box'
import { indicatorSeriesText } from '@/locales/fr/indicatorSeries'
import { rateOutOf } from '@/shared/format'
import { typeset } from '@/shared/format/typography'
import type { Column } from '@/shared/ui/DataTable'
import { ratioOf } from '../figures'
import type { SeriesValue } from '../types'

const text = indicatorSeriesText.values

/** The columns of published values; sorted by the server where there is a list of it. */
export const valueColumns: Column<SeriesValue>[] = [
  {
    id: 'indicator', header: text.indicator, meta: { sort: 'indicator' },
    cell: ({ row: { original: { indicator, label } } }) => typeset(text.indicatorOf(indicator, label)),
  },
  { id: 'year', header: text.year, meta: { sort: 'year', align: 'right' }, cell: ({ row }) => row.original.year },
  { id: 'territory', header: text.territory, meta: { sort: 'territory' }, cell: ({ row }) => typeset(row.original.territory_name) },
  { id: 'value', header: text.value, meta: { sort: 'value', align: 'right' }, cell: ({ row: { original: { value, per } } }) => <Box component="span" sx={{ whiteSpace: 'nowrap' }}>{rateOutOf(value, per)}</Box> },
  {
    id: 'cases', header: text.casesOf, meta: { align: 'right' },
    cell: ({ row: { original: { numerator, denominator } } }) => numerator !== null && denominator !== null && <Box component="span" sx={{ whiteSpace: 'nowrap' }}>{ratioOf({ count: numerator, of: denominator })}</Box>,
  },
]

/** The same where nothing is sorted. */
export const unsortedColumns: Column<SeriesValue>[] = valueColumns.map(({ meta, ...column }) => ({ ...column, meta: meta?.align ? { align: meta.align } : {} }) as Column<SeriesValue>)

/** What fits a phone: the year and the place stand under the name. */
export const phoneColumns: Column<SeriesValue>[] = [
  {
    id: 'what', header: text.indicator, meta: { sort: 'indicator' },
    cell: ({ row: { original: { indicator, label, year, territory_name: place } } }) => (
      <>{typeset(text.indicatorOf(indicator, label))}<Box component="span" sx={{ display: 'block', typography: 'caption', color: 'text.secondary' }}>{typeset(`${place}, ${year}`)}</Box></>
    ),
  },
  ...valueColumns.filter(({ id }) => id === 'value'),
]
