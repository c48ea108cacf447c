import { directoryText } from '@/locales/fr/directory'
import { Opening_day } from '@/shared/api/generated'
import type { Opening } from '@/shared/api/generated'
import { timeShown } from './shown'
import { Facts } from '@/shared/ui'
import { labelOf } from '../words'
import { days, isOvernight } from './calendar'
import type { Day } from './calendar'

const text = directoryText.hours

/** A week in words, one line a kind of day. */
export function WeekTable({ openings, closedOnHolidays }: { openings: readonly Opening[]; closedOnHolidays: boolean }) {
  const without = (day: Day) => (day === 'HOLIDAY' && !closedOnHolidays ? text.likeWeekday : text.closed)
  return <Facts facts={days.map((day) => [capital(labelOf(Opening_day, day)), rangesOf(openings.filter((opening) => opening.day === day)) || without(day)] as const)} />
}

function rangesOf(openings: readonly Opening[]): string {
  return openings.map(({ opens, closes }) => {
    if (opens === '00:00' && closes === '00:00') return text.allDay
    return (isOvernight(opens, closes) ? text.rangeNextDay : text.range)(timeShown(opens), timeShown(closes))
  }).join(', ')
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
