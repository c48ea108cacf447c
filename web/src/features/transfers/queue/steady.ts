import { groupsOf, standsBy } from './groups'
import type { ShownRow } from './groups'
import type { QueueRow } from '../types'

/** The places of rows on the screen: group after group, row after row. */
export function orderOf(rows: readonly ShownRow[]): string[] {
  return groupsOf(rows).flatMap(({ group, rows: inside }) => inside.map(({ id }) => `${group} ${id}`))
}

/** How many rows would appear, go, change group or pass another, if the screen followed the server now. */
export function changesBetween(shown: readonly QueueRow[], latest: readonly QueueRow[]): number {
  const before = orderOf(shown)
  const after = orderOf(latest)
  const came = after.filter((place) => !before.includes(place))
  const went = before.filter((place) => !after.includes(place))
  const moved = new Set([...came, ...went].map((place) => place.split(' ')[1]))
  const kept = before.filter((place) => after.includes(place))
  const keptAfter = after.filter((place) => before.includes(place))
  return moved.size + kept.filter((place, index) => place !== keptAfter[index]).length
}

/** The rows as they may be shown without moving: the latest words of each, at its old place. */
export function heldInPlace(shown: readonly QueueRow[], latest: readonly QueueRow[]): ShownRow[] {
  return shown.map((row) => {
    const now = latest.find(({ id }) => id === row.id)
    return now ? { ...now, group: row.group, target_at: row.target_at, asked_at: row.asked_at, stands_by: standsBy(row) } : row
  })
}
