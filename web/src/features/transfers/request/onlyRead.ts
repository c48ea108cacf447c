import type { RefusedRequest, RequestView } from '../types'

/** The same request for who acts for a house that has closed: nothing of it is hers to write any more. */
export function onlyRead<R extends RequestView | RefusedRequest>(request: R): R {
  const { outcome } = request
  return {
    ...request,
    next_step: 'NONE',
    other_steps: [],
    newborns_to_move: 0,
    journal: request.journal.map((line) => ({ ...line, may_be_corrected: false })),
    outcome: outcome && { ...outcome, may_tell: false, may_send: false, may_waive: false, has_to_read: false },
  }
}
