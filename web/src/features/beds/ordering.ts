import { placeKinds } from './kinds'
import { bestHope, hopes } from './look'
import type { BedKind, BoardPlace, PlaceKind } from './types'

/** Rows under one heading: one's own establishment, a type, or a kind that is sought. */
export interface Group {
  heading: 'own' | 'sought' | PlaceKind | 'untyped'
  places: BoardPlace[]
}

export interface Order {
  own: string | null
  sought: BedKind | null
  /** Minutes to an establishment; undefined when nothing is known of the road. */
  minutesTo: (establishment: string) => number | undefined
}

const byName = new Intl.Collator('fr', { sensitivity: 'base', numeric: true })

/**
 * The rows of the board, in groups: my own establishment, then by type from III to I, within a type by travel time.
 * When a kind is sought, one list instead: what has a place first, travel time next.
 */
export function grouped(places: readonly BoardPlace[], { own, sought, minutesTo }: Order, now: number): Group[] {
  // Two roads of which nothing is known differ by NaN, which is no difference.
  const nearer = (left: BoardPlace, right: BoardPlace) =>
    (minutesTo(left.id) ?? Infinity) - (minutesTo(right.id) ?? Infinity) || byName.compare(left.name, right.name)
  const mine = places.filter(({ id }) => id === own)
  const others = places.filter(({ id }) => id !== own).sort(nearer)
  const groups: Group[] = [{ heading: 'own', places: mine }]
  if (sought) {
    const hope = (place: BoardPlace) => hopes.indexOf(bestHope(place, sought, now))
    groups.push({ heading: 'sought', places: [...others].sort((left, right) => hope(left) - hope(right)) })
  } else {
    for (const type of placeKinds) groups.push({ heading: type, places: others.filter((place) => place.type === type) })
    groups.push({ heading: 'untyped', places: others.filter((place) => place.type === null) })
  }
  return groups.filter((group) => group.places.length > 0)
}
