import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import useMediaQuery from '@mui/material/useMediaQuery'
import { useState } from 'react'
import { Link as RouterLink, useNavigate, useSearchParams } from 'react-router'
import { administrationText } from '@/locales/fr/administration'
import { commonText } from '@/locales/fr/common'
import { useEstablishments, usePages, useStaleSince } from '@/shared/api'
import type { AccountLine, OneTimePassword } from '@/shared/api/generated'
import { ExportMenu, LoadingBlock, phone, ReadFailure, Screen, SearchFilter, SelectFilter, Tag, useFilter, useSort } from '@/shared/ui'
import { DataTable } from '@/shared/ui/DataTable'
import type { Column } from '@/shared/ui/DataTable'
import { NewAccountDialog } from './NewAccountDialog'
import { OneTimePasswordDialog } from './OneTimePasswordDialog'
import { labelOf, professions, roles } from './words'

const text = administrationText.accounts
const path = '/api/accounts'

/** « Comptes »: who has access, in which roles. */
export default function AccountsPage() {
  const stale = useStaleSince()
  const onPhone = useMediaQuery(phone)
  const navigate = useNavigate()
  const [creating, setCreating] = useState(false)
  const [given, setGiven] = useState<OneTimePassword | null>(null)
  const [q] = useFilter('recherche')
  const [role] = useFilter('role')
  const [place] = useFilter('etablissement')
  const [sort] = useSort()
  const query = { q, role, place, sort }
  const list = usePages<AccountLine>(path, query)
  const places = useEstablishments().data ?? []
  const actions = (
    <>
      <Button component={RouterLink} to="/roles">{text.rolesPage}</Button>
      <Button component={RouterLink} to="/programmes">{text.programsPage}</Button>
      <ExportMenu path={path} query={query} />
      <Button variant="contained" onClick={() => setCreating(true)}>{text.add}</Button>
    </>
  )
  return (
    <Screen title={text.title} stale={stale} actions={actions}>
      <Box role="search" className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mb: 2 }}>
        <SearchFilter name="recherche" label={text.search} />
        <SelectFilter name="role" label={text.role} every={text.everyRole} width={260} choices={roles} />
        <SelectFilter name="etablissement" label={text.place} every={text.everyPlace} width={260} choices={places.map(({ id, name }) => ({ value: id, label: name }))} />
      </Box>
      {list.isPending && <LoadingBlock />}
      {list.error && <ReadFailure problem={list.error} onRetry={() => { void list.refetch() }} />}
      {list.data && (
        <DataTable<AccountLine>
          label={text.found} columns={onPhone ? phoneColumns : columns} rows={list.rows} rowId={({ id }) => id} onOpen={({ id }) => { void navigate(`/comptes/${id}`) }}
          onMore={list.more} loadingMore={list.isFetchingNextPage} empty={text.none} emptyAction={<RemoveFilters />}
        />
      )}
      {creating && <NewAccountDialog onClose={() => setCreating(false)} onCreated={(password) => { setCreating(false); setGiven(password) }} />}
      {given && <OneTimePasswordDialog given={given} onClose={() => { setGiven(null); void navigate(`/comptes/${given.account}`) }} />}
    </Screen>
  )
}

function RemoveFilters() {
  const [, setSearch] = useSearchParams()
  return <Button variant="outlined" onClick={() => setSearch({}, { replace: true })}>{commonText.removeFilters}</Button>
}

function Name({ row }: { row: AccountLine }) {
  return (
    <Link component={RouterLink} to={`/comptes/${row.id}`} onClick={(event) => event.stopPropagation()} sx={{ display: 'inline-flex', minHeight: 44, alignItems: 'center', gap: 1, '@media print': { minHeight: 0 } }}>
      {row.name}{!row.active && <Tag>{text.closed}</Tag>}
    </Link>
  )
}

const columns: Column<AccountLine>[] = [
  { id: 'name', header: text.name, meta: { sort: 'name' }, cell: ({ row }) => <Name row={row.original} /> },
  { id: 'login', header: text.login, meta: { sort: 'login' }, cell: ({ row }) => row.original.login },
  { id: 'profession', header: text.profession, cell: ({ row }) => labelOf(professions, row.original.profession) },
  { id: 'roles', header: text.roles, cell: ({ row }) => row.original.roles || text.noRole },
  { id: 'factor', header: text.factor, cell: ({ row }) => (row.original.second_factor ? text.factorOn : text.factorOff) },
]

const phoneColumns: Column<AccountLine>[] = [
  {
    id: 'name', header: text.name, meta: { sort: 'name' },
    cell: ({ row: { original } }) => <><Name row={original} /><Box>{original.login} · {labelOf(professions, original.profession)}</Box><Box>{original.roles || text.noRole}</Box></>,
  },
]
