import { civilDateOf, daysBetween, greatestGestationalAge, isWeeksThenDays, leastGestationalAge, parseDate } from '@/shared/format'
import type { CivilDate } from '@/shared/format'
import type { Basis, OpeningValues } from './values'

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

/** The age as it is on that day; one whose day is not known, or that is not understood, stays as it was typed. */
export function ageAsOf({ ga_days, ga_on }: Pick<OpeningValues['dating'], 'ga_days' | 'ga_on'>, day: CivilDate): number | string | null {
  return typeof ga_days === 'number' && ga_on !== null ? ga_days + daysBetween(ga_on, day) : ga_days
}

/** What a date may tell of a pregnancy, in the order in which they are asked. */
export const datedBases = ['last_period', 'conception', 'french_term', 'embryo_transfer'] as const
export type DatedBasis = (typeof datedBases)[number]

/** One of the meanings of a date typed where a term is asked. */
export interface DateReading {
  basis: DatedBasis
  date: CivilDate
  /** Today's term; nothing when the date cannot mean that. Of a transfer, the age of the embryo is still to be said. */
  age: number | null
}

/** A day and a month, and no year. */
const yearless = /^(\d{1,2})[ /-](\d{1,2})$/

/**
 * The four meanings of a date typed where a term is asked; nothing when no date was typed.
 * Without a year, each takes the one that gives a term: a pregnancy is shorter than a year.
 */
export function dateReadings(typed: string, now: number): DateReading[] | null {
  const text = typed.trim()
  // `30.3` is a decimal week, not the thirtieth of March.
  if (/^\d{1,2}[.,]\d*$/.test(text) || isWeeksThenDays(text)) return null
  const today = civilDateOf(now)
  const year = Number(today.slice(0, 4))
  const texts = yearless.test(text) ? [year - 1, year, year + 1].map((each) => text.replace(yearless, `$1/$2/${each}`)) : [text]
  const dates = texts.flatMap((each) => {
    const read = parseDate(each, 'near', now)
    return read.ok ? [read.value] : []
  })
  if (dates.length === 0) return null
  return datedBases.map((basis) => {
    const ages = dates.map((date): DateReading => ({ basis, date, age: ageFrom(basis, date, null, today) }))
    return ages.find(({ age }) => age !== null) ?? ages[Math.floor(ages.length / 2)]!
  })
}

/** `12/05` is the fifth day of a thirteenth week as much as a day of May: the reading as an age, to be asked. */
export function yearlessAsAge(typed: string): string | null {
  const match = yearless.exec(typed.trim())
  return match ? `${match[1]}+${Number(match[2])}` : null
}

/** Whether the year was typed whole. */
export function hasWholeYear(typed: string): boolean {
  return /(?:^|\D)\d{4}(?:\D|$)|^\d{8}$/.test(typed.trim())
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
