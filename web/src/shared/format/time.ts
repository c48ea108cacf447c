import { formatText } from '@/locales/fr/format'
import { asShown } from './numbers'
import { civilDateOf, daysBetween, millisecondsOf, passage, regionZone, wallTime } from './zone'
import type { CivilDate, Instant } from './zone'

const minute = 60_000

const longMonth = new Intl.DateTimeFormat('fr-FR', { timeZone: 'UTC', month: 'long' })
const longDay = new Intl.DateTimeFormat('fr-FR', { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
const weekday = new Intl.DateTimeFormat('fr-FR', { timeZone: 'UTC', weekday: 'long' })
const precise = new Intl.DateTimeFormat('fr-FR', { timeZone: regionZone, dateStyle: 'full', timeStyle: 'medium' })

/** « 14 h 05 », with the passage said in the hour that happens twice. */
export function timeOfDay(instant: Instant | number): string {
  const { hour, minute: minutes } = wallTime(instant)
  const time = formatText.time(hour, twoDigits(minutes))
  switch (passage(instant)) {
    case 'before': return formatText.beforeChange(time)
    case 'after': return formatText.afterChange(time)
    case null: return time
  }
}

/** The instant as one says it: « 14 h 05 », « hier à 19 h 50 », « le 24/11 à 8 h 00 ». A date only when it is not today. */
export function when(instant: Instant | number, now: number): string {
  const day = civilDateOf(instant)
  const time = timeOfDay(instant)
  switch (daysBetween(civilDateOf(now), day)) {
    case 0: return time
    case -1: return formatText.yesterdayAt(time)
    case 1: return formatText.tomorrowAt(time)
    default: return formatText.dayAt(shortDate(day, civilDateOf(now)), time)
  }
}

/** The instant after a verb: « à 14 h 05 », « hier à 19 h 50 », « le 24/11 à 8 h 00 ». */
export function at(instant: Instant | number, now: number): string {
  return daysBetween(civilDateOf(now), civilDateOf(instant)) === 0 ? formatText.at(timeOfDay(instant)) : when(instant, now)
}

/** After « jusqu'à »: « 20 h 00 », « demain 8 h 00 », « mardi 24/11, 8 h 00 ». */
export function until(instant: Instant | number, now: number): string {
  const day = civilDateOf(instant)
  const today = civilDateOf(now)
  const time = timeOfDay(instant)
  switch (daysBetween(today, day)) {
    case 0: return time
    case 1: return formatText.tomorrow(time)
    default: return formatText.onDay(`${weekdayOf(day)} ${shortDate(day, today)}`, time)
  }
}

/** The same in fewer letters: « mardi 8 h 00 » within the week, « 24/12, 8 h 00 » later. */
export function untilBrief(instant: Instant | number, now: number): string {
  const day = civilDateOf(instant)
  const today = civilDateOf(now)
  const days = daysBetween(today, day)
  if (days <= 1) return until(instant, now)
  return days < 7 ? formatText.onWeekday(weekdayOf(day), timeOfDay(instant)) : formatText.onDay(shortDate(day, today), timeOfDay(instant))
}

/** « il y a 12 min », « dans 3 j 4 h ». */
export function age(instant: Instant | number, now: number): string {
  const elapsed = now - millisecondsOf(instant)
  if (Math.abs(elapsed) < minute) return formatText.justNow
  return elapsed > 0 ? formatText.ago(duration(elapsed)) : formatText.ahead(duration(-elapsed))
}

/** « 14 h 05 · il y a 12 min ». */
export function whenWithAge(instant: Instant | number, now: number): string {
  return formatText.withAge(when(instant, now), age(instant, now))
}

/** The full instant, for a tooltip or a history: « samedi 21 novembre 2026 à 14:05:09 ». */
export function preciseInstant(instant: Instant | number): string {
  return firstOfMonth(precise.format(millisecondsOf(instant)))
}

/** A length of time in words, truncated: « 12 min », « 1 h 48 », « 2 j 3 h ». */
export function duration(milliseconds: number): string {
  const minutes = Math.floor(Math.max(0, milliseconds) / minute)
  if (minutes === 0) return formatText.lessThanOneMinute
  if (minutes < 60) return formatText.minutes(minutes)
  if (minutes < 24 * 60) return formatText.hours(Math.floor(minutes / 60), twoDigits(minutes % 60))
  return formatText.days(Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60))
}

/** A median or another figure in minutes, to the nearest, half upwards, as papers say it: « 23 min », « 3 h 10 », « 51 h 00 ». */
export function roundedMinutes(minutes: number): string {
  const whole = asShown(minutes, 0)
  return whole < 60 ? formatText.minutes(whole) : formatText.hours(Math.floor(whole / 60), twoDigits(whole % 60))
}

/** The same on a clock that runs, which has hours from its first minute: « 0 h 12 », « 1 h 48 », « 2 j 3 h »; negative once a target is over. */
export function clockDuration(milliseconds: number): string {
  const minutes = Math.floor(Math.abs(milliseconds) / minute)
  const shown = minutes < 60 ? formatText.hours(0, twoDigits(minutes)) : duration(minutes * minute)
  return milliseconds < 0 && minutes > 0 ? formatText.minus(shown) : shown
}

/** « 21/11/2026 ». */
export function civilDate(date: CivilDate): string {
  const [year, month, day] = date.split('-')
  return `${day}/${month}/${year}`
}

/** « 24/11 », with the year when it is not that of today. */
export function shortDate(date: CivilDate, today: CivilDate): string {
  const [year, month, day] = date.split('-')
  return year === today.slice(0, 4) ? `${day}/${month}` : `${day}/${month}/${year}`
}

/** « samedi 21 novembre 2026 », « mardi 1er décembre 2026 ». */
export function longDate(date: CivilDate): string {
  return firstOfMonth(longDay.format(Date.parse(`${date}T00:00Z`)))
}

/** « mars »: a month of the year, from 1. */
export function monthName(month: number): string {
  return longMonth.format(new Date(Date.UTC(2001, month - 1, 1)))
}

/** French counts the first day of a month, which the browser does not write. */
function firstOfMonth(words: string): string {
  return words.replace(/(?<=^\p{L}+ )1 /u, '1er ')
}

function weekdayOf(day: CivilDate): string {
  return weekday.format(Date.parse(`${day}T00:00Z`))
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
