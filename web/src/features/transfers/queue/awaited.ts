import { transfersText } from '@/locales/fr/transfers'
import { clockDuration, duration, millisecondsOf, when } from '@/shared/format'
import { typeset } from '@/shared/format/typography'
import type { QueueRow } from '../types'

const text = transfersText.queue

/** What is awaited and from whom; on the road, when she is expected, and by how much that is past, as the day of the cell says it. */
export function awaitedOf({ group, expected_arrival_at, awaited, awaited_since }: Pick<QueueRow, 'group' | 'expected_arrival_at' | 'awaited' | 'awaited_since'>, now: number): string {
  if ((group === 'ON_THE_WAY' || group === 'TO_CONFIRM') && expected_arrival_at) {
    const over = now - millisecondsOf(expected_arrival_at)
    const expected = text.expected(when(expected_arrival_at, now))
    return over < 60_000 ? expected : text.overdue(expected, clockDuration(over))
  }
  if (!awaited) return text.nothingAwaited
  return awaited_since ? text.awaitedSince(awaited, duration(now - millisecondsOf(awaited_since))) : typeset(awaited)
}
