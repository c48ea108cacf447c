import { civilDateOf, instantOf, instantsAt, millisecondsOf } from '@/shared/format'
import type { Instant } from '@/shared/format'

/** When the day shift comes. */
const morning = { hour: 8, minute: 0 }

/** « Jusqu'à une date »: the next morning at 8 h 00 on the clocks of the region, after the closure has begun; she changes what is not so. */
export function proposedEnd(begins: Instant | number, now: number): Instant {
  const from = Math.max(millisecondsOf(begins), now)
  const dayAfter = new Date(`${civilDateOf(from)}T12:00:00Z`)
  dayAfter.setUTCDate(dayAfter.getUTCDate() + 1)
  return instantOf(instantsAt(dayAfter.toISOString().slice(0, 10), morning)[0]!)
}
