import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import MuiLink from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import useMediaQuery from '@mui/material/useMediaQuery'
import { Link } from 'react-router'
import { indicatorsText } from '@/locales/fr/indicators'
import { useLive, usePages, usePermission, useRead, useStaleSince } from '@/shared/api'
import { civilDate, civilDateOf, number } from '@/shared/format'
import { Clock, EmptyState, LoadingBlock, phone, ReadFailure, Screen, Section, Tag } from '@/shared/ui'
import { DataTable } from '@/shared/ui/DataTable'
import type { Column } from '@/shared/ui/DataTable'
import { dashboardPath, depositsPath } from '../paths'
import type { DepositLine, IndicatorDashboard } from '../types'
import { NewDeposit } from './NewDeposit'
import { WithdrawButton } from './WithdrawButton'

const text = indicatorsText.deposit

/** Files given to be counted: a new deposit, and those before. */
export default function DepositsPage() {
  const stale = useStaleSince()
  const reads = usePermission('indicators.read')
  const series = usePermission('indicators.series')
  const actions = (
    <>
      {series && <Button component={Link} to="/indicateurs/series" variant="outlined">{indicatorsText.series}</Button>}
      {reads && <Button component={Link} to="/indicateurs" variant="outlined">{text.indicators}</Button>}
    </>
  )
  return (
    <Screen title={text.title} subtitle={text.subtitle} stale={stale} actions={(series || reads) && actions}>
      <Stack sx={{ gap: 2 }}>
        <NewDeposit />
        <History />
      </Stack>
    </Screen>
  )
}

function History() {
  const list = usePages<DepositLine>(depositsPath)
  const onPhone = useMediaQuery(phone)
  const reads = usePermission('indicators.read')
  useLive('indicators', [depositsPath])
  const shown = onPhone ? columns.filter(({ id }) => id === 'name') : columns
  return (
    <Section title={text.history}>
      {list.isPending && <LoadingBlock />}
      {list.error && <ReadFailure problem={list.error} onRetry={() => { void list.refetch() }} />}
      {list.data && (list.rows.length === 0
        ? reads ? <NoneOfHers /> : <EmptyState>{text.noneYet}</EmptyState>
        : <DataTable<DepositLine> label={text.listOf} columns={shown} rows={list.rows} rowId={({ id }) => id} onMore={list.more} loadingMore={list.isFetchingNextPage} />)}
    </Section>
  )
}

/** A house without a deposit of its own may have its figures from the network's. */
function NoneOfHers() {
  const { data: dashboard } = useRead<IndicatorDashboard>(dashboardPath)
  const day = dashboard?.place.establishment ? dashboard.data.deposits[0]?.kept_at : null
  return <EmptyState>{day ? text.noneButNetwork(civilDate(civilDateOf(day))) : text.noneYet}</EmptyState>
}

/** Where it stands; framed when something is still to be done with it. */
function State({ line: { state, counted } }: { line: DepositLine }) {
  if (state === 'kept' && counted === 0) return <Tag>{text.supplanted}</Tag>
  return <Tag tone={state === 'ready' || state === 'receiving' || state === 'failed' ? 'warning' : 'neutral'}>{text.states[state]}</Tag>
}

/** « RSA · 2025 · 12 380 lignes retenues sur 12 410 »; nothing before it is read. */
function contentsOf({ record, years, lines_read: read, lines_kept: kept }: DepositLine): string {
  return text.contents(indicatorsText.records[record] ?? '', years.join(', '), read === 0 ? '' : text.linesOf(number(kept), number(read)))
}

/** On a phone the first one alone; what is done with a deposit is on its own page. */
const columns: Column<DepositLine>[] = [
  {
    id: 'name', header: text.name, cell: ({ row: { original } }) => (
      <>
        <MuiLink component={Link} to={`/indicateurs/depots/${original.id}`} aria-label={text.openOf(original.name)} sx={{ display: 'inline-block', py: 0.75, overflowWrap: 'anywhere' }}>{original.name}</MuiLink>
        <Box sx={{ typography: 'caption', color: 'text.secondary' }}>{contentsOf(original)}</Box>
        <Box sx={{ display: { sm: 'none' }, '@media print': { display: 'none' } }}><State line={original} /></Box>
      </>
    ),
  },
  { id: 'state', header: text.state, cell: ({ row }) => <State line={row.original} /> },
  { id: 'author', header: text.by, cell: ({ row }) => row.original.author },
  { id: 'created_at', header: text.when, cell: ({ row }) => <Clock at={row.original.created_at} look="time" /> },
  { id: 'actions', header: text.actions, cell: ({ row: { original: { id, name, state } } }) => state === 'kept' && <WithdrawButton id={id} name={name} /> },
]
