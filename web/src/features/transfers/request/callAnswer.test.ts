import { beforeEach, expect, it } from 'vitest'
import { setServerTime } from '@/shared/api/clock'
import type { RequestView } from '../types'
import { callAnswer, lostPlace } from './callAnswer'

const now = Date.parse('2026-11-21T14:00:00.000Z')
const call = (name: string, lost_at: string | null): RequestView['calls'][number] =>
  ({ destination: { name }, called_at: '2026-11-21T13:00:00.000Z', answered_at: '2026-11-21T13:10:00.000Z', answer: 'ACCEPTED', refusal_reason: null, lost_at } as RequestView['calls'][number])

beforeEach(() => setServerTime('2026-11-21T14:00:00.000Z'))

it('an acceptance whose place was lost says so, with the time', () => {
  expect(callAnswer(call('A', null), now)).toBe('Acceptée')
  expect(callAnswer(call('A', '2026-11-21T13:30:00.000Z'), now)).toMatch(/^Acceptée, puis place retirée .*14.h.30/)
  expect(callAnswer({ answer: 'REFUSED', refusal_reason: 'NO_REA_BED', lost_at: null }, now)).toBe('Refusée, pas de place de réanimation')
  expect(callAnswer({ answer: null, refusal_reason: null, lost_at: null }, now)).toBeNull()
})

it('the place that was lost last is the one told', () => {
  expect(lostPlace({ calls: [call('A', '2026-11-21T13:30:00.000Z'), call('B', '2026-11-21T13:40:00.000Z'), call('C', null)] })?.destination.name).toBe('B')
  expect(lostPlace({ calls: [call('C', null)] })).toBeNull()
})
