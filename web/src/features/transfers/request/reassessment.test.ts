import { describe, expect, it } from 'vitest'
import type { RequestView } from '../types'
import { changesOf, reassessedNow, reassessmentFaults } from './reassessment'

const today = '2026-11-21'
const now = Date.parse(`${today}T13:17:00Z`)
const request = {
  kind: 'TIU_ASC', urgency: 'U2', motive: 'MAP', fetuses: 1, comment: null, question: null,
  dating: { method: 'last_period', ddr_equivalent: '2026-05-12', low_confidence: false },
} as unknown as RequestView
const before = reassessedNow(request, now)

const faults = (change: Partial<typeof before>) => reassessmentFaults({ ...before, ...change }, before, 'TIU_ASC', today).map(({ field }) => field)

describe('an assessment told anew', () => {
  it('begins with what stands, the term of today included', () => {
    expect(before).toMatchObject({ urgency: 'U2', motive: 'MAP', fetuses: 1, dating: { basis: 'age_today', method: 'last_period', ga_days: 193 } })
  })

  it('sends only what has changed', () => {
    expect(changesOf({ ...before, urgency: 'U1', comment: ' Saigne ' }, before, 'TIU_ASC')).toEqual({ urgency: 'U1', comment: 'Saigne' })
    expect(changesOf({ ...before, dating: { ...before.dating, ga_days: 200 }, fetuses: 2 }, before, 'TIU_ASC'))
      .toEqual({ dating: { basis: 'age_today', method: 'last_period', ga_days: 200, date: before.dating.ga_on }, fetuses: 2 })
    expect(changesOf({ ...before, urgency: 'U1', question: 'Et maintenant ?' }, before, 'AVIS')).toEqual({ question: 'Et maintenant ?' })
  })

  it('is refused when nothing has changed, or when an answer was taken away', () => {
    expect(faults({})).toEqual(['urgency'])
    expect(faults({ motive: null })).toEqual(['motive'])
    expect(faults({ dating: { ...before.dating, ga_days: '27+' } })).toEqual(['dating.ga_days'])
    expect(faults({ urgency: 'U1' })).toEqual([])
  })
})
