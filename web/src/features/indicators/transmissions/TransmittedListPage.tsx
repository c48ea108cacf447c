import Box from '@mui/material/Box'
import MuiLink from '@mui/material/Link'
import { Link } from 'react-router'
import { transmissionsText } from '@/locales/fr/transmissions'
import { readKey, useLive, useRead, useStaleSince } from '@/shared/api'
import { civilDate, civilDateOf, number } from '@/shared/format'
import { EmptyState, LoadingBlock, ReadFailure, Screen } from '@/shared/ui'
import { DataTable } from '@/shared/ui/DataTable'
import type { Column } from '@/shared/ui/DataTable'
import { transmittedPath } from '../paths'
import type { TransmittedHead, TransmittedList } from '../types'

const text = transmissionsText.authority

/** Every year that was sent to the health authority, the latest first: where she arrives. */
export default function TransmittedListPage() {
  const stale = useStaleSince()
  const read = useRead<TransmittedList>(transmittedPath)
  useLive('indicators', readKey(transmittedPath))
  return (
    <Screen title={text.title} subtitle={read.data && text.subtitle(read.data.region)} stale={stale}>
      {read.isPending && <LoadingBlock height={300} />}
      {read.error && <ReadFailure problem={read.error} onRetry={() => { void read.refetch() }} />}
      {read.data && !read.error && (read.data.items.length === 0 ? <EmptyState>{text.none}</EmptyState> : <DataTable label={text.list} columns={columns} rows={read.data.items} rowId={({ id }) => id} />)}
    </Screen>
  )
}

const columns: Column<TransmittedHead>[] = [
  { id: 'year', header: text.year, cell: ({ row: { original } }) => <MuiLink component={Link} to={`/indicateurs/transmis/${original.id}`} aria-label={`${original.year}, ${text.version.toLowerCase()} ${original.version}`} sx={{ display: 'inline-block', py: 1 }}>{original.year}</MuiLink> },
  { id: 'version', header: text.version, cell: ({ row: { original: { version, latest } } }) => <>{version}{latest && version > 1 && <Box component="span" sx={{ color: 'text.secondary' }}> ({text.latest})</Box>}</> },
  { id: 'on', header: text.on, cell: ({ row: { original } }) => civilDate(civilDateOf(original.made_at)) },
  { id: 'whom', header: text.whom, cell: ({ row: { original } }) => original.recipient },
  { id: 'sites', header: text.sites, meta: { align: 'right' }, cell: ({ row: { original } }) => number(original.sites) },
  { id: 'reason', header: text.reason, cell: ({ row: { original } }) => original.reason },
]
