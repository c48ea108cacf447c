import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import useMediaQuery from '@mui/material/useMediaQuery'
import { indicatorSeriesText } from '@/locales/fr/indicatorSeries'
import { number } from '@/shared/format'
import { typeset } from '@/shared/format/typography'
import { phone } from '@/shared/ui'
import { DataTable } from '@/shared/ui/DataTable'
import type { Column } from '@/shared/ui/DataTable'
import type { SeriesPreview, SeriesRefusal } from '../types'
import { phoneColumns, unsortedColumns } from './columns'

const text = indicatorSeriesText.preview

/** What would be kept of a file, and what would not: each refused line with its reason. */
export function Preview({ name, preview: { read, accepted, refused, small, lines, refusals } }: { name: string; preview: SeriesPreview }) {
  const onPhone = useMediaQuery(phone)
  return (
    <Stack component="section" aria-label={text.title(name)} sx={{ gap: 1.5 }}>
      <Typography variant="h3">{text.title(name)}</Typography>
      <Alert severity={refused > 0 ? 'warning' : 'success'} role="status">
        {text.counts(indicatorSeriesText.lines(read, number(read)), number(accepted), number(refused))}
        {small > 0 && <div>{text.small(small, number(small))}</div>}
      </Alert>
      {refusals.length > 0 && (
        <Box>
          <Typography variant="h4">{text.refusals}</Typography>
          <Typography color="textSecondary" sx={{ mb: 1 }}>{text.refusedNote}</Typography>
          <DataTable<SeriesRefusal> label={text.refusals} columns={refusalColumns} rows={refusals} rowId={({ line }) => String(line)} />
          {refused > refusals.length && <Typography>{text.moreRefusals(refused - refusals.length, number(refused - refusals.length))}</Typography>}
        </Box>
      )}
      {lines.length > 0 && (
        <Box>
          <Typography variant="h4">{text.lines}</Typography>
          {accepted > lines.length && <Typography color="textSecondary" sx={{ mb: 1 }}>{text.firstLines(number(lines.length))}</Typography>}
          <DataTable label={text.lines} columns={onPhone ? phonePreview : unsortedColumns} rows={lines} rowId={({ line }) => String(line)} />
        </Box>
      )}
    </Stack>
  )
}

const refusalColumns: Column<SeriesRefusal>[] = [
  { id: 'line', header: text.line, meta: { align: 'right' }, cell: ({ row }) => number(row.original.line) },
  { id: 'reason', header: text.reason, cell: ({ row }) => typeset(row.original.reason) },
]

const phonePreview = phoneColumns.map((column) => ({ ...column, meta: {} }))
