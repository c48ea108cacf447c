import Box from '@mui/material/Box'
import MuiLink from '@mui/material/Link'
import { Link } from 'react-router'
import { outcomeText } from '@/locales/fr/outcome'
import { transfersText } from '@/locales/fr/transfers'
import { Clock } from '@/shared/ui'
import type { Column } from '@/shared/ui/DataTable'
import type { PendingLine } from '../types'
import type { Pending } from './pending'
import { Due, PendingButton, pendingMotive, pendingStayEnd, Term } from './PendingPieces'
import { Reminders } from './Reminders'

const text = outcomeText.list

const number: Column<PendingLine> = {
  id: 'number', header: text.number,
  cell: ({ row: { original } }) => <MuiLink component={Link} to={`/demandes/${original.id}`} aria-label={text.open(original.number)} sx={{ display: 'inline-block', py: 1 }}>{original.number}</MuiLink>,
}
const road: Column<PendingLine> = { id: 'road', header: text.road, cell: ({ row: { original } }) => <Box sx={{ minWidth: 150 }}>{original.origin.name} {transfersText.towards(original.destination?.name ?? '?')}</Box> }
const motive: Column<PendingLine> = { id: 'motive', header: text.motive, cell: ({ row: { original } }) => pendingMotive(original) }
const term: Column<PendingLine> = { id: 'term', header: text.term, cell: ({ row: { original } }) => <Term line={original} /> }
const arrived: Column<PendingLine> = { id: 'arrived', header: text.arrived, cell: ({ row: { original: { arrived_at } } }) => arrived_at && <Clock at={arrived_at} look="time" /> }
const sent: Column<PendingLine> = { id: 'sent', header: text.sent, cell: ({ row: { original: { sent_at } } }) => sent_at && <Clock at={sent_at} look="time" /> }
const stayEnd: Column<PendingLine> = { id: 'stay_end', header: text.stayEnd, cell: ({ row: { original } }) => pendingStayEnd(original) }
const due: Column<PendingLine> = { id: 'due', header: text.due, cell: ({ row: { original } }) => <Due line={original} /> }
const reminders: Column<PendingLine> = { id: 'reminders', header: outcomeText.reminders.column, cell: ({ row: { original } }) => <Reminders line={original} /> }
const action: Column<PendingLine> = { id: 'action', header: text.action, cell: ({ row: { original } }) => <PendingButton line={original} /> }

/** What each list shows: the term where a delivery is awaited, or may be; the end of the stay once it is told; when it is due, if it is. */
export function pendingColumns(pending: Pending): Column<PendingLine>[] {
  switch (pending) {
    case 'STAY': return [number, road, motive, term, arrived, due, reminders, action]
    case 'ISSUE': return [number, road, motive, term, stayEnd, due, reminders, action]
    case 'FEEDBACK': return [number, road, motive, arrived, stayEnd, due, action]
    case 'READING': return [number, road, motive, arrived, stayEnd, sent, reminders, action]
  }
}
