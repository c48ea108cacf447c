import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import useMediaQuery from '@mui/material/useMediaQuery'
import { useState } from 'react'
import { directoryText } from '@/locales/fr/directory'
import { readKey, useEstablishments, useLive, usePermission, useRead, useSession, useStaleSince } from '@/shared/api'
import type { TravelTime, TravelTimes } from '@/shared/api/generated'
import { duration } from '@/shared/format'
import { EmptyState, LoadingBlock, phone, ReadFailure, Screen, SearchFilter, SelectFilter, useFilter, useSort } from '@/shared/ui'
import { DataTable } from '@/shared/ui/DataTable'
import type { Column } from '@/shared/ui/DataTable'
import { heading, saveFile, writeCsv } from './file'
import { sortedTravel } from './sorting'
import { TravelImport } from './TravelImport'

const text = directoryText.travel
const path = '/api/travel-times'

/** « Temps de trajet »: from one establishment to the others, measured or estimated; the administrator imports the measured ones. */
export default function TravelPage() {
  const stale = useStaleSince()
  const { acting } = useSession()
  const mayManage = usePermission('directory.manage')
  const establishments = useEstablishments()
  const [importing, setImporting] = useState(false)
  const [opened, setOpened] = useState(false)
  if (importing && !opened) setOpened(true)
  const [asked] = useFilter('depuis')
  const from = asked || acting.establishment || ''
  return (
    <Screen title={text.title} stale={stale} actions={mayManage && <Button variant="contained" aria-expanded={importing} onClick={() => setImporting(!importing)}>{importing ? text.importClose : text.importTitle}</Button>}>
      <Stack sx={{ gap: 2 }}>
        {/* Kept once opened: what was refused is not lost by a fold. */}
        {mayManage && opened && <Box className="no-print" hidden={!importing}><TravelImport /></Box>}
        <Box role="search" className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
          <SelectFilter name="depuis" label={text.from} width={360} every={acting.establishment_name ?? '—'} choices={(establishments.data ?? []).filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name }))} />
          <SearchFilter name="vers" label={text.filter} />
        </Box>
        {from ? <Times from={from} name={establishments.data?.find(({ id }) => id === from)?.name ?? ''} /> : <EmptyState>{text.choose}</EmptyState>}
      </Stack>
    </Screen>
  )
}

function Times({ from, name }: { from: string; name: string }) {
  const read = useRead<TravelTimes>(path, { from })
  const onPhone = useMediaQuery(phone)
  const [sort] = useSort('minutes')
  const [sought] = useFilter('vers')
  useLive('directory', readKey(path, { from }))
  if (read.isPending) return <LoadingBlock />
  if (!read.data) return <ReadFailure problem={read.error!} onRetry={() => { void read.refetch() }} />
  const { items } = read.data
  const rows = sortedTravel(items, sort, sought)
  const save = () => saveFile(text.downloadName(name), writeCsv([heading.split(';'), ...rows.map(({ to_name, minutes, basis, source }) => [name, to_name, minutes, basis === 'measured' ? source : text.estimated])]))
  return (
    <Box>
      <Stack direction="row" sx={{ alignItems: 'center', justifyContent: 'space-between', gap: 1, flexWrap: 'wrap', mb: 1 }}>
        <Typography role="status">{name} · {text.counts(items.filter(({ basis }) => basis === 'measured').length, items.length)}</Typography>
        <Button variant="outlined" className="no-print" onClick={save}>{text.download}</Button>
      </Stack>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>{text.estimatedSource}</Typography>
      <DataTable<TravelTime> label={`${text.title}, ${name}`} columns={onPhone ? columns.slice(0, 2) : columns} rows={rows} rowId={({ to }) => to} empty={text.none} />
    </Box>
  )
}

const columns: Column<TravelTime>[] = [
  { id: 'to', header: text.to, meta: { sort: 'name' }, cell: ({ row }) => row.original.to_name },
  {
    id: 'minutes', header: text.minutes, meta: { sort: 'minutes', align: 'right' },
    cell: ({ row: { original: { minutes, basis } } }) => <Box component="span" sx={{ whiteSpace: 'nowrap' }}>{basis === 'measured' ? duration(minutes * 60_000) : text.about(duration(minutes * 60_000))}</Box>,
  },
  { id: 'basis', header: text.basis, cell: ({ row }) => (row.original.basis === 'measured' ? text.measured : text.estimated) },
  { id: 'source', header: text.source, cell: ({ row }) => (row.original.basis === 'measured' ? row.original.source : '') },
]
