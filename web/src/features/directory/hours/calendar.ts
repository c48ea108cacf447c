import type { Opening, ServiceException, ServiceHours } from '@/shared/api/generated'
import { instantsAt, parseTime, plusDays } from '@/shared/format'
import type { CivilDate } from '@/shared/format'
import { isPublicHoliday } from './holidays'

export type Service = Opening['service']
export type Day = Opening['day']

/** All that says when the cell answers. */
export type Hours = Pick<ServiceHours, 'openings' | 'holiday_closures' | 'exceptions'>

/** The kinds of day, in the order of the week. */
export const days: readonly Day[] = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY', 'HOLIDAY']

/** An opening of one day, as instants; a night that loses or gains an hour lasts what it lasts. */
export interface Span {
  begins: number
  ends: number
  /** How many milliseconds more than the clocks seem to say. */
  gained: number
}

/** What one day holds. */
export interface DayOfService {
  date: CivilDate
  holiday: boolean
  /** What the day follows instead of the week. */
  exception: ServiceException | null
  openings: Span[]
}

const hour = 3_600_000

/** The openings of a week in force on that day, of one service. */
export function inForce(openings: readonly Opening[], service: Service, date: CivilDate): Opening[] {
  return openings.filter((opening) => opening.service === service && opening.valid_from <= date && (opening.valid_to === null || date <= opening.valid_to))
}

/** Whether nobody answers on public holidays, that day. */
export function closedOnHolidays({ holiday_closures }: Hours, service: Service, date: CivilDate): boolean {
  return holiday_closures.some((closure) => closure.service === service && closure.valid_from <= date && (closure.valid_to === null || date <= closure.valid_to))
}

/** One week as it was dated: from a day on, to another if it was replaced; without openings nobody answers. */
export interface DatedWeek {
  valid_from: CivilDate
  valid_to: CivilDate | null
  openings: Opening[]
}

/** The weeks of a service, the oldest first. */
export function weeksOf({ openings, holiday_closures }: Hours, service: Service): DatedWeek[] {
  const lines = [...openings, ...holiday_closures].filter((line) => line.service === service)
  return [...new Set(lines.map(({ valid_from }) => valid_from))].sort().map((valid_from) => {
    const first = lines.find((line) => line.valid_from === valid_from)!
    return { valid_from, valid_to: first.valid_to, openings: openings.filter((opening) => opening.service === service && opening.valid_from === valid_from) }
  })
}

/**
 * When somebody reads the requests, from openings that begin that day. The server judges alike: the exception that names the
 * day, else a holiday (closed, or its own lines), else the weekday.
 */
export function dayOfService(hours: Hours, service: Service, date: CivilDate): DayOfService {
  const holiday = isPublicHoliday(date)
  const exception = hours.exceptions.find((each) => each.service === service && each.first_day <= date && date <= each.last_day) ?? null
  return { date, holiday, exception, openings: exception ? ofException(exception, date) : ofWeek(hours, service, date, holiday) }
}

function ofException({ opens, closes }: ServiceException, date: CivilDate): Span[] {
  return opens !== null && closes !== null ? [spanOf(date, opens, closes)] : []
}

function ofWeek(hours: Hours, service: Service, date: CivilDate, holiday: boolean): Span[] {
  if (holiday && closedOnHolidays(hours, service, date)) return []
  const week = inForce(hours.openings, service, date)
  const kind = holiday && week.some(({ day }) => day === 'HOLIDAY') ? 'HOLIDAY' : weekday(date)
  const spans = week.filter(({ day }) => day === kind).map(({ opens, closes }) => spanOf(date, opens, closes))
  return spans.sort((left, right) => left.begins - right.begins)
}

/** So many days from one on. */
export function daysFrom(hours: Hours, service: Service, from: CivilDate, count: number): DayOfService[] {
  return Array.from({ length: count }, (_, at) => dayOfService(hours, service, plusDays(from, at)))
}

/** The next two Sundays on which the clocks change in the European Union: the last of March and of October. */
export function changesOfHour(from: CivilDate): { date: CivilDate; forward: boolean }[] {
  const year = Number(from.slice(0, 4))
  return [year, year + 1]
    .flatMap((each) => [{ date: lastSunday(`${each}-03-31`), forward: true }, { date: lastSunday(`${each}-10-31`), forward: false }])
    .filter(({ date }) => date >= from)
    .slice(0, 2)
}

/** `08:00` or `8h00`, as the server writes it; nothing when it cannot be read. */
export function timeIn(typed: string): string | null {
  const read = parseTime(typed)
  return read.ok ? `${String(read.value.hour).padStart(2, '0')}:${String(read.value.minute).padStart(2, '0')}` : null
}

/** Whether an opening runs into the next day. */
export function isOvernight(opens: string, closes: string): boolean {
  return closes <= opens
}

function spanOf(date: CivilDate, opens: string, closes: string): Span {
  const last = isOvernight(opens, closes) ? plusDays(date, 1) : date
  const begins = instantOn(date, opens)
  const ends = instantOn(last, closes)
  const shown = (last === date ? 0 : 24 * hour) + minutesIn(closes) * 60_000 - minutesIn(opens) * 60_000
  return { begins, ends, gained: ends - begins - shown }
}

/** A time skipped in March is that of the change; one that happens twice in October is the first. */
function instantOn(date: CivilDate, time: string): number {
  const [hours, minutes] = time.split(':').map(Number) as [number, number]
  return instantsAt(date, { hour: hours, minute: minutes })[0] ?? instantsAt(date, { hour: hours + 1, minute: 0 })[0]!
}

function minutesIn(time: string): number {
  const [hours, minutes] = time.split(':').map(Number) as [number, number]
  return 60 * hours + minutes
}

function weekday(date: CivilDate): Day {
  return days[(new Date(`${date}T00:00Z`).getUTCDay() + 6) % 7]!
}

function lastSunday(lastOfMonth: CivilDate): CivilDate {
  return plusDays(lastOfMonth, -new Date(`${lastOfMonth}T00:00Z`).getUTCDay())
}
