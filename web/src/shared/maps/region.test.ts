import { describe, expect, it } from 'vitest'
import { regionMap } from './region'

describe('the map of the region', () => {
  const map = regionMap(600, 500)

  it('draws the thirteen departments', () => {
    expect(map.departments.map(({ code }) => code)).toEqual(['09', '11', '12', '30', '31', '32', '34', '46', '48', '65', '66', '81', '82'])
    for (const { path } of map.departments) expect(path).toMatch(/^M[\d.,MLZ-]+Z$/)
  })

  it('places Toulouse west of Nîmes and north of Foix, within the frame', () => {
    const [toulouse, nimes, foix] = [map.place(1.444, 43.605)!, map.place(4.36, 43.837)!, map.place(1.607, 42.966)!]
    expect(toulouse[0]).toBeLessThan(nimes[0])
    expect(toulouse[1]).toBeLessThan(foix[1])
    for (const [x, y] of [toulouse, nimes, foix]) expect(x > 0 && x < 600 && y > 0 && y < 500).toBe(true)
  })
})
