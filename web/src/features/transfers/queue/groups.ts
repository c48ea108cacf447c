import { millisecondsOf } from '@/shared/format'
import type { QueueGroup, QueueRow } from '../types'

/** The five groups, in the order in which a request goes through them. */
export const groupOrder: readonly QueueGroup[] = ['TO_TAKE', 'SEARCHING', 'PLACE_FOUND', 'ON_THE_WAY', 'TO_CONFIRM']

export interface Group {
  group: QueueGroup
  rows: QueueRow[]
}

/** The queue by groups; inside, by time left to the target, over first, then by age of the call. */
export function groupsOf(rows: readonly QueueRow[]): Group[] {
  return groupOrder.map((group) => ({ group, rows: rows.filter((row) => row.group === group).sort(byTimeLeft) }))
}

function byTimeLeft(one: QueueRow, other: QueueRow): number {
  return targetOf(one) - targetOf(other) || millisecondsOf(one.asked_at) - millisecondsOf(other.asked_at)
}

/** A programmed transfer has no target: it comes last. */
function targetOf({ target_at }: QueueRow): number {
  return target_at === null ? Number.MAX_SAFE_INTEGER : millisecondsOf(target_at)
}

/**
 * What the clock of a row says: how long is left, or by how much it is over; nothing once she has left. Nothing either for an immediate
 * departure, also one that became so: it is due from the first second, and the time since the call says it all. Nothing in the minute
 * around the target, which would be said « 0 h 00 ».
 */
export function timeLeft(row: Pick<QueueRow, 'target_at' | 'urgency' | 'group'>, now: number): { over: boolean; span: number } | null {
  if (row.target_at === null || row.urgency === 'U1' || row.group === 'ON_THE_WAY' || row.group === 'TO_CONFIRM') return null
  const span = millisecondsOf(row.target_at) - now
  if (Math.abs(span) < 60_000) return null
  return { over: span < 0, span: Math.abs(span) }
}

/** The requests that ring: « Départ immédiat » that nobody of the cell has read. */
export function ringing(rows: readonly QueueRow[]): string[] {
  return rows.filter(({ urgency, is_new }) => urgency === 'U1' && is_new).map(({ id }) => id)
}
