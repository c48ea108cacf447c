import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import MuiLink from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { Theme } from '@mui/material/styles'
import useMediaQuery from '@mui/material/useMediaQuery'
import { Link, useSearchParams } from 'react-router'
import { qualityText as text } from '@/locales/fr/quality'
import { useLive, usePages, useMayWrite, usePermission, useSession, useStaleSince } from '@/shared/api'
import type { CaseItem } from '@/shared/api/generated'
import { civilDate, gestationalAge, grams } from '@/shared/format'
import type { CivilDate } from '@/shared/format'
import { ExportMenu, LoadingBlock, ReadFailure, RemoveFilters, Screen, SearchFilter, Section, SelectFilter, Tag } from '@/shared/ui'
import { DataTable } from '@/shared/ui/DataTable'
import type { Column } from '@/shared/ui/DataTable'
import { choicesOf } from './choices'
import { casesPath } from './useCase'

const columns: Column<CaseItem>[] = [
  { id: 'number', header: text.columns.number, cell: ({ row: { original } }) => <CaseLink item={original} /> },
  { id: 'happened_on', header: text.columns.happened_on, cell: ({ row: { original } }) => civilDate(original.happened_on) },
  { id: 'kind', header: text.columns.kind, cell: ({ row: { original } }) => kinds(original) },
  { id: 'house', header: text.columns.house, cell: ({ row: { original } }) => <Box sx={{ minWidth: 140 }}>{original.house}</Box> },
  { id: 'term', header: text.columns.term, cell: ({ row: { original } }) => original.ga_days !== null && <Box component="span" sx={{ whiteSpace: 'nowrap' }}>{gestationalAge(original.ga_days)}</Box> },
  { id: 'weight', header: text.columns.weight, meta: { align: 'right' }, cell: ({ row: { original } }) => grams(original.weight_g) },
  { id: 'conformity', header: text.columns.conformity, cell: ({ row: { original } }) => text.conformity[original.conformity] },
  { id: 'state', header: text.columns.state, cell: ({ row: { original } }) => text.state[original.state] },
  { id: 'due_on', header: text.columns.due_on, cell: ({ row: { original } }) => original.state !== 'REJECTED' && <>{civilDate(original.due_on)} {original.late && <Tag>{text.late}</Tag>}</> },
]

/** What fits a phone: which one, when, and how far it is. */
const onPhone: Column<CaseItem>[] = [
  ...columns.filter(({ id }) => id === 'number' || id === 'happened_on'),
  { id: 'what', header: text.columns.state, cell: ({ row: { original } }) => <>{text.state[original.state]}<Box component="span" sx={{ display: 'block', typography: 'caption', color: 'text.secondary' }}>{kinds(original)}</Box></> },
]

/** All that the birth is to be analysed for. */
function kinds({ kind, also }: CaseItem): string {
  return [kind, ...also].map((each) => text.shortKind[each]).join(', ')
}

function CaseLink({ item: { id, number } }: { item: CaseItem }) {
  return <MuiLink component={Link} to={`/analyses/${id}`} aria-label={text.open(number)} sx={{ display: 'inline-block', py: 1 }}>{number}</MuiLink>
}

/** « Analyses »: the work list of cases, with those to judge first; its filters are in the address. */
export default function CasesPage() {
  const stale = useStaleSince()
  const session = useSession()
  const mayDeclare = useMayWrite('quality.declare')
  const phone = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'))
  const [search] = useSearchParams()
  const behind = behindIn(search)
  const path = behind ? `${casesPath}/behind` : casesPath
  const query = behind ?? filtersIn(search)
  const list = usePages<CaseItem>(path, query)
  useLive('cases', [path])
  return (
    <Screen
      title={text.title} subtitle={session.acting.establishment ? text.own : undefined} stale={stale}
      actions={<><ExportMenu path={path} query={query} />{mayDeclare && <Button variant="contained" component={Link} to="/analyses/nouvelle">{text.declare}</Button>}</>}
    >
      {!behind && <ToJudge />}
      {behind && <Typography sx={{ mb: 1.5, fontWeight: 600 }}>{text.behind.told(behind.figure, civilDate(behind.from), civilDate(behind.to))}</Typography>}
      <Box role="search" aria-label={text.filters} className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mb: 2 }}>
        {behind ? <SelectFilter name="lesquels" label={text.behind.which} every={text.behind.counted} choices={choicesOf(text.behind.others)} width={260} /> : <Filters />}
        <RemoveFilters />
      </Box>
      {list.isPending && <LoadingBlock height={300} />}
      {list.error && <ReadFailure problem={list.error} onRetry={() => { void list.refetch() }} />}
      {list.data && <DataTable label={text.title} columns={phone ? onPhone : columns} rows={list.rows} rowId={({ id }) => id} empty={text.empty} emptyAction={<RemoveFilters />} onMore={list.more} loadingMore={list.isFetchingNextPage} />}
    </Screen>
  )
}

function Filters() {
  return (
    <>
        <SelectFilter name="groupe" label={text.columns.group} every={text.any} choices={choicesOf(text.groups)} />
        <SelectFilter name="nature" label={text.columns.kind} every={text.any} choices={choicesOf(text.kind)} width={260} />
        <SelectFilter name="etat" label={text.columns.state} every={text.any} choices={choicesOf(text.state)} />
        <SearchFilter name="annee" label={text.columns.year} width={110} />
    </>
  )
}

/** The figure of « Activité » of this address, with its days; null when the whole list is read. */
export function behindIn(search: URLSearchParams): { figure: string; from: CivilDate; to: CivilDate; behind?: string; house?: string } | null {
  const [figure, from, to, behind, house] = ['indicateur', 'du', 'au', 'lesquels', 'etablissement'].map((name) => search.get(name) ?? '') as [string, CivilDate, CivilDate, string, string]
  if (!figure || !from || !to) return null
  return { figure, from, to, ...(behind ? { behind } : {}), ...(house ? { house } : {}) }
}

/** The filters of the address, as the interface takes them. */
export function filtersIn(search: URLSearchParams): Record<string, string> {
  const names = { groupe: 'group', nature: 'kind', etat: 'state', annee: 'year' } as const
  return Object.fromEntries(Object.entries(names).flatMap(([name, asked]) => {
    const value = search.get(name) ?? ''
    const wanted = name === 'annee' && !/^20\d\d$/.test(value) ? '' : value
    return wanted ? [[asked, wanted]] : []
  }))
}

/** Cases of any house in which one is asked to judge; nothing when there is none. */
function ToJudge() {
  const may = usePermission('quality.judge')
  const path = `${casesPath}/to-judge`
  const list = usePages<CaseItem>(path)
  useLive('cases', [path])
  if (!may || list.rows.length === 0) return null
  return (
    <Box sx={{ mb: 2 }}>
      <Section title={text.toJudge}>
        <Stack component="ul" sx={{ m: 0, pl: 3 }}>
          {list.rows.map((item) => <li key={item.id}><MuiLink component={Link} to={`/analyses/${item.id}`}>{text.caseTitle(item.number)}</MuiLink> · {item.ga_days !== null && `${gestationalAge(item.ga_days)} · `}{civilDate(item.happened_on)} · {item.house}</li>)}
        </Stack>
      </Section>
    </Box>
  )
}
