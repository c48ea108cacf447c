import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import useMediaQuery from '@mui/material/useMediaQuery'
import { Link as RouterLink } from 'react-router'
import { administrationText } from '@/locales/fr/administration'
import { usePages, useRead, useSession, useStaleSince } from '@/shared/api'
import type { AuditLine } from '@/shared/api/generated'
import { AuditLine_kind } from '@/shared/api/generated'
import { typeset } from '@/shared/format/typography'
import { DayFilter } from '@/shared/forms/DayFilter'
import { Clock, ExportMenu, LoadingBlock, phone, ReadFailure, RemoveFilters, Screen, SearchFilter, SelectFilter, useFilter } from '@/shared/ui'
import { DataTable } from '@/shared/ui/DataTable'
import type { Column } from '@/shared/ui/DataTable'
import { AccountFilter } from './AccountFilter'
import { useVerification, Verification } from './VerifyAudit'
import { actionInWords, detailInWords, pageOf, subjectInWords } from './words'
import type { Description } from './words'

const text = administrationText.audit
const path = '/api/audit'

/** « Journal des accès »: who did what, when, from where. */
export default function AuditPage() {
  const stale = useStaleSince()
  const onPhone = useMediaQuery(phone)
  const [from] = useFilter('du')
  const [to] = useFilter('au')
  const [account] = useFilter('compte')
  const [subject] = useFilter('objet')
  const [kind] = useFilter('nature')
  const query = { from, to, account, subject, kind }
  const list = usePages<AuditLine>(path, query)
  const verification = useVerification()
  const description = useRead<Description>('/api/openapi.json').data
  const fault = list.error?.faults.find(({ field }) => field === 'subject')?.message
  const known = list.rows.find((line) => line.account === account)?.account_name ?? null
  return (
    <Screen title={text.title} stale={stale} actions={<><Button variant="outlined" loading={verification.busy} onClick={verification.start}>{verification.label}</Button><ExportMenu path={path} query={query} /></>}>
      <Typography sx={{ mb: 2 }}>{text.explain}</Typography>
      <Verification job={verification.job} problem={verification.problem} />
      <Box role="search" className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mb: 2, alignItems: 'flex-start' }}>
        <DayFilter name="du" label={text.from} />
        <DayFilter name="au" label={text.to} />
        <SelectFilter name="nature" label={text.kind} every={text.everyKind} choices={AuditLine_kind.map(({ code, label }) => ({ value: code, label }))} />
        <AccountFilter known={known} />
        <SearchFilter name="objet" label={text.subject} example={text.subjectExample} width={200} fault={fault} />
        <RemoveFilters />
      </Box>
      {list.isPending && <LoadingBlock />}
      {list.error && !fault && <ReadFailure problem={list.error} onRetry={() => { void list.refetch() }} />}
      {list.data && (
        <DataTable<AuditLine>
          label={text.found} columns={onPhone ? phoneColumns(description) : columns(description)} rows={list.rows} rowId={({ id }) => id}
          onMore={list.more} loadingMore={list.isFetchingNextPage} empty={text.none} emptyAction={<RemoveFilters />}
        />
      )}
    </Screen>
  )
}

/** Who: a press keeps only her lines. */
function Who({ line }: { line: AuditLine }) {
  const [, change] = useFilter('compte')
  const { account, account_name: name } = line
  if (!account || !name) return text.system
  return <Button size="small" sx={pressable} aria-label={text.onlyPerson(name)} onClick={() => change(account)}>{name}</Button>
}

function OnWhat({ line }: { line: AuditLine }) {
  const page = pageOf(line, useSession().modules)
  const words = subjectInWords(line)
  return page ? <Link component={RouterLink} to={page} sx={{ display: 'inline-flex', alignItems: 'center', minHeight: 44, '@media print': { minHeight: 0 } }}>{words}</Link> : words
}

function What({ line, description }: { line: AuditLine; description: Description | undefined }) {
  const kind = AuditLine_kind.find(({ code }) => code === line.kind)?.label ?? line.kind
  return <>{actionInWords(line.action, description)}<Typography component="div" variant="body2" color="textSecondary">{kind}</Typography></>
}

const columns = (description: Description | undefined): Column<AuditLine>[] => [
  { id: 'at', header: text.at, cell: ({ row }) => <Clock at={row.original.at} look="time" /> },
  { id: 'who', header: text.who, cell: ({ row }) => <Who line={row.original} /> },
  { id: 'what', header: text.what, cell: ({ row }) => <What line={row.original} description={description} /> },
  { id: 'on', header: text.on, cell: ({ row }) => <OnWhat line={row.original} /> },
  { id: 'detail', header: text.detail, cell: ({ row }) => <Box sx={{ overflowWrap: 'anywhere', maxWidth: 420 }}>{typeset(detailInWords(row.original.detail))}</Box> },
  { id: 'peer', header: text.peer, cell: ({ row }) => row.original.peer },
]

const phoneColumns = (description: Description | undefined): Column<AuditLine>[] => [
  {
    id: 'line', header: text.found,
    cell: ({ row: { original } }) => (
      <>
        <Box><Clock at={original.at} look="time" /> · <Who line={original} /></Box>
        <What line={original} description={description} />
        <Box><OnWhat line={original} /></Box>
        <Box sx={{ overflowWrap: 'anywhere' }}>{typeset(detailInWords(original.detail))}</Box>
      </>
    ),
  },
]

const pressable = { textAlign: 'left', px: 0.5, minWidth: 0, justifyContent: 'flex-start', fontSize: '1rem', whiteSpace: 'nowrap' }
