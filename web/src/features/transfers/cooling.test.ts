import { expect, it } from 'vitest'
import { transfersText } from '@/locales/fr/transfers'
import { sheetText } from '@/locales/fr/sheet'
import { plain } from '@/shared/format/words'
import { coolingDue, coolingHints, coolingLine, isOver } from './cooling'
import type { CoolingView } from './types'

// 21 November 2026, Paris is one hour ahead of UTC.
const at = (time: string) => Date.parse(`2026-11-21T${time}:00+01:00`)
const clock = (change: Partial<CoolingView> = {}): CoolingView => ({
  newborn: 1, before_at: new Date(at('14:10')).toISOString(), started_at: null, started_after_minutes: null, below_weight_g: null, below_ga_days: null, ...change,
})
const line = (cooling: CoolingView, now: string, newborns = 1, runs = true) => plain(coolingLine(cooling, newborns, runs, at(now)))

it('counts down to the limit, then by how much it is over', () => {
  expect(line(clock(), '12:05')).toBe(plain('Hypothermie avant 14 h 10 · reste 2 h 05'))
  expect(line(clock(), '14:30')).toBe(plain('Hypothermie avant 14 h 10 · dépassée depuis 0 h 20'))
  expect(isOver(clock(), at('14:09'))).toBe(false)
  expect(isOver(clock(), at('14:10'))).toBe(true)
})

it('says when it began and at what hour of life, and that it was late', () => {
  const begun = { started_at: new Date(at('13:30')).toISOString(), started_after_minutes: 320 }
  expect(line(clock(begun), '15:00')).toBe(plain('Hypothermie commencée à 13 h 30 (à 5 h 20 de vie)'))
  expect(isOver(clock(begun), at('15:00'))).toBe(false)
  const late = { started_at: new Date(at('14:30')).toISOString(), started_after_minutes: 380 }
  expect(line(clock(late), '15:00')).toBe(plain('Hypothermie commencée à 14 h 30 (à 6 h 20 de vie, après la limite de 14 h 10)'))
})

it('a start noted before a birth that was corrected since is to be verified', () => {
  expect(line(clock({ started_at: new Date(at('08:00')).toISOString(), started_after_minutes: -10 }), '15:00')).toContain(plain(transfersText.cooling.beforeBirth))
})

it('is due by the worst clock until its start is noted, also once it is past', () => {
  expect(coolingDue([clock()])).toBe(clock().before_at)
  expect(coolingDue([clock({ started_at: new Date(at('13:30')).toISOString() })])).toBeNull()
  expect(coolingDue([])).toBeNull()
})

it('does not run once the request has ended', () => {
  expect(line(clock(), '18:00', 1, false)).toBe(plain('Hypothermie avant 14 h 10 · début non noté'))
})

it('names the child of twins', () => {
  expect(line(clock({ newborn: 2 }), '12:05', 2)).toContain(plain(sheetText.newborn(2, 2)))
})

it('recalls the usual limits only of a child below them', () => {
  expect(coolingHints([clock()])).toEqual([transfersText.cooling.where])
  expect(coolingHints([clock(), clock({ newborn: 2, below_weight_g: 1800, below_ga_days: 252 })]).map(plain)).toEqual(
    [transfersText.cooling.where, 'Poids habituel : à partir de 1 800 g.', 'Terme habituel : à partir de 36 SA.'].map(plain))
})
