import { expect, it } from 'vitest'
import type { HeldPlaceView } from '../types'
import { heldPlaces } from './acceptance'

const place = (unit: string | null, kind: HeldPlaceView['kind'], beyond_capacity = false): HeldPlaceView => ({ unit, kind, count: 1, beyond_capacity, beyond: 0, choices: [] })

it('takes beyond capacity the units that lack, and those that said so, not the others', () => {
  const sent = heldPlaces([place('ghr', 'OBS_GHR'), place('rea', 'REA'), place('neo', 'NEO', true), place(null, 'SI')], ['ghr'])
  expect(sent.map(({ kind, beyond_capacity }) => [kind, beyond_capacity])).toEqual([['OBS_GHR', true], ['REA', false], ['NEO', true], ['SI', false]])
})
