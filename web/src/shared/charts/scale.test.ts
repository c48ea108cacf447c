import { expect, it } from 'vitest'
import { linear, roundEnd, ticks } from './scale'

it('cuts an axis at round values', () => {
  expect(ticks(0.34, 5)).toEqual([0, 0.1, 0.2, 0.3])
  expect(ticks(1071, 5)).toEqual([0, 500, 1000])
  expect(ticks(4200, 6)).toEqual([0, 1000, 2000, 3000, 4000])
  expect(ticks(0, 5)).toEqual([0])
})

it('ends an axis at a round value', () => {
  expect(roundEnd(0.34, 4)).toBe(0.4)
  expect(roundEnd(0.97, 4)).toBe(1)
  expect(roundEnd(0.3, 4)).toBe(0.3)
  expect(roundEnd(1071, 4)).toBe(1500)
})

it('places a value, also where there is nothing to measure', () => {
  expect(linear(200, 20, 120)(50)).toBe(45)
  expect(linear(100, 300, 0)(25)).toBe(225)
  expect(linear(0, 20, 120)(0)).toBe(20)
})
