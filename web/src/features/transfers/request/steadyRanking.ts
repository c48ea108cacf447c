import type { DestinationView, RankingView } from '../types'

/** What stands in each list, row after row. */
type Rows = Pick<RankingView, 'destinations' | 'set_aside'>

/** The row of a destination on the page. */
export function rowOf({ place }: Pick<DestinationView, 'place'>): string {
  return place.id ?? place.name
}

/** Whether a row would move, come or go if the page followed the latest order. */
export function hasMoved(shown: Rows, latest: Rows): boolean {
  return !sameRows(shown.destinations, latest.destinations) || !sameRows(shown.set_aside, latest.set_aside)
}

/** The rows as they may be shown without moving: the latest words of each at its old place, what is new at the end. */
export function heldInPlace(shown: Rows, latest: Rows): Rows {
  const now = new Map([...latest.destinations, ...latest.set_aside].map((each) => [rowOf(each), each]))
  const known = new Set([...shown.destinations, ...shown.set_aside].map(rowOf))
  const held = (before: readonly DestinationView[], after: readonly DestinationView[]) => [
    ...before.map((each) => now.get(rowOf(each)) ?? each),
    ...after.filter((each) => !known.has(rowOf(each))),
  ]
  return { destinations: held(shown.destinations, latest.destinations), set_aside: held(shown.set_aside, latest.set_aside) }
}

function sameRows(left: readonly DestinationView[], right: readonly DestinationView[]): boolean {
  return left.length === right.length && left.every((each, index) => rowOf(each) === rowOf(right[index]!))
}
