import { describe, expect, it } from 'vitest'
import { beginsWords, holdsWords, plain, plainWords } from './words'

describe('words typed', () => {
  it('are read without accents, capitals or signs', () => {
    expect(plainWords(' Réa-Nîmes, (III)')).toEqual(['rea', 'nimes', 'iii'])
    expect(plainWords('Sacré-Cœur\u00a0d’Albi')).toEqual(['sacre', 'coeur', 'd', 'albi'])
    expect(plainWords(' % – ')).toEqual([])
    expect(plain(' Arrivée ')).toBe('arrivee')
  })

  it('are found in any order, anywhere in the text', () => {
    const found = (typed: string) => holdsWords('CH de Rodez', plainWords(typed))
    expect(['rodez ch', 'CH Rodez', 'odez', 'de', ''].map(found)).toEqual([true, true, true, true, true])
    expect(['rodez albi', 'ch rodezz'].map(found)).toEqual([false, false])
  })

  it('begin words of the text where few may answer', () => {
    expect(beginsWords('CHU Nîmes (Carémeau)', ['car', 'nim'])).toBe(true)
    expect(beginsWords('CHU Nîmes (Carémeau)', ['imes'])).toBe(false)
  })
})
