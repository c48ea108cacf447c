import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import useMediaQuery from '@mui/material/useMediaQuery'
import { useState } from 'react'
import { Link as RouterLink, useNavigate, useSearchParams } from 'react-router'
import { commonText } from '@/locales/fr/common'
import { directoryText } from '@/locales/fr/directory'
import { useLive, usePages, usePermission, useRead, useStaleSince } from '@/shared/api'
import type { Departments, Etablissements } from '@/shared/api/generated'
import { ExportMenu, LoadingBlock, phone, PhoneLink, ReadFailure, Screen, SearchFilter, SelectFilter, Tag, useFilter, useSort } from '@/shared/ui'
import { DataTable } from '@/shared/ui/DataTable'
import type { Column } from '@/shared/ui/DataTable'
import { EstablishmentDialog } from './establishment/EstablishmentDialog'
import { NameRegionFirst } from './NameRegionFirst'
import { TypeMark } from './TypeMark'
import { choicesOf, labelOf, words } from './words'

const path = '/api/establishments'
const filterNames = ['recherche', 'type', 'departement', 'activite']
const activities = [{ value: 'true', label: directoryText.activeOnly }, { value: 'false', label: directoryText.inactiveOnly }]

/** « Établissements »: the directory of the region, for everyone; the administrator adds to it. */
export default function EstablishmentsPage() {
  const stale = useStaleSince()
  const onPhone = useMediaQuery(phone)
  const navigate = useNavigate()
  const mayManage = usePermission('directory.manage')
  const [adding, setAdding] = useState(false)
  const [q] = useFilter('recherche')
  const [type] = useFilter('type')
  const [department] = useFilter('departement')
  const [active] = useFilter('activite')
  const [sort] = useSort()
  const query = { q, type, department, active, sort }
  const list = usePages<Etablissements>(path, query)
  const departments = useRead<Departments>('/api/departments')
  useLive('directory', [path])
  const actions = (
    <>
      <ExportMenu path={path} query={query} />
      {mayManage && <Button variant="contained" onClick={() => setAdding(true)}>{directoryText.add}</Button>}
    </>
  )
  return (
    <Screen title={directoryText.title} stale={stale} actions={actions}>
      <Box role="search" className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mb: 2 }}>
        <SearchFilter name="recherche" label={directoryText.search} />
        <SelectFilter name="type" label={directoryText.type} every={directoryText.everyType} width={240} choices={choicesOf(words.kinds)} />
        <SelectFilter name="departement" label={directoryText.department} every={directoryText.everyDepartment} width={220}
          choices={(departments.data?.items ?? []).map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))} />
        <SelectFilter name="activite" label={directoryText.activity} every={directoryText.everyActivity} width={150} choices={activities} />
      </Box>
      {departments.data?.items.length === 0 && <NameRegionFirst />}
      {list.isPending && <LoadingBlock />}
      {list.error && <ReadFailure problem={list.error} onRetry={() => { void list.refetch() }} />}
      {list.data && (
        <DataTable<Etablissements>
          label={directoryText.found} columns={onPhone ? phoneColumns : columns} rows={list.rows} rowId={({ id }) => id}
          onOpen={({ id }) => { void navigate(`/etablissements/${id}`) }} onMore={list.more} loadingMore={list.isFetchingNextPage}
          empty={q || type || department || active ? directoryText.noneFound : directoryText.noneAtAll} emptyAction={<RemoveFilters />}
        />
      )}
      {adding && <EstablishmentDialog onClose={() => setAdding(false)} onAdded={(id) => { void navigate(`/etablissements/${id}`) }} />}
    </Screen>
  )
}

function RemoveFilters() {
  const [search, setSearch] = useSearchParams()
  if (!filterNames.some((name) => search.has(name))) return null
  return <Button variant="outlined" onClick={() => setSearch({}, { replace: true })}>{commonText.removeFilters}</Button>
}

function Name({ row }: { row: Etablissements }) {
  return (
    <Link component={RouterLink} to={`/etablissements/${row.id}`} onClick={(event) => event.stopPropagation()} sx={{ display: 'inline-flex', minHeight: 44, alignItems: 'center', gap: 1, '@media print': { minHeight: 0 } }}>
      {row.name}{!row.active && <Tag>{directoryText.inactive}</Tag>}
    </Link>
  )
}

function Type({ row: { type, type_confidence } }: { row: Etablissements }) {
  return <>{type ? labelOf(words.kinds, type) : directoryText.noType} <TypeMark confidence={type_confidence} /></>
}

const columns: Column<Etablissements>[] = [
  { id: 'name', header: directoryText.name, meta: { sort: 'name' }, cell: ({ row }) => <Name row={row.original} /> },
  { id: 'town', header: directoryText.town, meta: { sort: 'town' }, cell: ({ row }) => `${row.original.town} (${row.original.department})` },
  { id: 'type', header: directoryText.type, cell: ({ row }) => <Type row={row.original} /> },
  { id: 'phone', header: directoryText.phone, cell: ({ row }) => row.original.phone && <PhoneLink number={row.original.phone} whom={row.original.name} /> },
]

const phoneColumns: Column<Etablissements>[] = [
  {
    id: 'name', header: directoryText.name, meta: { sort: 'name' },
    cell: ({ row: { original } }) => (
      <>
        <Name row={original} />
        <Box>{original.town} ({original.department})</Box>
        <Box><Type row={original} /></Box>
        {original.phone && <PhoneLink number={original.phone} whom={original.name} />}
      </>
    ),
  },
]
