import { expect, it } from 'vitest'
import { heldLine } from './heldLine'

it('says how many of the places kept are beyond capacity', () => {
  expect(heldLine({ kind: 'REA', count: 2, beyond: 0 })).toBe('2 places de réanimation néonatale')
  expect(heldLine({ kind: 'REA', count: 2, beyond: 1 })).toBe('2 places de réanimation néonatale (dont 1 en surcapacité)')
  expect(heldLine({ kind: 'NEO', count: 1, beyond: 1 })).toBe('1 place de néonatologie (en surcapacité)')
})
