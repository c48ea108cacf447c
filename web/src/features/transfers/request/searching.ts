import type { RequestView, State } from '../types'

const searching: readonly State[] = ['NEW', 'TRIAGED', 'SEARCHING', 'NO_PLACE_IN_REGION']

const beforeDeparture: readonly State[] = [...searching, 'PLACE_FOUND', 'VECTOR_ORDERED']

/** Whether a place is being looked for: then calls are noted. */
export function isSearching({ state }: Pick<RequestView, 'state'>): boolean {
  return searching.includes(state)
}

/** Whether she is still where she was asked for: what is missing is then still to be done. */
export function isBeforeDeparture({ state }: Pick<RequestView, 'state'>): boolean {
  return beforeDeparture.includes(state)
}

const afterArrival: readonly State[] = ['ARRIVED', 'OUTCOME_PENDING', 'OUTCOME_KNOWN', 'FEEDBACK_SENT']

/** Whether she is there, or was: what comes after is her outcome. */
export function hasArrived({ state, outcome }: Pick<RequestView, 'state' | 'outcome'>): boolean {
  return afterArrival.includes(state) || Boolean(outcome?.arrived_at)
}

/** Whether somebody has to follow it still. */
export function isLive({ state }: Pick<RequestView, 'state'>): boolean {
  return isBeforeDeparture({ state }) || state === 'DEPARTED' || state === 'DIVERTED'
}
