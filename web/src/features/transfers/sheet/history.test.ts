import { describe, expect, it } from 'vitest'
import type { RequestHistoryView } from '../types'
import { entriesOf } from './history'

const now = Date.parse('2026-11-21T14:00:00.000Z')
const woman = { last_name: 'EXEMPLE', first_name: 'Alba', initials: null, birth_date: '1994-03-12', postcode: null, protected_identity: false }

const history: RequestHistoryView = {
  sheet: [
    { version: 1, written_at: '2026-11-21T13:00:00Z', written_by: 'C. Exemple', sheet: {} },
    { version: 2, written_at: '2026-11-21T13:05:00Z', written_by: 'C. Exemple', sheet: { dilation_cm: 1, bleeding: false } },
    { version: 3, written_at: '2026-11-21T13:20:00Z', written_by: 'M. Exemple', sheet: { dilation_cm: 2, bleeding: false } },
  ],
  newborns: [],
  woman: [
    { version: 1, written_at: '2026-11-21T13:00:00Z', written_by: 'C. Exemple', woman },
    { version: 2, written_at: '2026-11-21T13:10:00Z', written_by: 'M. Exemple', woman: { ...woman, birth_date: '1994-03-13' } },
  ],
}

describe('who wrote what', () => {
  it('tells each change with what was there before, last first', () => {
    expect(entriesOf(history, now).map(({ by, changes }) => [by, ...changes.map(({ label, before, after }) => `${label} ${before} → ${after}`)])).toEqual([
      ['M. Exemple', 'Dilatation 1\u202fcm → 2\u202fcm'],
      ['M. Exemple', 'Née le 12/03/1994 → 13/03/1994'],
      ['C. Exemple', 'Dilatation null → 1\u202fcm', 'Saignements null → Non'],
    ])
  })

  it('names the child whose sheet was written, when there are several', () => {
    const newborns: RequestHistoryView['newborns'] = ['a', 'b'].flatMap((newborn) => [
      { newborn, version: 1, written_at: '2026-11-21T13:00:00Z', written_by: 'C. Exemple', sheet: {} },
      { newborn, version: 2, written_at: '2026-11-21T13:05:00Z', written_by: 'C. Exemple', sheet: { silverman: newborn === 'a' ? 2 : 3 } },
    ])
    const told = (of: typeof newborns) => entriesOf({ sheet: [], newborns: of, woman: [] }, now).flatMap(({ changes }) => changes.map(({ label, after }) => `${label} → ${after}`))
    expect(told(newborns)).toEqual(['Nouveau-né 1, Silverman → 2', 'Nouveau-né 2, Silverman → 3'])
    expect(told(newborns.slice(0, 2))).toEqual(['Nouveau-né, Silverman → 2'])
  })

  it('is empty when nothing was written since the sending', () => {
    expect(entriesOf({ sheet: history.sheet.slice(0, 1), newborns: [], woman: history.woman.slice(0, 1) }, now)).toEqual([])
  })
})
