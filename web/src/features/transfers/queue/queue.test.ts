import { describe, expect, it } from 'vitest'
import { transfersText } from '@/locales/fr/transfers'
import type { QueueRow } from '../types'
import { awaitedOf } from './awaited'
import { groupsOf, ringing, timeLeft } from './groups'
import { inHandOf } from './inHand'
import { changesBetween, heldInPlace } from './steady'

function row(id: string, change: Partial<QueueRow> = {}): QueueRow {
  return {
    id, number: 400, group: 'TO_TAKE', state: 'NEW', kind: 'TIU_ASC', urgency: 'U2', motive: 'MAP', dating: null, newborns: 1, has_delivered: false,
    origin: { id: 'o', name: 'CH Rodez', phone: null }, destination: null, asked_at: '2026-11-21T13:06:00.000Z', target_at: '2026-11-21T15:06:00.000Z',
    expected_arrival_at: null, is_new: false, awaited: '', awaited_since: null, in_charge: null,
    handed_to: null, handed_person: null, handed_at: null, cooling: [], ...change,
  }
}

const ids = (rows: readonly QueueRow[]) => rows.map(({ id }) => id)

describe('the queue', () => {
  it('is sorted by time left, over first, programmed last', () => {
    const rows = [row('programmed', { target_at: null }), row('late', { target_at: '2026-11-21T12:00:00.000Z' }), row('soon'), row('taken', { group: 'SEARCHING' })]
    const groups = groupsOf(rows)
    expect(ids(groups[0]!.rows)).toEqual(['late', 'soon', 'programmed'])
    expect(ids(groups[1]!.rows)).toEqual(['taken'])
    expect(groups).toHaveLength(5)
  })

  it('has newborns to be cooled first, whatever their urgency and step, by the limit of their clock', () => {
    const clock = (before_at: string, started_at: string | null = null) => [{ newborn: 1, before_at, started_at, started_after_minutes: null, below_weight_g: null, below_ga_days: null }]
    const rows = [
      row('immediate', { urgency: 'U1', target_at: '2026-11-21T13:06:00.000Z' }),
      row('later', { kind: 'TNN', cooling: clock('2026-11-21T17:00:00.000Z') }),
      row('over', { kind: 'TNN', group: 'PLACE_FOUND', target_at: null, cooling: clock('2026-11-21T13:00:00.000Z') }),
      row('begun', { kind: 'TNN', cooling: clock('2026-11-21T14:00:00.000Z', '2026-11-21T12:30:00.000Z') }),
    ]
    const [first, second, ...rest] = groupsOf(rows)
    expect([first!.group, ids(first!.rows)]).toEqual(['TO_COOL', ['over', 'later']])
    expect([second!.group, ids(second!.rows)]).toEqual(['TO_TAKE', ['immediate', 'begun']])
    expect(rest.flatMap(({ rows: others }) => others)).toEqual([])
    // Under the pointer, the row whose cooling has just been noted keeps its place and tells it.
    const latest = rows.map((each) => (each.id === 'over' ? { ...each, cooling: clock('2026-11-21T13:00:00.000Z', '2026-11-21T12:50:00.000Z') } : each))
    const held = groupsOf(heldInPlace(rows, latest))
    expect(held.map(({ group, rows: inside }) => [group, ids(inside)]).slice(0, 1)).toEqual([['TO_COOL', ['over', 'later']]])
    expect(held[0]!.rows[0]!.cooling[0]!.started_at).not.toBeNull()
    expect(changesBetween(rows, latest)).toBe(1)
  })

  it('counts what is left through the night when the hour happens twice', () => {
    // 25 October 2026: 2 h 30 happens at 0:30 and at 1:30 UTC.
    const left = timeLeft(row('night', { asked_at: '2026-10-24T23:30:00.000Z', target_at: '2026-10-25T01:30:00.000Z' }), Date.parse('2026-10-25T00:30:00.000Z'))
    expect(left).toEqual({ over: false, span: 3_600_000 })
    // 28 March 2027: from 2 h to 3 h there is nothing; 0:30 to 2:30 UTC is two hours all the same.
    const spring = timeLeft(row('spring', { asked_at: '2027-03-28T00:30:00.000Z', target_at: '2027-03-28T02:30:00.000Z' }), Date.parse('2027-03-28T01:30:00.000Z'))
    expect(spring).toEqual({ over: false, span: 3_600_000 })
    expect(timeLeft(row('left', { group: 'ON_THE_WAY' }), 0)).toBeNull()
    const asked = '2026-11-16T09:00:00.000Z'
    expect(timeLeft(row('at once', { urgency: 'U1', asked_at: asked, target_at: asked }), Date.parse(asked) + 60_000)).toBeNull()
    expect(timeLeft(row('at once by now', { urgency: 'U1', asked_at: asked, target_at: '2026-11-16T11:00:00.000Z' }), Date.parse(asked))).toBeNull()
  })

  it('never says « 0 h 00 », neither left nor over', () => {
    const target = Date.parse('2026-11-21T15:06:00.000Z')
    expect(timeLeft(row('a'), target - 59_000)).toBeNull()
    expect(timeLeft(row('a'), target + 59_000)).toBeNull()
    expect(timeLeft(row('a'), target - 60_000)).toEqual({ over: false, span: 60_000 })
    expect(timeLeft(row('a'), target + 60_000)).toEqual({ over: true, span: 60_000 })
  })

  it('says of a late arrival by how much it is late, as the day does', () => {
    const road = (group: QueueRow['group'], minutes: number) => awaitedOf(row('road', { group, expected_arrival_at: '2026-11-21T15:00:00.000Z', awaited: 'En route', awaited_since: '2026-11-21T13:30:00.000Z' }), Date.parse('2026-11-21T15:00:00.000Z') + minutes * 60_000)
    expect(road('ON_THE_WAY', -20)).toMatch(/^arrivée attendue vers 16.h.00$/)
    expect(road('TO_CONFIRM', 70)).toMatch(/^arrivée attendue vers 16.h.00, dépassé de 1.h.10$/)
  })

  it('rings for an immediate departure that nobody has read', () => {
    expect(ringing([row('a', { urgency: 'U1', is_new: true }), row('b', { urgency: 'U1' }), row('c', { is_new: true })])).toEqual(['a'])
    expect(transfersText.queue.rings(1)).toContain('Une demande')
    expect(transfersText.queue.rings(2)).toContain('2 demandes de départ immédiat attendent')
  })
})

