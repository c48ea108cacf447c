import type { RequestView } from '../types'

/** The establishments that the page knows: those of the ranking, or those that were called. */
export function knownDestinations({ ranking, calls }: RequestView): { id: string; name: string }[] {
  const ranked = ranking ? [...ranking.destinations, ...ranking.set_aside].map(({ place }) => place) : calls.map(({ destination }) => destination)
  return ranked.flatMap(({ id, name }) => (id ? [{ id, name }] : [])).sort((one, other) => one.name.localeCompare(other.name, 'fr'))
}
