import type { Problem } from '@/shared/api'
import type { HeldPlaceForm, HeldPlaceView } from '../types'

/** The places that an acceptance would hold, as they are sent; those brought down to none are left out. */
export function heldPlaces(places: readonly HeldPlaceView[], beyond: boolean): HeldPlaceForm[] {
  return places.filter(({ count }) => count > 0).map(({ unit, kind, count, beyond_capacity }) => ({ ...(unit ? { unit } : {}), kind, count, beyond_capacity: beyond || beyond_capacity }))
}

/** The last bed went to another request between the look and the press. */
export function isPlaceTaken(problem: Problem | null): boolean {
  return problem !== null && problem.status === 409 && problem.code === 'no_place_left'
}
