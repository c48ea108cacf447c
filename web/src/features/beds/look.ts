import { millisecondsOf } from '@/shared/format'
import type { Instant } from '@/shared/format'
import type { BoardPlace, BedKind, Closure, UnitBeds } from './types'

/** How a count is shown. Told by text and shape, never by colour alone. */
export type Look =
  | { kind: 'fresh' | 'stale'; places: number; declaredAt: Instant }
  | { kind: 'unknown'; lastNews: Instant | null }
  | { kind: 'closed'; closure: Closure }

/**
 * What may be said of a unit's places now.
 * Computed here from instants, so that a page left open grows old by itself, without the server.
 */
export function lookOf(unit: UnitBeds, now: number): Look {
  const closure = closureInForce(unit, now)
  if (closure) return { kind: 'closed', closure }
  const { available, declared_at: declaredAt } = unit
  // Unknown is not zero: it is said with the date of the last news.
  if (available === null || declaredAt === null || isPast(unit.unknown_at, now)) return { kind: 'unknown', lastNews: declaredAt }
  const stale = isPast(unit.stale_at, now) || hasReopenedSince(unit, declaredAt, now)
  return { kind: stale ? 'stale' : 'fresh', places: available, declaredAt }
}

/** The closure that keeps the unit shut now; one to come does not. */
export function closureInForce({ closures }: UnitBeds, now: number): Closure | null {
  const at = afterTelling(closures, now)
  return closures.find(({ begins_at, ends_at }) => isPast(begins_at, at) && !isPast(ends_at, at)) ?? null
}

/** A page whose clock is a little late is never before what it was told: it would show a unit closed, or open again, at its next tick only. */
function afterTelling(closures: readonly Closure[], now: number): number {
  return Math.max(now, ...closures.map(({ told_at }) => millisecondsOf(told_at)))
}

/** Rule: on reopening, counts told before are to be checked (design proposal, to be validated by the network). */
function hasReopenedSince({ closures }: UnitBeds, declaredAt: Instant, now: number): boolean {
  const at = afterTelling(closures, now)
  return closures.some(({ ends_at }) => ends_at !== null && isPast(ends_at, at) && millisecondsOf(declaredAt) < millisecondsOf(ends_at))
}

function isPast(instant: Instant | null, now: number): boolean {
  return instant !== null && millisecondsOf(instant) <= now
}

/** The units of an establishment that hold places of that kind; all of them without a kind. */
export function unitsOf(place: BoardPlace, kind: BedKind | null): UnitBeds[] {
  return kind ? place.units.filter((unit) => unit.kind === kind) : place.units
}

/** What one may hope for, best first: a place known, one to check, no news, a unit under strain, none, closed. */
export const hopes = ['place', 'to_check', 'no_news', 'limited', 'none', 'closed'] as const
export type Hope = (typeof hopes)[number]

/**
 * What one may hope for in a unit.
 * Rule: stale counts rank after fresh ones, unknown is not zero, and an old zero proves nothing (design proposal, to be validated by the network).
 */
export function hopeOf(unit: UnitBeds, now: number): Hope {
  const look = lookOf(unit, now)
  if (look.kind === 'closed') return 'closed'
  if (look.kind === 'unknown') return unit.status === 'LIMITED' ? 'limited' : 'no_news'
  if (look.places === 0) return look.kind === 'stale' ? 'no_news' : 'none'
  if (unit.status === 'LIMITED') return 'limited'
  return look.kind === 'fresh' ? 'place' : 'to_check'
}

/** The best hope among the units of an establishment, of that kind or of any. */
export function bestHope(place: BoardPlace, kind: BedKind | null, now: number): Hope {
  const found = unitsOf(place, kind).map((unit) => hopes.indexOf(hopeOf(unit, now)))
  return hopes[Math.min(...found, hopes.length - 1)]!
}
