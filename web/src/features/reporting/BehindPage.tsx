import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import MuiLink from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import type { Theme } from '@mui/material/styles'
import useMediaQuery from '@mui/material/useMediaQuery'
import { Link, useSearchParams } from 'react-router'
import { activityText } from '@/locales/fr/activity'
import { transferWords } from '@/locales/fr/transferWords'
import { usePages, useRead, useSession, useStaleSince } from '@/shared/api'
import { civilDate, gestationalAge, number } from '@/shared/format'
import { typeset } from '@/shared/format/typography'
import { Clock, ExportMenu, LoadingBlock, ReadFailure, Screen, SelectFilter } from '@/shared/ui'
import { DataTable } from '@/shared/ui/DataTable'
import type { Column } from '@/shared/ui/DataTable'
import { activityQuery, behindQuery, requestsBehind, said } from './activity'
import type { Activity, ActivityFigure, ActivityRequest } from './activity'

const text = activityText.behind
const path = '/api/activity/requests'

/** The requests behind a number, without identity; each opens for those who may read it. */
export default function BehindPage() {
  const stale = useStaleSince()
  const [search] = useSearchParams()
  const phone = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'))
  const mayOpen = useSession().permissions.some((permission) => ['transfers.request', 'transfers.coordinate', 'transfers.answer'].includes(permission))
  const query = behindQuery(search)
  const list = usePages<ActivityRequest>(path, query)
  const activity = useRead<Activity>('/api/activity', activityQuery(search)).data
  const figure = activity?.figures.find(({ code }) => code === search.get('indicateur')) ?? activity?.figures[0]
  const part = activity?.breakdown.parts.find(({ code }) => code === search.get('partie'))
  const told = part ?? (search.get('partie') ? undefined : figure)
  const count = list.data ? counted(list.rows.length, list.hasNextPage, told ? requestsBehind(told, search.get('lesquelles')) : null) : ''
  const columns = columnsOf(figure, mayOpen, phone)
  return (
    <Screen title={text.title} subtitle={activity && figure && text.subtitle(typeset(figure.label), part ? typeset(part.label) : '', text.told(civilDate(activity.from), civilDate(activity.to)), count)} stale={stale} actions={<ExportMenu path={path} query={query} />}>
      <Stack direction="row" className="no-print" sx={{ gap: 1.5, mb: 2, flexWrap: 'wrap' }}>
        <Button component={Link} to={`/activite?${backTo(search)}`} variant="outlined">{text.back}</Button>
        {figure && (figure.denominator !== null || figure.left_out > 0) && <SelectFilter name="lesquelles" label={text.which} every={text.counted} choices={[{ value: 'among', label: text.among }, { value: 'left_out', label: text.left_out }]} width={240} />}
      </Stack>
      {list.isPending && <LoadingBlock height={400} />}
      {list.error && <ReadFailure problem={list.error} onRetry={() => { void list.refetch() }} />}
      {list.data && <DataTable label={text.title} columns={columns} rows={list.rows} rowId={({ id }) => id} empty={text.empty} onMore={list.more} loadingMore={list.isFetchingNextPage} />}
    </Screen>
  )
}

/** How many requests: those that are listed when all are, else what the number tells. */
function counted(listed: number, hasMore: boolean, told: number | null): string {
  if (!hasMore) return text.count(listed, number(listed))
  return told === null ? text.moreThan(number(listed)) : text.count(told, number(told))
}

/** The figures as they were looked at: without the part, nor which requests. */
function backTo(search: URLSearchParams): string {
  const next = new URLSearchParams(search)
  next.delete('partie')
  next.delete('lesquelles')
  return next.toString()
}

function columnsOf(figure: ActivityFigure | undefined, mayOpen: boolean, phone: boolean): Column<ActivityRequest>[] {
  const columns: Column<ActivityRequest>[] = [
    { id: 'number', header: text.number, cell: ({ row: { original } }) => (mayOpen ? <MuiLink component={Link} to={`/demandes/${original.id}`} aria-label={text.openRequest(original.number)} sx={{ display: 'inline-block', py: 1 }}>{original.number}</MuiLink> : original.number) },
    { id: 'asked_at', header: text.asked, cell: ({ row: { original } }) => <Clock at={original.asked_at} look="time" /> },
    { id: 'kind', header: text.kind, cell: ({ row: { original } }) => <>{original.kind && transferWords.kind[original.kind]}{original.entered_a_posteriori && <Box component="span" sx={{ display: 'block', typography: 'caption', color: 'text.secondary' }}>{text.afterwards}</Box>}</> },
    { id: 'term', header: text.term, cell: ({ row: { original: { ga_days } } }) => ga_days !== null && <Box component="span" sx={{ whiteSpace: 'nowrap' }}>{gestationalAge(ga_days)}</Box> },
    { id: 'motive', header: text.motive, cell: ({ row: { original: { motive } } }) => motive && transferWords.motive[motive] },
    { id: 'road', header: text.road, cell: ({ row: { original: { origin, destination } } }) => [origin, destination && text.towards(destination)].filter(Boolean).join(' ') },
    { id: 'state', header: text.state, cell: ({ row: { original: { state } } }) => state && transferWords.state[state] },
    { id: 'value', header: text.value, meta: { align: 'right' }, cell: ({ row: { original: { value } } }) => value !== null && said(value, { unit: figure?.is_delay ? 'min' : '', is_delay: figure?.is_delay ?? false }) },
  ]
  const shown = phone ? ['number', 'asked_at', 'kind', 'value'] : columns.map(({ id }) => id)
  return columns.filter(({ id }) => shown.includes(id) && (id !== 'value' || figure?.is_delay || figure?.unit !== 'demandes'))
}
