import { bedsText } from '@/locales/fr/beds'
import { civilDateOf, daysBetween, gestationalAge, shortDate, timeOfDay, until, when } from '@/shared/format'
import { longKind } from './kinds'
import { lookOf } from './look'
import type { Closure, Restriction, UnitBeds } from './types'

/** « Fermé jusqu'au 24/11 8 h 00 », « Fermé jusqu'à demain 8 h 00 », « Fermé jusqu'à nouvel ordre ». */
export function closedWords({ ends_at }: Closure, now: number): string {
  if (ends_at === null) return bedsText.closedUntilNotice
  const [today, day] = [civilDateOf(now), civilDateOf(ends_at)]
  if (daysBetween(today, day) <= 1) return bedsText.closedUntilTime(until(ends_at, now))
  return bedsText.closedUntil(`${shortDate(day, today)} ${timeOfDay(ends_at)}`)
}

/** « à partir de 32 SA, pas de grossesse multiple »; empty when the unit takes everybody. */
export function restrictionWords(restriction: Restriction | null): string {
  if (!restriction) return ''
  return [
    restriction.least_age_days == null ? '' : bedsText.leastAge(gestationalAge(restriction.least_age_days)),
    restriction.no_multiples ? bedsText.noMultiples : '',
    restriction.comment ?? '',
  ].filter((part) => part !== '').join(', ')
}

/** What one would say of a unit on the telephone: « Réanimation néonatale : 2 places, 13 h 40 ». */
export function spoken(unit: UnitBeds, now: number): string {
  return bedsText.saidOf(longKind(unit.kind), spokenPlaces(unit, now))
}

/** « 2 places, à vérifier, 13 h 40 ». */
export function spokenPlaces(unit: UnitBeds, now: number): string {
  const look = lookOf(unit, now)
  switch (look.kind) {
    case 'closed': return closedWords(look.closure, now)
    case 'unknown': return `${bedsText.unknownSaid}, ${look.lastNews ? bedsText.lastNews(when(look.lastNews, now)) : bedsText.neverTold}`
    default: return [
      bedsText.placesSaid(look.places),
      ...(unit.reserved ? [bedsText.reserved(unit.reserved)] : []),
      ...(look.kind === 'stale' ? [bedsText.toCheck] : []),
      when(look.declaredAt, now),
    ].join(', ')
  }
}
