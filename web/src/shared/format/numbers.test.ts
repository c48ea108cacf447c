import { expect, it } from 'vitest'
import { bytes, rateOutOf } from './numbers'

it('says the size of a file as hospitals\' software does', () => {
  expect(bytes(0)).toBe('0\u202fo')
  expect(bytes(999)).toBe('999\u202fo')
  expect(bytes(12_410_000)).toBe('12,4\u202fMo')
  expect(bytes(4_200_000_000)).toBe('4,2\u202fGo')
})

it('a rate of nothing is not 0', () => {
  expect(rateOutOf(null, 100)).toBe('—')
  expect(rateOutOf(0.5, 1000)).toBe('500,0\u202f‰')
})
