import { outcomeText } from '@/locales/fr/outcome'
import { civilDateOf, daysBetween, shortDate } from '@/shared/format'
import type { Instant } from '@/shared/format'

/** « en retard de 3 jours », « attendu aujourd’hui », « attendu à partir du 24/11 ». In whole days of the region. */
export function dueWords(due: Instant, now: number): string {
  const today = civilDateOf(now)
  const late = daysBetween(civilDateOf(due), today)
  if (late > 0) return outcomeText.due.late(late)
  return late === 0 ? outcomeText.due.today : outcomeText.due.ahead(shortDate(civilDateOf(due), today))
}

/** Whether its day has passed. */
export function isLate(due: Instant, now: number): boolean {
  return daysBetween(civilDateOf(due), civilDateOf(now)) > 0
}
