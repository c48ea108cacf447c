import type { BoardPlace, UnitBeds } from './types'

/** A Saturday of November, 14 h 02 in Paris: two minutes after news were expected. */
export const now = Date.parse('2026-11-21T13:02:00.000Z')

let number = 0

/** A unit that told 2 places at 13 h 40, believed until 14 h 30, shown until 2 h 30. */
export function unit(change: Partial<UnitBeds> = {}): UnitBeds {
  number += 1
  return {
    id: `unit-${number}`, kind: 'REA', name: 'Réanimation néonatale', phone: null, installed: 12, available: 2, reserved: 0, reserved_beyond: 0,
    status: 'OPEN', declared_at: '2026-11-21T12:40:00.000Z', stale_at: '2026-11-21T13:30:00.000Z', unknown_at: '2026-11-22T01:30:00.000Z',
    closed_until: null, closures: [], restriction: null, source: 'UNIT', version: 3, closed_beds: null, closed_beds_at: null, closed_beds_until: null, ...change,
  }
}

/** A count told at 7 h 10, to be checked since 13 h 00. */
export const stale = { declared_at: '2026-11-21T06:10:00.000Z', stale_at: '2026-11-21T12:00:00.000Z', unknown_at: '2026-11-22T00:00:00.000Z' }

/** A count of which nothing may be said any more. */
export const silent = { declared_at: '2026-11-20T18:50:00.000Z', stale_at: '2026-11-20T19:30:00.000Z', unknown_at: '2026-11-21T07:30:00.000Z' }

/** A closure for want of staff until Tuesday at 8 h. */
export const closure = { id: 'closure-1', begins_at: '2026-11-21T07:00:00.000Z', ends_at: '2026-11-24T07:00:00.000Z', reason: 'STAFF' as const, comment: '', told_at: '2026-11-21T08:00:00.000Z', version: 1 }

export function place(name: string, change: Partial<BoardPlace> = {}): BoardPlace {
  return { id: name, name, town: name, department: '31', latitude: 43.6, longitude: 1.44, type: 'T3', phone: '+33500000000', units: [unit()], ...change }
}
