import Box from '@mui/material/Box'
import useMediaQuery from '@mui/material/useMediaQuery'
import { whatIfText as text } from '@/locales/fr/whatIf'
import { phone } from '@/shared/ui'
import { DataTable } from '@/shared/ui/DataTable'
import type { Column } from '@/shared/ui/DataTable'
import { Changed, Estimated } from './FigureValues'
import { Intervals } from './Intervals'
import { ResultCards } from './ResultCards'
import { labelOf, words } from './types'
import type { FigureLine } from './types'
import { valueOf } from './values'

/** Before, after and their difference, each with its interval; what was recorded stands beside. Cards on a phone. */
export function ResultTable({ label, figures }: { label: string; figures: readonly FigureLine[] }) {
  const onPhone = useMediaQuery(phone)
  const shown = figures.filter(({ before, after, recorded }) => before !== null || after !== null || recorded !== null)
  if (onPhone) return <ResultCards label={label} figures={shown} />
  return <DataTable<FigureLine> label={label} columns={columns} rows={shown} rowId={({ figure }) => figure} />
}

const columns: Column<FigureLine>[] = [
  { id: 'figure', header: text.figure, cell: ({ row }) => labelOf(words.figures, row.original.figure) },
  { id: 'recorded', header: text.recorded, meta: { align: 'right' }, cell: ({ row: { original: { recorded, unit } } }) => <Box sx={{ whiteSpace: 'nowrap' }}>{valueOf(recorded, unit)}</Box> },
  { id: 'before', header: text.before, meta: { align: 'right' }, cell: ({ row }) => <Estimated line={row.original} side="before" /> },
  { id: 'after', header: text.after, meta: { align: 'right' }, cell: ({ row }) => <Estimated line={row.original} side="after" /> },
  { id: 'difference', header: text.difference, meta: { align: 'right' }, cell: ({ row }) => <Changed line={row.original} /> },
  { id: 'picture', header: text.picture, cell: ({ row }) => <Intervals line={row.original} /> },
]
