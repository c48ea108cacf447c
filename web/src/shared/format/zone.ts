/** An instant as the interface sends it: RFC 3339, UTC, `2026-11-21T22:48:49.123Z`. */
export type Instant = string

/** A civil date as the interface sends it: `2026-11-21`. It has no time zone. */
export type CivilDate = string

/** What a clock on the wall of the region shows. */
export interface WallTime {
  year: number
  month: number
  day: number
  hour: number
  minute: number
}

/** Times are those of the region, whatever the zone of the PC. */
export const regionZone = 'Europe/Paris'

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: regionZone,
  year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', hourCycle: 'h23',
})

const hour = 3_600_000

/** Milliseconds since 1970 of an instant. */
export function millisecondsOf(instant: Instant | number): number {
  return typeof instant === 'number' ? instant : Date.parse(instant)
}

/** The instant of so many milliseconds since 1970, as the interface writes it. */
export function instantOf(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString()
}

/** What the clocks of the region show at that instant. */
export function wallTime(instant: Instant | number): WallTime {
  const shown = { year: 0, month: 0, day: 0, hour: 0, minute: 0 }
  for (const part of clock.formatToParts(millisecondsOf(instant)))
    if (part.type in shown) shown[part.type as keyof WallTime] = Number(part.value)
  return shown
}

/**
 * The instants at which the clocks of the region show that time, in order.
 * None in the hour skipped in March, two in the hour repeated in October, one otherwise.
 */
export function instantsShowing(wall: WallTime): number[] {
  const asUtc = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute)
  // Europe/Paris is one or two hours ahead of UTC since 1976.
  return [asUtc - 2 * hour, asUtc - hour].filter((candidate) => sameWall(wallTime(candidate), wall))
}

/** Tells the two passages of a repeated hour apart; null when the time is shown once. */
export function passage(instant: Instant | number): 'before' | 'after' | null {
  const shown = instantsShowing(wallTime(instant))
  if (shown.length < 2) return null
  return millisecondsOf(instant) < shown[1]! ? 'before' : 'after'
}

/** The civil date of an instant in the region. */
export function civilDateOf(instant: Instant | number): CivilDate {
  const { year, month, day } = wallTime(instant)
  return writeCivilDate(year, month, day)
}

/** Writes a civil date; the caller answers for the day being possible. */
export function writeCivilDate(year: number, month: number, day: number): CivilDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** The days from one civil date to another, negative when the second is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / (24 * hour))
}

/** The civil date so many days later, or earlier. */
export function plusDays(date: CivilDate, days: number): CivilDate {
  return new Date(Date.parse(`${date}T00:00Z`) + days * 24 * hour).toISOString().slice(0, 10)
}

function sameWall(left: WallTime, right: WallTime): boolean {
  return (Object.keys(left) as (keyof WallTime)[]).every((part) => left[part] === right[part])
}
