import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { setServerTime } from '@/shared/api/clock'
import { makeQueryClient } from '@/shared/api/queries'
import type { ProgramKey } from '@/shared/api/generated'
import { ProgramPushes } from './ProgramPushes'

const key: ProgramKey = {
  id: 'cle', name: 'Gestion des lits Exemple', kind: 'bed_management', place: null, place_name: null, created_at: '2026-11-01T08:00:00.000Z', created_by: 'A. Exemple',
  expires_at: '2027-11-01T23:00:00.000Z', last_used_at: '2026-11-21T13:00:00.000Z', revoked_at: null, valid: true, version: 1, last_push_at: null, refused_since: 0, last_refusal: null,
}
const refusal = { at: '2026-11-21T12:55:00.000Z', status: 400, code: 'older_than_known', reason: 'Un chiffre plus récent est déjà connu.', target: 'PATCH /fhir/Location?identifier=1120000001/NEO-1' }

beforeEach(() => setServerTime('2026-11-21T13:02:00.000Z'))

function shown(change: Partial<ProgramKey>): string {
  render(<QueryClientProvider client={makeQueryClient()}><div data-testid="pushes"><ProgramPushes program={{ ...key, ...change }} /></div></QueryClientProvider>)
  return screen.getByTestId('pushes').textContent.replace(/[\u202f\u00a0]/g, ' ')
}

it('says that a program has sent nothing yet', () => {
  expect(shown({})).toBe('aucun envoi accepté')
})

it('says how many pushes were refused since the last that was taken, and why the last one was', () => {
  const text = shown({ last_push_at: '2026-11-21T12:00:00.000Z', refused_since: 3, last_refusal: refusal })
  expect(text).toContain('dernier envoi accepté 13 h 00')
  expect(text).toContain('Les 3 derniers envois ont été refusés.')
  expect(text).toContain('Un chiffre plus récent est déjà connu. (400, older_than_known · PATCH /fhir/Location?identifier=1120000001/NEO-1)')
})

it('keeps the last refusal in sight, without alarm, once a push was taken again', () => {
  const text = shown({ last_push_at: '2026-11-21T13:00:00.000Z', refused_since: 0, last_refusal: refusal })
  expect(text).not.toContain('ont été refusés')
  expect(text).toContain('Dernier refus 13 h 55')
})
