import { expect, it } from 'vitest'
import { suggestionFor } from './suggestion'

const one = { suggested: '1', because: [], newborn: null } as const
const request = (kind: 'TIU_ASC' | 'TNN') => ({ kind, suggestion: { ...one, because: [] } })

it('a contraindication that is ticked asks for class 3, and says so', () => {
  expect(suggestionFor(request('TIU_ASC'), { said: 'some', ticked: ['CI_UNSTABLE'] })).toEqual({ suggested: '3', because: ['CONTRAINDICATION'], newborn: null })
})

it('of a mother with her newborn, whose contraindication is ticked, hers is told: as on the sheet that is kept', () => {
  const together = { kind: 'TPP' as const, suggestion: { suggested: '3' as const, because: ['LOW_WEIGHT' as const], newborn: 1 } }
  expect(suggestionFor(together, { said: 'some', ticked: ['CI_HPP'] })).toEqual({ suggested: '3', because: ['CONTRAINDICATION'], newborn: null })
  expect(suggestionFor(together, { said: 'none', ticked: [] })).toEqual({ suggested: '3', because: ['LOW_WEIGHT'], newborn: 1 })
})

it('neither her refusal, nor what was ticked before « aucune », nor a newborn changes what is proposed', () => {
  expect(suggestionFor(request('TIU_ASC'), { said: 'some', ticked: ['CI_REFUSAL'] })?.suggested).toBe('1')
  expect(suggestionFor(request('TIU_ASC'), { said: 'none', ticked: ['CI_UNSTABLE'] })?.suggested).toBe('1')
  expect(suggestionFor(request('TNN'), { said: 'some', ticked: ['CI_UNSTABLE'] })?.suggested).toBe('1')
})
