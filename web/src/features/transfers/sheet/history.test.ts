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

  it('is empty when nothing was written since the sending', () => {
    expect(entriesOf({ sheet: history.sheet.slice(0, 1), woman: history.woman.slice(0, 1) }, now)).toEqual([])
  })
})
