import { daysBetween, greatestGestationalAge, leastGestationalAge } from '@/shared/format'
import type { CivilDate } from '@/shared/format'
import type { Basis } from './values'

/** From the first day of the last period to the beginning of the pregnancy. */
const beforeConception = 14

/** The first day of the last period, or the day that stands for it, from the date that is known. */
export function lastPeriodFrom(basis: Exclude<Basis, 'age_today'>, date: CivilDate, embryoAge: number | null): CivilDate {
  switch (basis) {
    case 'last_period': return date
    case 'conception': return shifted(date, -beforeConception)
    // Rule: the pregnancy began `embryoAge` days before the transfer.
    case 'embryo_transfer': return shifted(date, -beforeConception - (embryoAge ?? 0))
    // Rule: the French term is the beginning of the pregnancy and nine months of the calendar.
    case 'french_term': return shifted(monthsBefore(date, 9), -beforeConception)
  }
}

/** Today's term, in whole days, from the date that is known; nothing outside 4 – 44 SA. */
export function ageFrom(basis: Exclude<Basis, 'age_today'>, date: CivilDate, embryoAge: number | null, today: CivilDate): number | null {
  const days = daysBetween(lastPeriodFrom(basis, date, embryoAge), today)
  return days >= leastGestationalAge && days <= greatestGestationalAge ? days : null
}

function shifted(date: CivilDate, days: number): CivilDate {
  const day = new Date(`${date}T00:00Z`)
  day.setUTCDate(day.getUTCDate() + days)
  return day.toISOString().slice(0, 10)
}

/** The same day of an earlier month, or its last day. */
function monthsBefore(date: CivilDate, months: number): CivilDate {
  const [year, month, day] = date.split('-').map(Number)
  const first = new Date(Date.UTC(year!, month! - 1 - months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(day!, last))
  return first.toISOString().slice(0, 10)
}
