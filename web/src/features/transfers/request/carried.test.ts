import { describe, expect, it } from 'vitest'
import type { NewbornView, RequestView } from '../types'
import { carried, hasDelivered, kindInWords } from './carried'

const born = (count: number): NewbornView[] => Array.from({ length: count }, (_each, rank) => ({ id: `child-${rank}`, sex: 'female', ga_days: 193, weight_g: null, sheet: {}, sheet_version: 1 } as NewbornView))
const twins = (count: number, flags: RequestView['flags'] = ['BIRTH_ON_THE_ROAD']) => ({ kind: 'TIU_ASC', fetuses: 2, newborns: born(count), flags } as const)

describe('a birth on the road', () => {
  it('is no transfer in utero any more, once every child is born', () => {
    expect(kindInWords(twins(0, []))).toBe('Transfert in utero ascendant')
    expect(kindInWords(twins(1))).toBe('Transfert in utero ascendant')
    expect(kindInWords(twins(2))).toBe('Transfert de la mère et des nouveau-nés, naissance en route')
    expect(kindInWords({ ...twins(1), fetuses: 1 })).toBe('Transfert de la mère et du nouveau-né, naissance en route')
  })

  it('leaves the twin that she still carries', () => {
    expect([carried(twins(0)), carried(twins(1)), carried(twins(2)), carried(twins(3))]).toEqual([2, 1, 0, 0])
    expect([hasDelivered(twins(1)), hasDelivered(twins(2))]).toEqual([false, true])
  })
})

it('a transfer that was in utero until its end stays one, and a newborn\'s is no pregnancy', () => {
  expect(kindInWords(twins(2, []))).toBe('Transfert in utero ascendant')
  expect(hasDelivered({ kind: 'TNN', fetuses: 0, newborns: born(1) })).toBe(false)
  expect(carried({ kind: 'AVIS', fetuses: 2, newborns: [] })).toBe(2)
})

it('an advice whose child is born, and the transfer after the birth that it becomes, are of a woman who has delivered', () => {
  for (const kind of ['AVIS', 'TPP'] as const) {
    expect(hasDelivered({ kind, fetuses: 1, newborns: born(1) })).toBe(true)
    expect(hasDelivered({ kind, fetuses: 1, newborns: [] })).toBe(false)
  }
})
