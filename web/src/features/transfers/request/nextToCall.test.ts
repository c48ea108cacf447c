import { expect, it } from 'vitest'
import type { RequestView } from '../types'
import { nextToCall } from './nextToCall'

const ranked = (...ids: string[]) => ({ destinations: ids.map((id) => ({ place: { id, name: id } })) } as RequestView['ranking'])
const called = (...ids: string[]) => ids.map((id) => ({ destination: { id, name: id } })) as RequestView['calls']

it('goes to the first that nobody has called, whatever its rank', () => {
  expect(nextToCall({ ranking: ranked('near', 'far'), calls: [] })?.place.id).toBe('near')
  expect(nextToCall({ ranking: ranked('near', 'far'), calls: called('near') })?.place.id).toBe('far')
})

it('begins again with the first once all were called, and knows none without a ranking', () => {
  expect(nextToCall({ ranking: ranked('near', 'far'), calls: called('near', 'far') })?.place.id).toBe('near')
  expect(nextToCall({ ranking: null, calls: [] })).toBeUndefined()
})
