import Box from '@mui/material/Box'
import useMediaQuery from '@mui/material/useMediaQuery'
import { indicatorsText } from '@/locales/fr/indicators'
import { transmissionsText } from '@/locales/fr/transmissions'
import { phone } from '@/shared/ui'
import { DataTable } from '@/shared/ui/DataTable'
import type { Column } from '@/shared/ui/DataTable'
import { intervalOf } from '../figures'
import { Marks } from '../Marks'
import { FigureCards } from './FigureCards'
import { FoldedFigures } from './FoldedFigures'
import { casesOf, valueOf } from './transmitted'
import type { ToldFigure } from './transmitted'

const text = transmissionsText.authority

interface TransmittedTableProps {
  label: string
  figures: readonly ToldFigure[]
  /** How they stand on a phone: under their indicators, or one under the other. */
  folded?: boolean
}

/** Figures of the region, one a line: the value, n and N, the interval. On a phone a card each. */
export function TransmittedTable({ label, figures, folded = false }: TransmittedTableProps) {
  const onPhone = useMediaQuery(phone)
  if (onPhone && folded) return <FoldedFigures figures={figures} />
  if (onPhone) return <FigureCards label={indicatorsText.tableOf(label)} cards={figures.map((figure) => ({ key: figure.key, name: <Name figure={figure} />, figure }))} />
  return <DataTable label={indicatorsText.tableOf(label)} columns={columns} rows={figures} rowId={({ key }) => key} />
}

const columns: Column<ToldFigure>[] = [
  { id: 'figure', header: text.figure, cell: ({ row: { original } }) => <Name figure={original} /> },
  { id: 'value', header: text.value, meta: { align: 'right' }, cell: ({ row: { original } }) => valueOf(original) },
  { id: 'cases', header: text.cases, meta: { align: 'right' }, cell: ({ row: { original } }) => casesOf(original) },
  { id: 'interval', header: text.interval, meta: { align: 'right' }, cell: ({ row: { original } }) => intervalOf(original) },
]

function Name({ figure }: { figure: ToldFigure }) {
  return (
    <>
      {figure.label} <Marks figure={{ status: figure.status, link: null }} />
      <Box component="span" sx={{ display: 'block', typography: 'caption', color: 'text.secondary' }}>{figure.indicator} · {figure.over}</Box>
    </>
  )
}
