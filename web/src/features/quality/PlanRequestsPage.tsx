import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import MuiLink from '@mui/material/Link'
import type { Theme } from '@mui/material/styles'
import useMediaQuery from '@mui/material/useMediaQuery'
import { Link, useSearchParams } from 'react-router'
import { qualityText } from '@/locales/fr/quality'
import { transferWords } from '@/locales/fr/transferWords'
import { serverNow, usePages, useSession, useStaleSince } from '@/shared/api'
import type { PlanLine, PlanRequest } from '@/shared/api/generated'
import { civilDateOf, gestationalAge } from '@/shared/format'
import { Clock, ExportMenu, LoadingBlock, ReadFailure, Screen } from '@/shared/ui'
import { DataTable } from '@/shared/ui/DataTable'
import type { Column } from '@/shared/ui/DataTable'

const text = qualityText.planRequests
const planPath = '/api/action-plan'
const path = `${planPath}/requests`

/** The requests that a line of the plan counts, without identity: for whoever reads the plan. Each opens for those who may read it. */
export default function PlanRequestsPage() {
  const stale = useStaleSince()
  const [search] = useSearchParams()
  const phone = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'))
  const mayOpen = useSession().permissions.some((permission) => ['transfers.request', 'transfers.coordinate', 'transfers.answer'].includes(permission))
  const query = planRequestsIn(search, civilDateOf(serverNow()).slice(0, 4))
  const list = usePages<PlanRequest>(path, query)
  const line = usePages<PlanLine>(planPath, { year: query.year }).rows.find(({ code }) => code === query.code)
  const columns = columnsOf(mayOpen)
  return (
    <Screen title={text.title} subtitle={line ? text.counted(query.code, line.label, line.requests, query.year) : text.told(query.code, query.year)} stale={stale} actions={<ExportMenu path={path} query={query} />}>
      <Box className="no-print" sx={{ mb: 2 }}><Button component={Link} to={`/plan-action?annee=${query.year}`} variant="outlined">{text.back}</Button></Box>
      {list.isPending && <LoadingBlock height={400} />}
      {list.error && <ReadFailure problem={list.error} onRetry={() => { void list.refetch() }} />}
      {list.data && <DataTable label={text.title} columns={phone ? columns.filter(({ id }) => onPhone.includes(id)) : columns} rows={list.rows} rowId={({ id }) => id} empty={text.empty} onMore={list.more} loadingMore={list.isFetchingNextPage} />}
    </Screen>
  )
}

/** Which line of which year this address asks for; the first one of the present year where it names none. */
export function planRequestsIn(search: URLSearchParams, present: string): { code: string; year: string } {
  const [code, year] = [search.get('code') ?? '', search.get('annee') ?? '']
  return { code: /^D(0[1-9]|10)$/.test(code) ? code : 'D01', year: /^20\d\d$/.test(year) ? year : present }
}

const onPhone: readonly (string | undefined)[] = ['number', 'asked_at', 'kind', 'state']

function columnsOf(mayOpen: boolean): Column<PlanRequest>[] {
  return [
    { id: 'number', header: text.number, cell: ({ row: { original: { id, number } } }) => (mayOpen ? <MuiLink component={Link} to={`/demandes/${id}`} aria-label={text.open(number)} sx={{ display: 'inline-block', py: 1 }}>{number}</MuiLink> : number) },
    { id: 'asked_at', header: text.asked, cell: ({ row: { original } }) => <Clock at={original.asked_at} look="time" /> },
    { id: 'kind', header: text.kind, cell: ({ row: { original } }) => transferWords.kind[original.kind] },
    { id: 'term', header: text.term, cell: ({ row: { original: { ga_days } } }) => ga_days !== null && <Box component="span" sx={{ whiteSpace: 'nowrap' }}>{gestationalAge(ga_days)}</Box> },
    { id: 'motive', header: text.motive, cell: ({ row: { original: { motive } } }) => motive && transferWords.motive[motive] },
    { id: 'road', header: text.road, cell: ({ row: { original: { origin, destination } } }) => [origin, destination && text.towards(destination)].filter(Boolean).join(' ') },
    { id: 'state', header: text.state, cell: ({ row: { original: { state } } }) => transferWords.state[state] },
  ]
}
