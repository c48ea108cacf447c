import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import { useState } from 'react'
import { bedsText } from '@/locales/fr/beds'
import { BoardRow } from './BoardRow'
import type { RowActions } from './BoardRow'
import { moveInGrid } from './gridKeys'
import { bedKinds, longKind, longType, shortKind } from './kinds'
import type { Group } from './ordering'
import type { BedKind, Roads } from './types'
import { useSettledOrder } from './useSettledOrder'

export interface BoardTableProps {
  groups: readonly Group[]
  sought: BedKind | null
  /** What was asked: another question is answered at once, even under the pointer. */
  question: string
  now: number
  roads: Roads | null
  actions: RowActions | null
  selected?: string | null
}

/** The board: groups from type III to I, a column for each kind of places. Rows do not move under the pointer; arrows move in it. */
export function BoardTable({ groups, sought, question, now, roads, actions, selected = null }: BoardTableProps) {
  const [pointed, setPointed] = useState(false)
  const rows = groups.flatMap(({ heading, places }) => places.map((place) => ({ heading, place })))
  const order = useSettledOrder(rows, ({ heading, place }) => `${heading} ${place.id}`, question, pointed)
  const kinds = sought ? [sought] : bedKinds.filter((kind) => rows.some(({ place }) => place.units.some((unit) => unit.kind === kind)))
  const width = 1 + (roads ? 1 : 0) + kinds.length + (actions ? 1 : 0)
  return (
    <Box onPointerEnter={({ pointerType }) => setPointed(pointerType === 'mouse')} onPointerLeave={() => setPointed(false)}>
      {/* The line is always there, so that its coming does not move the rows. */}
      <Box role="status" className="no-print" sx={{ minHeight: actions ? 8 : 0 }}>
        {order.waiting && <Alert severity="info" sx={{ mb: 1 }} action={<Button color="inherit" onClick={order.settle}>{bedsText.update}</Button>}>{bedsText.waiting}</Alert>}
      </Box>
      <Table aria-label={bedsText.board} onKeyDown={moveInGrid} sx={{ bgcolor: 'background.paper', border: 1, borderColor: 'divider', '& td, & th': { verticalAlign: 'top' }, '@media print': paper }}>
        <TableHead>
          <TableRow>
            <TableCell sx={head}>{bedsText.place}</TableCell>
            {roads && <TableCell sx={head}>{bedsText.travel}</TableCell>}
            {kinds.map((kind) => <TableCell key={kind} sx={{ ...head, px: 1 }} title={longKind(kind)}>{sought ? longKind(kind) : shortKind(kind)}</TableCell>)}
            {actions && <TableCell sx={{ ...head, px: 1 }}>{bedsText.call}</TableCell>}
          </TableRow>
        </TableHead>
        {groups.map(({ heading }) => (
          <TableBody key={heading}>
            {heading !== 'sought' && <TableRow><TableCell component="th" scope="rowgroup" colSpan={width} sx={groupHead}>{headingWords(heading)}</TableCell></TableRow>}
            {order.rows.filter((row) => row.heading === heading).map(({ place }) => (
              <BoardRow key={place.id} place={place} kinds={kinds} sought={sought} now={now} roads={roads} actions={actions} selected={place.id === selected} />
            ))}
          </TableBody>
        ))}
      </Table>
    </Box>
  )
}

/** « Mon établissement », « Type III ». */
export function headingWords(heading: Exclude<Group['heading'], 'sought'>): string {
  if (heading === 'own') return bedsText.own
  return heading === 'untyped' ? bedsText.untyped : longType(heading)
}

const head = { position: 'sticky', top: 56, zIndex: 1, bgcolor: 'background.paper', '@media print': { position: 'static' } }
/** A4, lying: smaller words, closer columns, and every number of telephone. */
const paper = { '& td, & th': { px: 0.5, py: 0.25, fontSize: '8.5pt', minWidth: 0 }, '& td span, & td time, & th span': { fontSize: '8pt' }, '& td span:first-of-type': { fontSize: '9.5pt' } }
const groupHead = { bgcolor: 'background.default', fontWeight: 600, py: 0.5 }
