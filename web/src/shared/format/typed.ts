import { parsingText } from '@/locales/fr/format'
import { civilDateOf, instantsShowing, writeCivilDate } from './zone'
import type { CivilDate } from './zone'

/** Something typed: what was understood, or what to write instead. */
export type Typed<T> = { ok: true; value: T } | { ok: false; reason: string }

/** How a year of two digits is completed, and which dates are refused. */
export type DateMeaning = 'past' | 'near'

/** A time of day, without a date. */
export interface TimeOfDay {
  hour: number
  minute: number
}

/**
 * Reads a date typed day, month, year: `12/3/94`, `120394`, `12 03 1994`, `12.03.94`.
 * `past` refuses the future and takes the latest possible century; `near` takes the year nearest to today, and accepts `12/3`.
 */
export function parseDate(typed: string, meaning: DateMeaning, now: number): Typed<CivilDate> {
  const text = typed.trim()
  if (text === '') return wrong(parsingText.date.empty)
  const parts = dateParts(text)
  if (!parts) return wrong(parsingText.date.unreadable)
  const today = civilDateOf(now)
  const year = completedYear(parts, meaning, today)
  if (year === null) return wrong(parsingText.date.unreadable)
  if (!exists(year, parts.month, parts.day)) return wrong(parsingText.date.impossible)
  const date = writeCivilDate(year, parts.month, parts.day)
  return meaning === 'past' && date > today ? wrong(parsingText.date.future) : right(date)
}

/** Reads a time: `14h05`, `1405`, `14:5`, `14 h 05`, `9h`, `905`. */
export function parseTime(typed: string): Typed<TimeOfDay> {
  const text = typed.trim().toLowerCase().replace(/[\s\u00a0\u202f]+/g, ' ')
  if (text === '') return wrong(parsingText.time.empty)
  const match = /^(\d{1,2})(?: ?(?:h|:|\.| ) ?(\d{1,2})?)?(?: ?(?:min|mn))?$/.exec(text) ?? /^(\d{1,2})(\d{2})$/.exec(text)
  if (!match) return wrong(parsingText.time.unreadable)
  const time = { hour: Number(match[1]), minute: Number(match[2] ?? 0) }
  return time.hour > 23 || time.minute > 59 ? wrong(parsingText.time.impossible) : right(time)
}

/** The instants that a date and a time of the region can mean: none, one, or two in the hour that happens twice. */
export function instantsAt(date: CivilDate, time: TimeOfDay): number[] {
  const [year, month, day] = date.split('-').map(Number)
  return instantsShowing({ year: year!, month: month!, day: day!, ...time })
}

/** Reads a whole number; ordinary and narrow spaces between thousands are accepted. */
export function parseWholeNumber(typed: string): Typed<number> {
  const text = typed.replace(/[\s\u00a0\u202f]/g, '')
  return /^-?\d{1,9}$/.test(text) ? right(Number(text)) : wrong(parsingText.number.unreadable)
}

interface DateParts {
  day: number
  month: number
  year: string
}

function dateParts(text: string): DateParts | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (iso) return { year: iso[1]!, month: Number(iso[2]), day: Number(iso[3]) }
  const match = /^(\d{1,2})[ /.-](\d{1,2})(?:[ /.-](\d{4}|\d{2}))?$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(text)
  return match ? { day: Number(match[1]), month: Number(match[2]), year: match[3] ?? '' } : null
}

function completedYear({ day, month, year }: DateParts, meaning: DateMeaning, today: CivilDate): number | null {
  if (year.length === 4) return Number(year)
  const current = Number(today.slice(0, 4))
  if (year === '') return meaning === 'near' ? current : null
  const century = Math.floor(current / 100) * 100
  const candidates = [century + 100, century, century - 100].map((start) => start + Number(year))
  if (meaning === 'past') return candidates.find((candidate) => writeCivilDate(candidate, month, day) <= today) ?? null
  return candidates.reduce((best, candidate) => (Math.abs(candidate - current) < Math.abs(best - current) ? candidate : best))
}

function exists(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return year >= 1900 && date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

function right<T>(value: T): Typed<T> {
  return { ok: true, value }
}

function wrong(reason: string): { ok: false; reason: string } {
  return { ok: false, reason }
}
