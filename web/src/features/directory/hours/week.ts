import type { Opening, ServiceHoursForm } from '@/shared/api/generated'
import { days, timeIn } from './calendar'
import type { Day, Hours, Service } from './calendar'

/** One opening as it is typed. */
export interface TypedRange {
  opens: string
  closes: string
}

/** The week as it is typed: the openings of each kind of day. */
export type TypedWeek = Record<Day, TypedRange[]>

/** A week to begin from: that of the openings given, or nothing. */
export function typedWeek(openings: readonly Opening[]): TypedWeek {
  const of = (day: Day) => openings.filter((opening) => opening.day === day).map(({ opens, closes }) => ({ opens: typed(opens), closes: typed(closes) }))
  return Object.fromEntries(days.map((day) => [day, of(day)])) as TypedWeek
}

/** The openings of a typed week; those that cannot be read yet are left out. */
export function openingsOf(week: TypedWeek): NonNullable<ServiceHoursForm['openings']> {
  return days.flatMap((day) => week[day].flatMap(({ opens, closes }) => {
    const [begin, end] = [timeIn(opens), timeIn(closes)]
    return begin === null || end === null ? [] : [{ day, opens: begin, closes: end }]
  }))
}

/** What the calendar would be with that week from a day on. */
export function withWeek(hours: Hours, service: Service, from: string, { week, closed }: { week: TypedWeek; closed: boolean }, before: string): Hours {
  const ended = <T extends { service: Service; valid_to: string | null }>(rows: readonly T[]): T[] =>
    rows.map((row) => (row.service === service && (row.valid_to === null || row.valid_to >= from) ? { ...row, valid_to: before } : row))
  const dated = { service, valid_from: from, valid_to: null }
  return {
    openings: [...ended(hours.openings), ...openingsOf(week).map((opening) => ({ ...opening, ...dated }))],
    holiday_closures: [...ended(hours.holiday_closures), ...(closed ? [dated] : [])],
    exceptions: hours.exceptions,
  }
}

/** `08:00` as people type it: `8h00`. */
export function typed(time: string): string {
  return time.replace(/^0?(\d+):/, '$1h')
}
