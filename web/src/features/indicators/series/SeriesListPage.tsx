import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import MuiLink from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import useMediaQuery from '@mui/material/useMediaQuery'
import { Link } from 'react-router'
import { indicatorSeriesText as text } from '@/locales/fr/indicatorSeries'
import { useLive, usePages, usePermission, useStaleSince } from '@/shared/api'
import { number } from '@/shared/format'
import { Clock, EmptyState, ExportMenu, LoadingBlock, phone, ReadFailure, Screen, Section, Tag } from '@/shared/ui'
import { DataTable } from '@/shared/ui/DataTable'
import type { Column } from '@/shared/ui/DataTable'
import { seriesListPath } from '../paths'
import type { SeriesLine } from '../types'
import { NewSeries } from './NewSeries'

/** Values that others published: a new series for who imports them, and those that there are. */
export default function SeriesListPage() {
  const stale = useStaleSince()
  const imports = usePermission('indicators.series')
  const reads = usePermission('indicators.read')
  const onPhone = useMediaQuery(phone)
  const list = usePages<SeriesLine>(seriesListPath)
  useLive('indicators', [seriesListPath])
  return (
    <Screen title={text.title} subtitle={text.subtitle} stale={stale} actions={reads && <Button component={Link} to="/indicateurs" variant="outlined">{text.indicators}</Button>}>
      <Stack sx={{ gap: 2 }}>
        <Typography color="textSecondary" sx={{ maxWidth: 900 }}>{text.readOnly}</Typography>
        {imports && <Box className="no-print"><NewSeries known={list.rows} /></Box>}
        <Section title={text.list}>
          {list.isPending && <LoadingBlock />}
          {list.error && <ReadFailure problem={list.error} onRetry={() => { void list.refetch() }} />}
          {list.data && (list.rows.length === 0
            ? <EmptyState>{text.noneYet}</EmptyState>
            : (
              <>
                <Box sx={{ mb: 1 }} className="no-print"><ExportMenu path={seriesListPath} /></Box>
                <DataTable<SeriesLine> label={text.listOf} columns={onPhone ? columns.slice(0, 1) : columns} rows={list.rows} rowId={({ id }) => id} onMore={list.more} loadingMore={list.isFetchingNextPage} />
              </>
            ))}
        </Section>
      </Stack>
    </Screen>
  )
}

function State({ state }: Pick<SeriesLine, 'state'>) {
  return <Tag>{text.states[state]}</Tag>
}

/** On a phone the first one alone, which then holds the state. */
const columns: Column<SeriesLine>[] = [
  {
    id: 'source', header: text.source, cell: ({ row: { original: { id, source, edition, state } } }) => (
      <>
        <MuiLink component={Link} to={`/indicateurs/series/${id}`} aria-label={text.openOf(text.named(source, edition))} sx={{ display: 'inline-block', py: 0.75, overflowWrap: 'anywhere' }}>{text.named(source, edition)}</MuiLink>
        <Box sx={{ display: { sm: 'none' }, '@media print': { display: 'none' } }}><State state={state} /></Box>
      </>
    ),
  },
  { id: 'state', header: text.state, cell: ({ row }) => <State state={row.original.state} /> },
  { id: 'years', header: text.yearsTitle, cell: ({ row: { original: { first_year: first, last_year: last } } }) => text.years(first, last) },
  { id: 'lines', header: text.linesTitle, meta: { align: 'right' }, cell: ({ row }) => number(row.original.lines) },
  { id: 'author', header: text.by, cell: ({ row }) => row.original.author },
  { id: 'created_at', header: text.when, cell: ({ row }) => <Clock at={row.original.created_at} look="time" /> },
]
