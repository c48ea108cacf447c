import type { CivilDate } from '@/shared/format'
import { plusDays } from '../words'

const fixed = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25']

/** Whether that day is a public holiday in metropolitan France (Code du travail L3133-1: eleven days). */
export function isPublicHoliday(date: CivilDate): boolean {
  if (fixed.includes(date.slice(5))) return true
  const sunday = easter(Number(date.slice(0, 4)))
  return [1, 39, 50].some((days) => plusDays(sunday, days) === date)
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
