import { expect, it } from 'vitest'
import { proposedEnd } from './proposedEnd'

it('the end of a closure is proposed for the next morning at 8 h 00, also when the hour changes that night', () => {
  expect(proposedEnd('2026-11-16T09:00:00.000Z', Date.parse('2026-11-16T09:00:00.000Z'))).toBe('2026-11-17T07:00:00.000Z')
  expect(proposedEnd('2026-10-24T22:30:00.000Z', Date.parse('2026-10-24T20:00:00.000Z'))).toBe('2026-10-26T07:00:00.000Z')
  expect(proposedEnd('2027-03-27T10:00:00.000Z', Date.parse('2027-03-27T10:00:00.000Z'))).toBe('2027-03-28T06:00:00.000Z')
})

it('the end of a closure that has lasted for days is not proposed in the past', () => {
  expect(proposedEnd('2026-11-10T09:00:00.000Z', Date.parse('2026-11-16T09:00:00.000Z'))).toBe('2026-11-17T07:00:00.000Z')
})
