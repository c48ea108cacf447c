import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isMet, median } from './figure.ts'

test('the median is the middle value, or between the two middle ones', () => {
  assert.equal(median([3, 1, 2]), 2)
  assert.equal(median([4, 1, 2, 3]), 2.5)
})

test('a goal is a floor or a ceiling', () => {
  assert.ok(isMet({ name: 'x', ratio: 0.4, goal: 0.4, wants: 'at_least' }))
  assert.ok(!isMet({ name: 'x', ratio: 21, goal: 20, wants: 'at_most' }))
})
