import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { beginsWords, holdsWords, plain, plainWords } from './words'

/** What the server's test holds too: lines of C++ that are JSON once their braces are brackets. */
const cases = readFileSync(resolve(import.meta.dirname, '../../../../server/platform/core/words_in.cases'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('{'))
  .map((line) => JSON.parse(line.replaceAll('{', '[').replaceAll('}', ']').replace(/,$/, '')) as [text: string, words: string[]])

describe('words typed', () => {
  it.each(cases)('of « %s » are those that the server finds', (text, words) => {
    expect(plainWords(text)).toEqual(words)
  })

  it('make a text to be compared', () => {
    expect(cases.length).toBeGreaterThan(10)
    expect(plain(' Arrivée, Réa ')).toBe('arrivee rea')
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
