import { readKey, useLive, useRead, useReadsOnly } from '@/shared/api'
import { dayPath } from './day'
import type { DayView } from './day'

/** The day of whoever is logged in, kept live: a line leaves it when it is done elsewhere. */
export function useDay() {
  const day = useRead<DayView>(dayPath)
  useLive('day', readKey(dayPath))
  useLive('requests', readKey(dayPath))
  useLive('board', readKey(dayPath))
  return day
}

/** The number of lines « à faire », for the menu. */
export function useToDoCount(): number {
  const readsOnly = useReadsOnly()
  const day = useDay()
  return readsOnly ? 0 : (day.data?.todo_count ?? 0)
}