describe('who has a request in hand', () => {
  const now = Date.parse('2026-11-21T19:30:00.000Z')
  const handed_at = '2026-11-21T19:02:00.000Z'
  const words = (change: Partial<QueueRow>) => inHandOf(row('a', change), now).replace(/[\u00A0\u202F]/g, ' ')

  it('is nobody only when it was given to nobody', () => {
    expect(words({})).toBe('personne ne la suit')
    expect(words({ handed_to: 'NEXT_SHIFT', handed_at })).toBe('confiée à la relève à 20 h 02')
    expect(words({ handed_to: 'SAMU', handed_person: 'R. Exemple', handed_at })).toBe('confiée au SAMU (R. Exemple) à 20 h 02')
    expect(words({ handed_to: 'MATERNITY', handed_person: 'C. Exemple', handed_at: '2026-11-20T18:50:00.000Z' })).toBe('confiée à la maternité (C. Exemple) hier à 19 h 50')
    expect(words({ in_charge: 'L. Modèle' })).toBe('suivie par L. Modèle')
  })
})

describe('rows under the pointer', () => {
  const shown = [row('a'), row('b', { target_at: '2026-11-21T16:00:00.000Z' })]

  it('do not move, but say their latest words', () => {
    const latest = [row('a', { group: 'SEARCHING', in_charge: 'M. Exemple' }), row('b', { target_at: '2026-11-21T16:00:00.000Z' }), row('c')]
    expect(changesBetween(shown, latest)).toBe(2)
    expect(heldInPlace(shown, latest).map(({ id, group, in_charge }) => [id, group, in_charge])).toEqual([['a', 'TO_TAKE', 'M. Exemple'], ['b', 'TO_TAKE', null]])
  })

  it('count what goes and what passes another', () => {
    expect(changesBetween(shown, [shown[0]!])).toBe(1)
    expect(changesBetween(shown, [row('a', { target_at: '2026-11-21T17:00:00.000Z' }), shown[1]!])).toBe(2)
    expect(changesBetween(shown, shown)).toBe(0)
  })
})
