import { plusDays } from '@/shared/format'
import type { CivilDate } from '@/shared/format'

/** The holidays that have the same day each year, and those that follow Easter by so many days (Code du travail L3133-1: eleven). */
const fixed: Readonly<Record<string, HolidayName>> = {
  '01-01': 'newYear', '05-01': 'labour', '05-08': 'victory', '07-14': 'national', '08-15': 'assumption', '11-01': 'allSaints', '11-11': 'armistice', '12-25': 'christmas',
}
const afterEaster: Readonly<Record<number, HolidayName>> = { 1: 'easterMonday', 39: 'ascension', 50: 'whitMonday' }

export type HolidayName =
  | 'newYear' | 'easterMonday' | 'labour' | 'victory' | 'ascension' | 'whitMonday' | 'national' | 'assumption' | 'allSaints' | 'armistice' | 'christmas'

/** Which public holiday of metropolitan France that day is; null when it is none. */
export function holidayOn(date: CivilDate): HolidayName | null {
  const named = fixed[date.slice(5)]
  if (named) return named
  const sunday = easter(Number(date.slice(0, 4)))
  const days = Object.keys(afterEaster).map(Number).find((each) => plusDays(sunday, each) === date)
  return days === undefined ? null : afterEaster[days]!
}

/** Whether that day is a public holiday in metropolitan France. */
export function isPublicHoliday(date: CivilDate): boolean {
  return holidayOn(date) !== null
}

/** The public holidays of the twelve months that begin on that day. */
export function holidaysFrom(date: CivilDate): CivilDate[] {
  return Array.from({ length: 365 }, (_, at) => plusDays(date, at)).filter(isPublicHoliday)
}

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
export function easter(year: number): CivilDate {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const rest = year % 100
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const day = epact + weekday - 7 * late + 114
  return `${year}-${String(Math.floor(day / 31)).padStart(2, '0')}-${String((day % 31) + 1).padStart(2, '0')}`
}
