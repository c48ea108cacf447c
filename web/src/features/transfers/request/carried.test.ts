import { describe, expect, it } from 'vitest'
import type { NewbornView, RequestView } from '../types'
import { carried, kindInWords } from './carried'

const born = (count: number): NewbornView[] => Array.from({ length: count }, (_each, rank) => ({ id: `child-${rank}`, sex: 'female', ga_days: 193, weight_g: null, sheet: {}, sheet_version: 1 } as NewbornView))
const twins = (count: number, flags: RequestView['flags'] = ['BIRTH_ON_THE_ROAD']) => ({ kind: 'TIU_ASC', fetuses: 2, has_delivered: count === 2, newborns: born(count), flags } as const)

describe('a birth on the road', () => {
  it('is no transfer in utero any more, once every child is born', () => {
    expect(kindInWords(twins(0, []))).toBe('Transfert in utero ascendant')
    expect(kindInWords(twins(1))).toBe('Transfert in utero ascendant')
    expect(kindInWords(twins(2))).toBe('Transfert de la mère et des nouveau-nés, naissance en route')
    expect(kindInWords({ ...twins(1), has_delivered: true })).toBe('Transfert de la mère et du nouveau-né, naissance en route')
  })

  it('leaves the twin that she still carries', () => {
    expect([carried(twins(0)), carried(twins(1)), carried(twins(2)), carried({ ...twins(2), newborns: born(3) })]).toEqual([2, 1, 0, 0])
  })
})

it('a transfer that was in utero until its end stays one, and an advice is of all the children', () => {
  expect(kindInWords(twins(2, []))).toBe('Transfert in utero ascendant')
  expect(carried({ kind: 'AVIS', fetuses: 2, newborns: [] })).toBe(2)
})
