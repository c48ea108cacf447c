import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { age, civilDate, clockDuration, duration, longDate, timeOfDay, until, untilBrief, when, whenWithAge } from './time'
import { civilDateOf, instantsShowing, passage, wallTime } from './zone'

const plain = (text: string) => text.replace(/[\u202f\u00a0]/g, ' ')
const now = Date.parse('2026-11-21T13:17:00Z')

describe('an instant is shown in the time of the region', () => {
  it('with its age', () => expect(plain(whenWithAge('2026-11-21T13:05:00Z', now))).toBe('14 h 05 · il y a 12 min'))
  it.each([
    ['2026-11-20T18:50:00Z', 'hier à 19 h 50'], ['2026-11-22T07:00:00Z', 'demain à 8 h 00'],
    ['2026-11-24T07:00:00Z', 'le 24/11 à 8 h 00'], ['2025-07-01T06:00:00Z', 'le 01/07/2025 à 8 h 00'],
    ['2026-11-20T23:30:00Z', '0 h 30'],
  ])('%s is « %s »', (instant, shown) => expect(plain(when(instant, now))).toBe(shown))

  it.each([['2026-11-21T19:00:00Z', '20 h 00'], ['2026-11-22T07:00:00Z', 'demain 8 h 00'], ['2026-11-24T07:00:00Z', 'mardi 24/11, 8 h 00']])(
    'until %s', (instant, shown) => expect(plain(until(instant, now))).toBe(shown))
  it.each([['2026-11-21T19:00:00Z', '20 h 00'], ['2026-11-22T07:00:00Z', 'demain 8 h 00'], ['2026-11-27T07:00:00Z', 'vendredi 8 h 00'], ['2026-11-28T07:00:00Z', '28/11, 8 h 00']])(
    'until %s in few letters, a day of the week only where it is the next of its name', (instant, shown) => expect(plain(untilBrief(instant, now))).toBe(shown))

  it('tells apart the hour that happens twice', () => {
    expect(plain(timeOfDay('2026-10-25T00:30:00Z'))).toBe('2 h 30 (avant le changement d\'heure)')
    expect(plain(timeOfDay('2026-10-25T01:30:00Z'))).toBe('2 h 30 (après le changement d\'heure)')
    expect(plain(timeOfDay('2026-10-25T02:30:00Z'))).toBe('3 h 30')
    expect(plain(timeOfDay('2027-03-28T01:30:00Z'))).toBe('3 h 30')
  })
})

describe('lengths of time', () => {
  it.each([[0, 'moins d\'une minute'], [12, '12 min'], [108, '1 h 48'], [358, '5 h 58'], [185, '3 h 05'], [1439, '23 h 59'], [1440, '1 j'], [1661, '1 j 3 h'], [3060, '2 j 3 h']])(
    '%s minutes', (minutes, shown) => expect(plain(duration(minutes * 60_000))).toBe(shown))
  it('run as a clock', () => {
    expect(plain(clockDuration(12 * 60_000))).toBe('0 h 12')
    expect(plain(clockDuration(-75 * 60_000))).toBe('−1 h 15')
    expect(plain(clockDuration(-59_000))).toBe('0 h 00')
  })
  it.each([60, 185, 1439, 1440, 1661, 3060])('of %s minutes are worded alike on a clock and in a sentence', (minutes) => {
    expect(clockDuration(minutes * 60_000)).toBe(duration(minutes * 60_000))
    expect(clockDuration(-minutes * 60_000)).toBe(`−${duration(minutes * 60_000)}`)
  })
  it('say now, past and future', () => {
    expect(age(now - 20_000, now)).toBe('à l\'instant')
    expect(plain(age(now + 180_000, now))).toBe('dans 3 min')
  })
})

describe('civil dates', () => {
  it('are written day first', () => expect(civilDate('2026-11-21')).toBe('21/11/2026'))
  it('are written in full', () => expect(longDate('2026-11-21')).toBe('samedi 21 novembre 2026'))
  it('count the first day of a month', () => {
    expect(longDate('2026-12-01')).toBe('mardi 1er décembre 2026')
    expect(longDate('2026-12-11')).toBe('vendredi 11 décembre 2026')
  })
  it('follow the region at midnight', () => expect(civilDateOf('2026-11-21T23:30:00Z')).toBe('2026-11-22'))
})

describe('the clocks of the region', () => {
  it('show a time of March never, a time of October twice', () => {
    expect(instantsShowing({ year: 2027, month: 3, day: 28, hour: 2, minute: 30 })).toEqual([])
    expect(instantsShowing({ year: 2026, month: 10, day: 25, hour: 2, minute: 30 })).toEqual(
      [Date.parse('2026-10-25T00:30:00Z'), Date.parse('2026-10-25T01:30:00Z')])
    expect(passage('2026-11-21T13:05:00Z')).toBeNull()
  })
  it('always give back the instant they show', () => {
    fc.assert(fc.property(fc.integer({ min: Date.UTC(1980, 0), max: Date.UTC(2060, 0) }), (instant) => {
      const minute = Math.floor(instant / 60_000) * 60_000
      expect(instantsShowing(wallTime(minute))).toContain(minute)
    }))
  })
})
