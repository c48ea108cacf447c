import Box from '@mui/material/Box'
import { age, clockDuration, instantOf, millisecondsOf, preciseInstant, when, whenWithAge } from '@/shared/format'
import type { Instant } from '@/shared/format'
import { useNow } from '@/shared/api'

/** `both`: « 14 h 05 · il y a 12 min »; `time`: « 14 h 05 »; `age`: « il y a 12 min ». */
export type ClockLook = 'both' | 'time' | 'age'

/** An instant and its age, which grows by itself. The full date is in the tooltip. */
export function Clock({ at, look = 'both' }: { at: Instant; look?: ClockLook }) {
  const now = useNow()
  const shown = { both: whenWithAge, time: when, age }[look](at, now)
  return <time dateTime={at} title={preciseInstant(at)}>{shown}</time>
}

/** The time run since an instant, or left until it: « 0 h 12 », « 1 j 3 h ». Computed from instants, so no night makes it negative. */
export function RunningClock({ since, until }: { since: Instant; until?: undefined } | { until: Instant; since?: undefined }) {
  const now = useNow()
  const span = since !== undefined ? now - millisecondsOf(since) : millisecondsOf(until) - now
  return <Box component="time" dateTime={since ?? until ?? instantOf(now)} sx={{ whiteSpace: 'nowrap' }}>{clockDuration(span)}</Box>
}
