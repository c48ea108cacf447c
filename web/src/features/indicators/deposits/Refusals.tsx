import Box from '@mui/material/Box'
import { indicatorsText } from '@/locales/fr/indicators'
import { usePages } from '@/shared/api'
import { number } from '@/shared/format'
import { typeset } from '@/shared/format/typography'
import { ExportMenu, LoadingBlock, ReadFailure } from '@/shared/ui'
import { DataTable } from '@/shared/ui/DataTable'
import type { Column } from '@/shared/ui/DataTable'
import { refusalsPath } from '../paths'
import type { DepositRefusal } from '../types'

const text = indicatorsText.deposit

/** Line by line, what could not be read and why, then the stays of which another version counts; the whole as a file for the hospital's coders. */
export function Refusals({ id }: { id: string }) {
  const list = usePages<DepositRefusal>(refusalsPath(id))
  if (list.isPending) return <LoadingBlock />
  if (list.error) return <ReadFailure problem={list.error} onRetry={() => { void list.refetch() }} />
  return (
    <Box sx={{ mt: 1.5 }}>
      <Box sx={{ mb: 1 }} className="no-print"><ExportMenu path={refusalsPath(id)} /></Box>
      <DataTable<DepositRefusal> label={text.refusals} columns={columns} rows={list.rows} rowId={({ file, line }) => `${file} ${line}`} onMore={list.more} loadingMore={list.isFetchingNextPage} />
    </Box>
  )
}

const columns: Column<DepositRefusal>[] = [
  { id: 'file', header: text.file, cell: ({ row }) => row.original.file },
  { id: 'line', header: text.refusedLine, meta: { align: 'right' }, cell: ({ row }) => number(row.original.line) },
  { id: 'reason', header: text.reason, cell: ({ row }) => typeset(row.original.reason) },
]
