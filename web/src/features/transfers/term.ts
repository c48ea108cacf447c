import { civilDateOf, daysBetween, gestationalAge, greatestGestationalAge, leastGestationalAge } from '@/shared/format'
import type { DatingView } from './types'

/** The term of a pregnancy at an instant, in whole days. It grows at midnight in the region; nothing outside 4 – 44 SA. */
export function termOn(dating: Pick<DatingView, 'ddr_equivalent'> | null, now: number): number | null {
  if (!dating) return null
  const days = daysBetween(dating.ddr_equivalent, civilDateOf(now))
  return days >= leastGestationalAge && days <= greatestGestationalAge ? days : null
}

/** « 27 SA + 4 j »; empty when it is not known. */
export function termText(dating: Pick<DatingView, 'ddr_equivalent'> | null, now: number): string {
  const days = termOn(dating, now)
  return days === null ? '' : gestationalAge(days)
}
