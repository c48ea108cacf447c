import { regionMap } from '@/shared/maps/region'
import { bestHope } from './look'
import type { Hope } from './look'
import type { BedKind, BoardPlace } from './types'

/** One establishment on the map: where it is drawn, and what one may hope for there. */
export interface Mark {
  place: BoardPlace
  hope: Hope
  x: number
  y: number
}

/** The side of a mark that a finger can touch, in units of the map. */
export const touch = 26

/** The marks of the map, moved apart where a town has several establishments. */
export function marksOf(places: readonly BoardPlace[], sought: BedKind | null, now: number, width: number, height: number): Mark[] {
  const map = regionMap(width, height)
  const marks = places.flatMap((place): Mark[] => {
    const point = map.place(place.longitude, place.latitude)
    return point ? [{ place, hope: bestHope(place, sought, now), x: point[0], y: point[1] }] : []
  })
  return spread(marks, touch, width, height)
}

/** Rounds are few: the region has towns of five establishments at most. */
const rounds = 60

/**
 * Pushes marks apart until none is nearer than `distance` to another, within the frame.
 * The same marks always end at the same points, so that the map does not move when a count changes.
 */
export function spread<T extends { x: number; y: number }>(marks: readonly T[], distance: number, width: number, height: number): T[] {
  const moved = marks.map((mark) => ({ ...mark }))
  const within = (value: number, limit: number) => Math.min(limit - distance / 2, Math.max(distance / 2, value))
  for (let round = 0; round < rounds; round++) {
    let crowded = false
    for (let first = 0; first < moved.length; first++) {
      for (let second = first + 1; second < moved.length; second++) {
        const [one, other] = [moved[first]!, moved[second]!]
        const apart = Math.hypot(other.x - one.x, other.y - one.y)
        if (apart >= distance) continue
        crowded = true
        // Those of one point leave it in directions that depend on their rank alone.
        const angle = apart > 0.01 ? Math.atan2(other.y - one.y, other.x - one.x) : second * 2.4
        const push = (distance - apart) / 2 + 0.1
        one.x = within(one.x - Math.cos(angle) * push, width)
        one.y = within(one.y - Math.sin(angle) * push, height)
        other.x = within(other.x + Math.cos(angle) * push, width)
        other.y = within(other.y + Math.sin(angle) * push, height)
      }
    }
    if (!crowded) break
  }
  return moved
}
