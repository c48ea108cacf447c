import { civilDateOf, instantsAt, millisecondsOf, parseTime } from '@/shared/format'
import type { Instant } from '@/shared/format'
import { isCivilDate } from '@/shared/forms'
import type { RequestView } from '../types'
import { hasDelivery } from './asked'
import type { IssueValues } from './values'

/** A birth that the journal notes. */
export interface NotedBirth {
  line: string
  at: Instant
}

/** Those of the journal that stand, the first one first. */
export function notedBirths({ journal }: Pick<RequestView, 'journal'>): NotedBirth[] {
  return journal
    .filter(({ kind, crossed_out_for }) => kind === 'BIRTH' && !crossed_out_for)
    .map(({ id, happened_at }) => ({ line: id, at: happened_at }))
    .sort((one, other) => one.at.localeCompare(other.at))
}

type Told = Pick<IssueValues, 'how' | 'on' | 'at' | 'newborns'>

/**
 * The birth of the journal that the issue contradicts: it is of another day or, of an only child, of another minute of that day. Of twins born on
 * two days one may not be noted yet; the issue tells the first day. The same rule as the server's.
 */
export function otherBirth({ how, on, at, newborns }: Told, births: readonly NotedBirth[]): NotedBirth | null {
  const first = births[0]
  if (!first || !hasDelivery(how) || !isCivilDate(on)) return null
  const told = newborns.filter(({ fate }) => fate !== null).length
  if (births.some(({ at: noted }) => civilDateOf(noted) === on)) return births.length === 1 && told <= 1 && isOtherMinute(on, at, first) ? first : null
  return births.length < told && on < civilDateOf(first.at) ? null : first
}

/** Whether the birth of the journal is of the day that is told, and of another hour alone. */
export function isOtherHour({ on }: Pick<Told, 'on'>, { at }: NotedBirth): boolean {
  return civilDateOf(at) === on
}

function isOtherMinute(day: string, words: string, { at }: NotedBirth): boolean {
  const time = parseTime(words)
  const instants = time.ok ? instantsAt(day, time.value) : []
  const minuteOf = (milliseconds: number) => Math.floor(milliseconds / 60_000)
  const noted = minuteOf(millisecondsOf(at))
  return instants.length > 0 && instants.every((instant) => minuteOf(millisecondsOf(instant)) !== noted)
}
