import Box from '@mui/material/Box'
import MuiLink from '@mui/material/Link'
import type { Theme } from '@mui/material/styles'
import useMediaQuery from '@mui/material/useMediaQuery'
import { Link, useSearchParams } from 'react-router'
import { transfersText } from '@/locales/fr/transfers'
import { transferWords } from '@/locales/fr/transferWords'
import { usePages, usePermission, useStaleSince } from '@/shared/api'
import { gestationalAge } from '@/shared/format'
import { Clock, ExportMenu, LoadingBlock, ReadFailure, RemoveFilters, Screen, useSort } from '@/shared/ui'
import { DataTable } from '@/shared/ui/DataTable'
import type { Column } from '@/shared/ui/DataTable'
import { shortMotive } from '../motives'
import type { DatingView, Kind, Motive, State, Urgency } from '../types'
import { ListFilters, filtersIn } from './ListFilters'

const text = transfersText.list
const path = '/api/requests'

/** One line of the list: no name in it. Of a request that a unit has refused, its number and its time only. */
interface RequestItem {
  id: string
  number: number
  state: State | null
  kind: Kind | null
  urgency: Urgency | null
  motive: Motive | null
  ddr_equivalent: DatingView['ddr_equivalent'] | null
  ga_days_when_asked: number | null
  newborns: number
  origin: string
  destination: string
  asked_at: string
}

const columns: Column<RequestItem>[] = [
  { id: 'number', header: text.number, meta: { sort: 'number' }, cell: ({ row: { original } }) => <MuiLink component={Link} to={`/demandes/${original.id}`} aria-label={text.open(original.number)} sx={{ display: 'inline-block', py: 1 }}>{original.number}</MuiLink> },
  { id: 'asked_at', header: text.asked, meta: { sort: 'asked_at' }, cell: ({ row: { original } }) => <Clock at={original.asked_at} look="time" /> },
  { id: 'kind', header: text.kind, cell: ({ row: { original: { kind } } }) => kind && text.kinds[kind] },
  { id: 'term', header: text.term, cell: ({ row: { original } }) => original.ga_days_when_asked !== null && <Box component="span" sx={{ whiteSpace: 'nowrap' }}>{gestationalAge(original.ga_days_when_asked)}</Box> },
  { id: 'motive', header: text.motive, cell: ({ row: { original: { motive } } }) => motive && shortMotive(motive) },
  { id: 'urgency', header: text.urgency, meta: { sort: 'target_at' }, cell: ({ row: { original: { urgency } } }) => urgency && transferWords.urgency[urgency] },
  { id: 'road', header: text.road, cell: ({ row: { original: { origin, destination } } }) => <Box sx={{ minWidth: 150 }}>{[origin, destination && transfersText.towards(destination)].filter(Boolean).join(' ')}</Box> },
  { id: 'state', header: text.state, cell: ({ row: { original: { state } } }) => state && transferWords.state[state] },
]

/** What fits a phone: which one, when, why and how far it is. The rest is on its page. */
const onPhone: Column<RequestItem>[] = [
  ...columns.filter(({ id }) => id === 'number' || id === 'asked_at'),
  { id: 'what', header: text.motive, cell: ({ row: { original: { motive, kind, state } } }) => <>{motive ? shortMotive(motive) : kind && text.kinds[kind]}<Box component="span" sx={{ display: 'block', typography: 'caption', color: 'text.secondary' }}>{state && transferWords.state[state]}</Box></> },
]

/** Every request that one may see, with its filters in the address, and its export. */
export default function AllRequestsPage() {
  const stale = useStaleSince()
  const all = usePermission('transfers.coordinate')
  const [search] = useSearchParams()
  const [sort] = useSort('-asked_at')
  const phone = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'))
  const query = { ...filtersIn(search), sort }
  const list = usePages<RequestItem>(path, query)
  return (
    <Screen title={text.title} subtitle={all ? undefined : text.own} stale={stale} actions={<ExportMenu path={path} query={query} />}>
      <ListFilters />
      {list.isPending && <LoadingBlock height={400} />}
      {list.error && <ReadFailure problem={list.error} onRetry={() => { void list.refetch() }} />}
      {list.data && <DataTable label={text.title} columns={phone ? onPhone : columns} rows={list.rows} rowId={({ id }) => id} empty={text.empty} emptyAction={<RemoveFilters />} onMore={list.more} loadingMore={list.isFetchingNextPage} />}
    </Screen>
  )
}
