import { expect, it } from 'vitest'
import type { RequestView } from '../types'
import { onlyRead } from './onlyRead'

it('a request of a house that has closed offers nothing to write, and is read as before', () => {
  const request = {
    id: 'r', next_step: 'TELL_OUTCOME', other_steps: ['CANCEL'], newborns_to_move: 1, journal: [{ id: 'l', text: 'Arrivée', may_be_corrected: true }],
    outcome: { may_tell: true, may_send: false, may_waive: true, has_to_read: true, feedbacks: [{ line: 'f', text: 'Bien arrivée.' }] },
  } as unknown as RequestView
  expect(onlyRead(request)).toEqual({
    id: 'r', next_step: 'NONE', other_steps: [], newborns_to_move: 0, journal: [{ id: 'l', text: 'Arrivée', may_be_corrected: false }],
    outcome: { may_tell: false, may_send: false, may_waive: false, has_to_read: false, feedbacks: [{ line: 'f', text: 'Bien arrivée.' }] },
  })
})
