import { expect, it } from 'vitest'
import { requestTitle } from './title'
import type { NewbornView, PlaceView } from './types'

const now = Date.parse('2026-11-21T14:00:00.000Z')
const born = (count: number) => Array.from({ length: count }, (_each, rank) => ({ id: `child-${rank}` } as NewbornView))
const twins = (count: number) => ({
  number: 412, kind: 'TIU_ASC', dating: { method: 'last_period', ddr_equivalent: '2026-05-12', low_confidence: false }, fetuses: 2, has_delivered: count === 2, newborns: born(count), motive: 'MAP', origin: { name: 'CH Rodez' } as PlaceView,
} as const)

it('after delivery she is moved with her newborn, or each of them', () => {
  const delivered = (count: number) => ({ ...twins(0), kind: 'TPP', dating: null, fetuses: Math.max(1, count), has_delivered: count > 0, newborns: born(count), motive: 'HPP' } as const)
  expect(requestTitle(delivered(0), now)).not.toContain('nouveau-né')
  expect(requestTitle(delivered(1), now)).toContain('· accouchée · avec son nouveau-né ·')
  expect(requestTitle(delivered(2), now)).toContain('avec ses 2 nouveau-nés')
})

it('a request whose children are all born has neither a term that grows nor fetuses', () => {
  expect(requestTitle(twins(0), now)).toContain('2 fœtus')
  expect(requestTitle(twins(1), now)).toMatch(/SA/)
  expect(requestTitle(twins(2), now)).toContain('· accouchée ·')
  expect(requestTitle(twins(2), now)).not.toMatch(/SA|fœtus/)
})
