import { describe, expect, it } from 'vitest'
import { plainWords } from '@/shared/format'
import { numberTyped, placesFound, unitsFound } from './results'

const place = { id: 'nimes', name: 'CHU Nîmes (Carémeau)', town: 'Nîmes', department: '30', units: [{ id: 'u1', kind: 'REA', name: 'Réanimation néonatale' }, { id: 'u2', kind: 'NEO', name: 'Néonatologie' }] }
const kinds = (kind: string) => ({ REA: 'Réanimation néonatale', NEO: 'Néonatologie' })[kind] ?? kind

describe('search', () => {
  it('takes a number for a request, however it is said', () => {
    expect(['412', 'demande 412', 'n° 412', 'N 412', 'D412'].map(numberTyped)).toEqual([412, 412, 412, 412, 412])
    expect(['', '12 rue', 'EXEMPLE', '1234567890'].map(numberTyped)).toEqual([null, null, null, null])
  })

  it('finds places by name, town or department, and nothing without a word', () => {
    expect(placesFound([place], plainWords('caremeau')).map(({ path }) => path)).toEqual(['/etablissements/nimes'])
    expect(placesFound([place], plainWords('30'))).toHaveLength(1)
    expect(placesFound([place], plainWords('%'))).toEqual([])
    expect(placesFound([place], plainWords('nîmes chu'))).toHaveLength(1)
    expect(placesFound([place], plainWords('nîmes alès'))).toEqual([])
  })

  it('shows first the places whose words begin as typed, the others too', () => {
    const called = (id: string, name: string) => ({ id, name, town: '', department: '' })
    const places = [...Array.from({ length: 6 }, (_, index) => called(`val-${index}`, `CH du Val ${index}`)), called('albi', 'CH d’Albi'), called('ales', 'CH d’Alès')]
    expect(placesFound(places, plainWords('al ch')).map(({ title }) => title)).toEqual(['CH d’Albi', 'CH d’Alès', 'CH du Val 0', 'CH du Val 1', 'CH du Val 2', 'CH du Val 3'])
  })

  it('finds a unit by its kind, among those of a place that is named too', () => {
    expect(unitsFound([place], kinds, plainWords('réa nîmes')).map(({ title, detail }) => [title, detail])).toEqual([['Réanimation néonatale', 'CHU Nîmes (Carémeau)']])
    expect(unitsFound([place], kinds, plainWords('nîmes réa'))).toHaveLength(1)
    expect(unitsFound([place], kinds, plainWords('nîmes'))).toEqual([])
    expect(unitsFound([place], kinds, plainWords('réa albi'))).toEqual([])
  })
})
