import { transfersText } from '@/locales/fr/transfers'
import { at } from '@/shared/format'
import type { QueueRow } from '../types'

const text = transfersText.queue

/** Who has the request in hand: who follows it, or whom it was given to while nobody has taken it since, or nobody. */
export function inHandOf(row: Pick<QueueRow, 'in_charge' | 'handed_to' | 'handed_person' | 'handed_at'>, now: number): string {
  if (row.in_charge) return text.taken(row.in_charge)
  if (!row.handed_to) return text.nobody
  return text.handed(text.handedTo[row.handed_to], row.handed_person, row.handed_at ? at(row.handed_at, now) : '').trim()
}
