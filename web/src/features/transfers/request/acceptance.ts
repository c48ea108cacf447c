import type { Problem } from '@/shared/api'
import type { HeldPlaceForm, HeldPlaceView } from '../types'

/** The places that an acceptance would hold, as they are sent; those brought down to none are left out. Units that lack are taken beyond capacity. */
export function heldPlaces(places: readonly HeldPlaceView[], lacking: readonly string[]): HeldPlaceForm[] {
  return places.filter(({ count }) => count > 0).map(({ unit, kind, count, beyond_capacity }) => {
    const lacks = unit !== null && lacking.includes(unit)
    return { ...(unit ? { unit } : {}), kind, count, beyond_capacity: beyond_capacity || lacks }
  })
}

/** What was refused: the sentence that names all that lacks, and the units in which it lacks. */
export interface Shortage {
  sentence: string
  lacking: readonly string[]
}

export function shortageOf(problem: Problem | null): Shortage | undefined {
  if (problem === null || !isPlaceTaken(problem)) return undefined
  return { sentence: problem.detail, lacking: (problem.current as { lacking?: string[] } | undefined)?.lacking ?? [] }
}

/** The last bed went to another request between the look and the press. */
export function isPlaceTaken(problem: Problem | null): boolean {
  return problem !== null && problem.status === 409 && problem.code === 'no_place_left'
}
