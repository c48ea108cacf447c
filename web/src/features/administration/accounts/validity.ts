import { administrationText } from '@/locales/fr/administration'
import type { Membership } from '@/shared/api/generated'
import { civilDate, civilDateOf, instantOf, instantsAt, millisecondsOf } from '@/shared/format'
import type { CivilDate, Instant } from '@/shared/format'

const text = administrationText.accounts

/** When a role begins: now for today, else at midnight of that day. Null lets the server take its own now. */
export function beginning(day: CivilDate, today: CivilDate): Instant | null {
  return day === today ? null : midnightOf(day)
}

/** When a role whose last day is that one ends: at the following midnight. */
export function endOfDay(lastDay: CivilDate): Instant {
  return midnightOf(new Date(Date.parse(`${lastDay}T00:00Z`) + 86_400_000).toISOString().slice(0, 10))
}

/** Whether a role is open, to come, or over. */
export function stateOf({ valid_now, valid_from }: Membership, now: number): 'now' | 'next' | 'over' {
  if (valid_now) return 'now'
  return millisecondsOf(valid_from) > now ? 'next' : 'over'
}

/** « depuis le 01/03/2026 », « du 01/03/2026 au 30/06/2026 »: the last day is the one on which it still holds. */
export function validityInWords({ valid_from, valid_until }: Membership, now: number): string {
  const from = civilDate(civilDateOf(valid_from))
  if (valid_until !== null) return text.roleSpan(from, civilDate(civilDateOf(millisecondsOf(valid_until) - 1)))
  return millisecondsOf(valid_from) > now ? text.roleFromDay(from) : text.roleSince(from)
}

function midnightOf(day: CivilDate): Instant {
  return instantOf(instantsAt(day, { hour: 0, minute: 0 })[0]!)
}
