import { cleanup, render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { setServerTime } from '@/shared/api/clock'
import type { OutcomeView, RequestView } from '../types'
import { OutcomeSection } from './OutcomeSection'

const her = { person: 'her', newborn: null, gender: 'FEMININE' as const, awaits_stay: true, stay_ends: [] }
const nothing: OutcomeView = {
  travellers: [her],
  awaits_stay: true, awaits_issue: true, outcome_due_at: '2026-11-24T10:00:00.000Z', feedback_due_at: '2026-11-20T10:00:00.000Z', arrived_at: '2026-11-21T10:00:00.000Z', stays: [], issue: null,
  feedbacks: [], is_waived: false, may_tell: true, may_send: true, may_waive: true, has_to_read: false, stay_ends: [], proposed_feedback: '',
}
const home: OutcomeView['stays'][number] = { line: 'l', how: 'HOME', on: '2026-11-22', to: null, comment: '', told_by: 'C. Exemple', told_at: '2026-11-22T10:00:00.000Z', persons: ['her'], gender: 'FEMININE' }
const show = (outcome: Partial<OutcomeView> | null, next_step: RequestView['next_step'] = 'NONE') => {
  const request = { id: 'r', next_step, outcome: outcome && { ...nothing, ...outcome } } as RequestView
  const { container } = render(<MemoryRouter><OutcomeSection request={request} onOpen={() => undefined} /></MemoryRouter>)
  return () => container.textContent.replace(/\s/g, ' ')
}

beforeEach(() => { setServerTime('2026-11-23T14:00:00.000Z') })
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

it('says what is awaited and since when, the issue only once she has left', () => {
  const words = show({})
  expect(words()).toContain('Fin du séjour' + 'attendu à partir du 24/11')
  expect(words()).toContain('Retour à la maternité' + 'en retard de 3 jours')
  expect(words()).not.toContain('Issue')
})

it('says each fact in a sentence with its author, and what is awaited still', () => {
  const words = show({ awaits_stay: false, outcome_due_at: '2027-02-17T23:00:00.000Z', travellers: [{ ...her, awaits_stay: false }], stays: [home] })
  expect(words()).toContain('Retour au domicile le 22/11/2026 · C. Exemple · hier à 11 h 00')
  expect(words()).toContain('Issue de la grossesse' + 'attendu à partir du 18/02/2027')
})

it('says of each of several newborns what is known, and which one is awaited', () => {
  const child = (newborn: number, awaits_stay: boolean) => ({ ...her, person: `child-${newborn}`, newborn, awaits_stay })
  const words = show({ awaits_issue: false, travellers: [child(1, false), child(2, true)], stays: [{ ...home, persons: ['child-1'] }] })
  expect(words()).toContain('Fin du séjour : le nouveau-né 1' + 'Retour au domicile le 22/11/2026')
  expect(words()).toContain('Fin du séjour : le nouveau-né 2' + 'attendu à partir du 24/11')
})

it('says of each feedback whether it was read', () => {
  const feedback = { line: 'l', text: 'Tout va bien.', channel: 'APPLICATION' as const, recipient: '', sent_by: 'C. Exemple', sent_at: '2026-11-23T10:00:00.000Z', read_at: null }
  const words = show({ feedback_due_at: null, feedbacks: [feedback, { ...feedback, line: 'm', read_at: '2026-11-23T12:05:00.000Z' }, { ...feedback, line: 'n', channel: 'PHONE', recipient: 'Dr Exemple', read_at: feedback.sent_at }] })
  expect(words().match(/Pas encore lu/g)).toHaveLength(1)
  expect(words().match(/Lu à 13 h 05/g)).toHaveLength(1)
  expect(words()).toContain('Par téléphone · à Dr Exemple · C. Exemple')
})

it('has no second button for the next step, and none that does nothing', () => {
  show({}, 'TELL_OUTCOME')
  expect(screen.queryByRole('link')).toBeNull()
  expect(screen.getByRole('button', { name: 'Envoyer le retour' })).toBeTruthy()
  cleanup()
  show({ may_tell: false, may_send: false })
  expect(screen.queryByRole('link')).toBeNull()
  expect(screen.queryByRole('button')).toBeNull()
})

it('is not there before the end, nor where nothing may be told', () => {
  expect(show(null)()).toBe('')
  expect(show({ arrived_at: null, may_send: false })()).toBe('')
})
