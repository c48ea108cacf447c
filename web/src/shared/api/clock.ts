import { useSyncExternalStore } from 'react'
// From its own file: the login page, which has a clock and shows no date, does not carry the rest of the format.
import { millisecondsOf } from '@/shared/format/zone'
import type { Instant } from '@/shared/format/zone'

let offset = 0
const watchers = new Set<() => void>()
let ticking: ReturnType<typeof setInterval> | undefined

/** Learns the server's time: the clock of a hospital PC may be wrong. */
export function setServerTime(now: Instant): void {
  offset = millisecondsOf(now) - Date.now()
  watchers.forEach((tell) => tell())
}

/** The time of the server, in milliseconds since 1970. */
export function serverNow(): number {
  return Date.now() + offset
}

/** What the server's clock showed when the PC's own showed that. */
export function serverTimeAt(milliseconds: number): number {
  return milliseconds + offset
}

/** The server's time, kept up to date every so many seconds; one timer serves the whole page. */
export function useNow(everySeconds = 10): number {
  const step = everySeconds * 1000
  return useSyncExternalStore(watch, () => Math.floor(serverNow() / step) * step)
}

function watch(tell: () => void): () => void {
  watchers.add(tell)
  ticking ??= setInterval(() => watchers.forEach((each) => each()), 1000)
  return () => {
    watchers.delete(tell)
    if (watchers.size > 0) return
    clearInterval(ticking)
    ticking = undefined
  }
}
