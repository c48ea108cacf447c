import { expect, it } from 'vitest'
import { liveMatchQuestion } from './liveMatch'

const woman = { last_name: ' EXEMPLE ', first_name: 'Alba', birth_date: '1996-02-29' }
const person = { last_name: 'EXEMPLE', first_name: 'Alba', birth_date: '1996-02-29', protected_identity: false }

it('asks for a live request of hers with the kind, and with what is followed', () => {
  expect(liveMatchQuestion({ woman, kind: 'TNN' })).toEqual({ kind: 'TNN', woman: person })
  expect(liveMatchQuestion({ woman, kind: 'TNN', follows: 'f' })).toEqual({ kind: 'TNN', woman: person, follows: 'f' })
  expect(liveMatchQuestion({ woman, kind: 'TIU_ASC', follows: null })).toEqual({ kind: 'TIU_ASC', woman: person })
})

it('asks nothing before she and the kind are known', () => {
  expect(liveMatchQuestion({ woman, kind: null })).toBeNull()
  expect(liveMatchQuestion({ woman: { ...woman, first_name: ' ' }, kind: 'TNN' })).toBeNull()
  expect(liveMatchQuestion({ woman: { ...woman, birth_date: '29/02' }, kind: 'TNN' })).toBeNull()
})
