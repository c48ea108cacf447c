import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import MuiLink from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { Link } from 'react-router'
import { qualityText as text } from '@/locales/fr/quality'
import { serverNow, useLive, usePages, useMayWrite, usePermission, useSession, useStaleSince } from '@/shared/api'
import type { PlanLine, QualityAction } from '@/shared/api/generated'
import { civilDateOf, decimal, number } from '@/shared/format'
import { ExportMenu, LoadingBlock, ReadFailure, Screen, Section, useFilter } from '@/shared/ui'
import { DataTable } from '@/shared/ui/DataTable'
import type { Column } from '@/shared/ui/DataTable'
import { ActionDialog } from './ActionDialog'
import { ActionList } from './ActionList'
import { ModeDialog } from './ModeDialog'
import { PlanYear } from './PlanYear'

const planPath = '/api/action-plan'
const actionsPath = '/api/actions'

/** « Plan d’action »: for the year, how often each dysfunction was met, what is decided of it, what is done. */
export default function PlanPage() {
  const stale = useStaleSince()
  const [adding, setAdding] = useState(false)
  const mayAdd = useMayWrite('quality.declare')
  const own = useSession().acting.establishment
  const [asked] = useFilter('annee')
  const present = Number(civilDateOf(serverNow()).slice(0, 4))
  const year = /^20\d\d$/.test(asked) ? Number(asked) : present
  // Those of a meeting are of whatever year: « Retex et réunions » opens them.
  const [meeting] = useFilter('reunion')
  const query: Record<string, string | number> = meeting ? { meeting } : { year }
  const actions = usePages<QualityAction>(actionsPath, query)
  useLive('actions', [actionsPath])
  return (
    <Screen
      title={text.plan} subtitle={meeting ? text.actionsOfMeeting : String(year)} stale={stale}
      actions={<><ExportMenu path={actionsPath} query={query} name={text.exportActions} />{mayAdd && <Button variant="contained" onClick={() => setAdding(true)}>{text.addAction}</Button>}</>}
    >
      {meeting
        ? <Box className="no-print" sx={{ mb: 2, display: 'flex', gap: 2 }}><MuiLink component={Link} to="/retex" sx={target}>{text.toMeetings}</MuiLink><MuiLink component={Link} to="/plan-action" sx={target}>{text.toYear}</MuiLink></Box>
        : <Box role="search" className="no-print" sx={{ mb: 2 }}><PlanYear year={year} present={present} /></Box>}
      {own === null && !meeting && <Dysfunctions year={year} />}
      <Section title={meeting ? text.actionsOfMeeting : text.actionsOfYear(year)}>
        {actions.isPending && <LoadingBlock height={120} />}
        {actions.error && <ReadFailure problem={actions.error} onRetry={() => { void actions.refetch() }} />}
        {actions.data && <ActionList actions={actions.rows} empty={meeting ? text.noActionOfMeeting : text.noActionOfYear} />}
      </Section>
      {adding && <ActionDialog onClose={() => setAdding(false)} />}
    </Screen>
  )
}

/** The ten dysfunctions of the year, for who acts for the network. */
function Dysfunctions({ year }: { year: number }) {
  const [dating, setDating] = useState<PlanLine | null>(null)
  const coordinates = usePermission('quality.coordinate')
  const plan = usePages<PlanLine>(planPath, { year })
  useLive('actions', [planPath])
  const columns: Column<PlanLine>[] = [
    { id: 'code', header: text.planColumns.code, cell: ({ row: { original } }) => original.code },
    { id: 'label', header: text.planColumns.label, cell: ({ row: { original } }) => original.label },
    { id: 'requests', header: text.planColumns.requests, meta: { align: 'right' }, cell: ({ row: { original } }) => <Requests line={original} year={year} /> },
    { id: 'per_100', header: text.planColumns.per_100, meta: { align: 'right' }, cell: ({ row: { original } }) => decimal(original.per_100) },
    { id: 'mode', header: text.planColumns.mode, cell: ({ row: { original } }) => (coordinates ? <Button variant="text" sx={{ ml: -2, textAlign: 'left' }} aria-label={text.changeMode(original.code)} onClick={() => setDating(original)}>{text.mode[original.mode]}</Button> : text.mode[original.mode]) },
    { id: 'actions', header: text.planColumns.actions, cell: ({ row: { original } }) => (original.actions > 0 ? text.doneOf(original.done, original.actions) : text.unknown) },
    { id: 'overdue', header: text.planColumns.overdue, meta: { align: 'right' }, cell: ({ row: { original } }) => number(original.overdue) },
  ]
  return (
    <Box sx={{ mb: 2 }}>
      <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', justifyContent: 'space-between', mb: 1 }}>
        <Typography color="textSecondary">{text.planExplain}</Typography>
        <ExportMenu path={planPath} query={{ year }} name={text.exportDysfunctions} />
      </Box>
      {plan.isPending && <LoadingBlock height={400} />}
      {plan.error && <ReadFailure problem={plan.error} onRetry={() => { void plan.refetch() }} />}
      {plan.data && <DataTable label={text.plan} columns={columns} rows={plan.rows} rowId={({ code }) => code} />}
      {dating && <ModeDialog line={dating} onClose={() => setDating(null)} />}
    </Box>
  )
}

/** How many requests met it, which opens them, without identity. */
function Requests({ line: { code, label, requests }, year }: { line: PlanLine; year: number }) {
  const count = number(requests)
  if (requests === 0) return count
  const line = new URLSearchParams({ annee: String(year), code })
  return <MuiLink component={Link} to={`/plan-action/demandes?${line.toString()}`} aria-label={text.openRequests(count, label)} sx={target}>{count}</MuiLink>
}

const target = { display: 'inline-block', py: 1 }
