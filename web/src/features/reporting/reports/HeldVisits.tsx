import MuiLink from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { Link } from 'react-router'
import { reportsText as text } from '@/locales/fr/reports'
import { useLive, usePages } from '@/shared/api'
import { civilDate } from '@/shared/format'
import { ExportMenu, LoadingBlock, ReadFailure, Section, useSort } from '@/shared/ui'
import { DataTable } from '@/shared/ui/DataTable'
import type { Column } from '@/shared/ui/DataTable'
import { reportAddress, visitsPath } from './reports'
import type { ReportVisit } from './reports'

const columns: Column<ReportVisit>[] = [
  { id: 'visited_on', header: text.fields.visited_on, meta: { sort: 'visited_on' }, cell: ({ row: { original } }) => civilDate(original.visited_on) },
  { id: 'place', header: text.house, cell: ({ row: { original } }) => original.place_name },
  { id: 'year', header: text.reportOf, meta: { sort: 'year', align: 'right' }, cell: ({ row: { original: { year, place, place_name } } }) => <MuiLink component={Link} to={reportAddress(year, place)} aria-label={text.openReport(year, place_name)} sx={{ display: 'inline-block', py: 1 }}>{year}</MuiLink> },
  { id: 'presented_by', header: text.fields.presented_by, cell: ({ row: { original } }) => original.presented_by },
]

/** The presentations held in a calendar year, whatever the year of the report: the list behind « maternités visitées ». */
export function HeldVisits({ year }: { year: number }) {
  const [sort] = useSort()
  const query = { held_in: year, sort }
  const list = usePages<ReportVisit>(visitsPath, query)
  useLive('reports', [visitsPath])
  return (
    <Section title={text.heldIn(year)}>
      <Typography color="textSecondary" sx={{ mb: 1 }}>{text.heldExplain}</Typography>
      <ExportMenu path={visitsPath} query={query} name={text.exportHeld} />
      {list.isPending && <LoadingBlock />}
      {list.error && <ReadFailure problem={list.error} onRetry={() => { void list.refetch() }} />}
      {list.data && <DataTable label={text.heldTable(year)} columns={columns} rows={list.rows} rowId={({ id }) => id} empty={text.noVisit} onMore={list.more} loadingMore={list.isFetchingNextPage} />}
    </Section>
  )
}
