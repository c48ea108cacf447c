import { millisecondsOf } from '@/shared/format'
import type { Instant } from '@/shared/format'
import { coolingDue } from '../cooling'
import type { QueueGroup, QueueRow } from '../types'

/** The five groups, in the order in which a request goes through them. */
export const groupOrder: readonly QueueGroup[] = ['TO_TAKE', 'SEARCHING', 'PLACE_FOUND', 'ON_THE_WAY', 'TO_CONFIRM']

/** Newborns to be cooled stand before the five groups, wherever their request is: six hours of life wait for no step. */
export type ShownGroup = 'TO_COOL' | QueueGroup

/** A row as the screen shows it. Held in its place, it keeps the limit by which it stands there. */
export type ShownRow = QueueRow & { stands_by?: Instant | null }

export interface Group {
  group: ShownGroup
  rows: ShownRow[]
}

/**
 * The queue by groups: newborns to be cooled, when there are any, by the limit of their clock; then the five others, inside by time left to the
 * target, over first, then by age of the call.
 */
export function groupsOf(rows: readonly ShownRow[]): Group[] {
  const toCool = rows.filter((row) => standsBy(row) !== null).sort((one, other) => millisecondsOf(standsBy(one)!) - millisecondsOf(standsBy(other)!))
  const others = rows.filter((row) => standsBy(row) === null)
  const groups = groupOrder.map((group): Group => ({ group, rows: others.filter((row) => row.group === group).sort(byTimeLeft) }))
  return toCool.length > 0 ? [{ group: 'TO_COOL', rows: toCool }, ...groups] : groups
}

/** The limit of the clock by which a row stands first; null for a row of one of the five groups. */
export function standsBy({ stands_by, cooling }: ShownRow): Instant | null {
  return stands_by === undefined ? coolingDue(cooling) : stands_by
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
