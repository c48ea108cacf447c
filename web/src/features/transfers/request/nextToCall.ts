import type { DestinationView, RequestView } from '../types'

/** The first destination that nobody has called yet: one that has just refused keeps its rank, and is not called again. */
export function nextToCall({ ranking, calls }: Pick<RequestView, 'ranking' | 'calls'>): DestinationView | undefined {
  return ranking?.destinations.find(({ place }) => !calls.some((call) => call.destination.id === place.id)) ?? ranking?.destinations[0]
}
