import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { whatIfText as text } from '@/locales/fr/whatIf'
import type { WhatIfResult } from '@/shared/api/generated'
import { DataTable } from '@/shared/ui/DataTable'
import type { Column } from '@/shared/ui/DataTable'
import { Estimated } from './FigureValues'
import { labelOf, words } from './types'
import type { FigureLine } from './types'
import { valueOf } from './values'

/** How near the model comes to the year that it replays without any change: where it has seen the year, and where it has not. */
export function ModelCheck({ result, year }: { result: WhatIfResult; year: number }) {
  const judged = result.figures.filter(({ recorded, fidelity }) => recorded !== null && fidelity !== null)
  if (judged.length === 0) return null
  return (
    <Stack sx={{ gap: 1.5 }}>
      <Typography variant="h3">{text.check}</Typography>
      <Typography sx={{ maxWidth: 900 }}>{text.checkMeaning(year)} {result.has_check ? text.checkedBy(year - 1) : text.notChecked(year - 1)}</Typography>
      <DataTable<FigureLine> label={text.check} columns={columnsOf(result.has_check === true, year)} rows={judged} rowId={({ figure }) => figure} />
    </Stack>
  )
}

function columnsOf(hasCheck: boolean, year: number): Column<FigureLine>[] {
  const check: Column<FigureLine> = { id: 'checked', header: text.byTheYear(year - 1), meta: { align: 'right' }, cell: ({ row }) => <Estimated line={row.original} side="checked" /> }
  return [
    { id: 'figure', header: text.figure, cell: ({ row }) => labelOf(words.figures, row.original.figure) },
    { id: 'recorded', header: text.recorded, meta: { align: 'right' }, cell: ({ row: { original: { recorded, unit } } }) => <Box sx={{ whiteSpace: 'nowrap' }}>{valueOf(recorded, unit)}</Box> },
    { id: 'before', header: text.byTheYear(year), meta: { align: 'right' }, cell: ({ row }) => <Estimated line={row.original} side="before" /> },
    ...(hasCheck ? [check] : []),
    { id: 'fidelity', header: text.reading, cell: ({ row }) => labelOf(words.fidelities, row.original.fidelity) },
  ]
}
