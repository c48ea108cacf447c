import { formatText, parsingText } from '@/locales/fr/format'

/** Rule: a gestational age is plausible from 4+0 to 44+0. */
export const leastGestationalAge = 4 * 7
export const greatestGestationalAge = 44 * 7

/** Rule: gestation counted from conception is two weeks shorter than amenorrhoea (SA days = SG days + 14). */
const conceptionDelay = 14

/** What was understood of a gestational age as typed. Ages are whole days of amenorrhoea. */
export type TypedGestationalAge =
  | { kind: 'age'; days: number; note?: string }
  | { kind: 'choice'; question: string; choices: number[] }
  | { kind: 'refused'; reason: string }

/** « 28 SA + 3 j », « 28 SA ». Truncates, never rounds. */
export function gestationalAge(days: number): string {
  return formatText.gestationalAge(Math.floor(days / 7), days % 7)
}

const weeksUnit = '(?:s\\.?a\\.?|s\\.?g\\.?|sem(?:aines?)?(?: d\'am[ée]norrh[ée]e| de grossesse)?)'
const daysUnit = '(?:j|jrs?|jours?)'
const weeksAndDays = new RegExp(`^(\\d{1,2}) ?(${weeksUnit})?(?: ?(?:\\+|et|,(?= )|/)? ?(\\d{1,2}) ?${daysUnit}?)?$`, 'i')
const decimalWeeks = new RegExp(`^(\\d{1,2})[.,](\\d{1,3}) ?(${weeksUnit})?$`, 'i')

/**
 * Reads a gestational age as people type it: `27+4`, `27 4`, `27 SA 4`, `27SA+4j`, `30 SA et 6 jours`, `14 SG`.
 * A decimal week is never taken for weeks and days: it is asked.
 */
export function parseGestationalAge(typed: string): TypedGestationalAge {
  const text = typed.trim().replace(/[\s\u00a0\u202f]+/g, ' ').replace(/’/g, '\'')
  if (text === '') return refused(parsingText.gestationalAge.empty)
  const decimal = decimalWeeks.exec(text)
  if (decimal) return readDecimal(text, Number(decimal[1]), decimal[2]!, isConception(decimal[3]))
  const match = weeksAndDays.exec(text)
  if (!match || !separated(text, match)) return refused(parsingText.gestationalAge.unreadable)
  const days = Number(match[3] ?? 0)
  if (days > 6) return refused(parsingText.gestationalAge.tooManyDays)
  return readDays(text, Number(match[1]) * 7 + days, isConception(match[2]))
}

/** `274` would be a guess: days need a unit of weeks or a sign before them. */
function separated(text: string, match: RegExpExecArray): boolean {
  return match[3] === undefined || match[2] !== undefined || /[+/]|et|, /.test(text) || isWeeksThenDays(text)
}

/** `27 4`: weeks at which one is asked for, then days of a week. With these figures it is said of a term rather than of a date. */
export function isWeeksThenDays(typed: string): boolean {
  const match = /^(\d{2})[\s\u00a0\u202f]+([0-6])$/.exec(typed.trim())
  return match !== null && Number(match[1]) >= 20 && Number(match[1]) <= 42
}

function isConception(unit: string | undefined): boolean {
  return unit !== undefined && /g/i.test(unit)
}

function readDays(text: string, days: number, fromConception: boolean): TypedGestationalAge {
  const age = fromConception ? days + conceptionDelay : days
  if (age < leastGestationalAge || age > greatestGestationalAge)
    return refused(parsingText.gestationalAge.outOfBounds(gestationalAge(age)))
  return fromConception ? { kind: 'age', days: age, note: parsingText.gestationalAge.converted(text, gestationalAge(age)) } : { kind: 'age', days: age }
}

function readDecimal(text: string, weeks: number, decimals: string, fromConception: boolean): TypedGestationalAge {
  const asDays = decimals.length === 1 && Number(decimals) <= 6 ? [Number(decimals)] : []
  const asFraction = Math.floor((Number(decimals) * 7) / 10 ** decimals.length)
  const readings = [...new Set([...asDays, asFraction])].map((days) => readDays(text, weeks * 7 + days, fromConception))
  const unreadable = readings.find((reading) => reading.kind === 'refused')
  if (unreadable) return unreadable
  const choices = readings.flatMap((reading) => (reading.kind === 'age' ? [reading.days] : []))
  if (Number(decimals) === 0) return readings[0]!
  const named = choices.map(gestationalAge).join(parsingText.gestationalAge.or)
  return { kind: 'choice', question: parsingText.gestationalAge.decimal(text, named), choices }
}

function refused(reason: string): TypedGestationalAge {
  return { kind: 'refused', reason }
}
