import { describe, expect, it } from 'vitest'
import { matches, numberTyped, placesFound, plainWords, unitsFound } from './results'

const place = { id: 'nimes', name: 'CHU Nîmes (Carémeau)', town: 'Nîmes', department: '30', units: [{ id: 'u1', kind: 'REA', name: 'Réanimation néonatale' }, { id: 'u2', kind: 'NEO', name: 'Néonatologie' }] }
const kinds = (kind: string) => ({ REA: 'Réanimation néonatale', NEO: 'Néonatologie' })[kind] ?? kind

describe('search', () => {
  it('reads words without accents, capitals or signs', () => {
    expect(plainWords(' Réa-Nîmes, (III)')).toEqual(['rea', 'nimes', 'iii'])
    expect(matches('CHU Nîmes (Carémeau)', ['car', 'nim'])).toBe(true)
    expect(matches('CHU Nîmes (Carémeau)', ['imes'])).toBe(false)
  })

  it('takes a number for a request, however it is said', () => {
    expect(['412', 'demande 412', 'n° 412', 'N 412', 'D412'].map(numberTyped)).toEqual([412, 412, 412, 412, 412])
    expect(['', '12 rue', 'EXEMPLE', '1234567890'].map(numberTyped)).toEqual([null, null, null, null])
  })

  it('finds places by name, town or department, and nothing without a word', () => {
    expect(placesFound([place], plainWords('caremeau')).map(({ path }) => path)).toEqual(['/etablissements/nimes'])
    expect(placesFound([place], plainWords('30'))).toHaveLength(1)
    expect(placesFound([place], plainWords('%'))).toEqual([])
  })

  it('finds a unit by its kind, among those of a place that is named too', () => {
    expect(unitsFound([place], kinds, plainWords('réa nîmes')).map(({ title, detail }) => [title, detail])).toEqual([['Réanimation néonatale', 'CHU Nîmes (Carémeau)']])
    expect(unitsFound([place], kinds, plainWords('nîmes'))).toEqual([])
    expect(unitsFound([place], kinds, plainWords('réa albi'))).toEqual([])
  })
})
