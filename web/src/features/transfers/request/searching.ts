import type { RequestView, State } from '../types'

const searching: readonly State[] = ['NEW', 'TRIAGED', 'SEARCHING', 'NO_PLACE_IN_REGION']

/** Whether a place is being looked for: then calls are noted. */
export function isSearching({ state }: Pick<RequestView, 'state'>): boolean {
  return searching.includes(state)
}
