import { bedsText } from '@/locales/fr/beds'
import { at, civilDateOf, daysBetween, gestationalAge, shortDate, timeOfDay, until, when } from '@/shared/format'
import { bedKinds, longKind } from './kinds'
import { lookOf } from './look'
import type { Closure, OwnReservation, Restriction, UnitBeds } from './types'

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

/** « demande 409 (grossesses à haut risque, 2 × réanimation néonatale), attendue à 15 h 00 »: each request once, with the places of each kind. */
export function reservedWords(reservations: readonly OwnReservation[], units: readonly UnitBeds[], now: number): string[] {
  const requests = [...new Set(reservations.map(({ request }) => request))]
  return requests.map((request) => {
    const own = reservations.filter((each) => each.request === request)
    const expected = own.find(({ expected_at }) => expected_at !== null)?.expected_at
    const [places, beyond] = [sumOf(own, 'places'), sumOf(own, 'beyond')]
    return [
      bedsText.reservedFor(own[0]!.request_name, bedKinds.flatMap((kind) => {
        const count = sumOf(own.filter(({ unit }) => units.find(({ id }) => id === unit)?.kind === kind), 'places')
        return count === 0 ? [] : [count === 1 ? bedsText.kinds[kind].within : bedsText.severalOf(count, bedsText.kinds[kind].within)]
      })),
      ...(expected ? [bedsText.expectedOn(at(expected, now))] : []),
      ...(beyond > 0 ? [beyond === places ? bedsText.beyond : bedsText.partlyBeyond(beyond)] : []),
    ].join(', ')
  })
}

const sumOf = (reservations: readonly OwnReservation[], what: 'places' | 'beyond') => reservations.reduce((sum, each) => sum + each[what], 0)
