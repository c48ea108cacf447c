import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { qualityText as text } from '@/locales/fr/quality'
import type { PerinatalCase } from '@/shared/api/generated'
import { makeQueryClient } from '@/shared/api/queries'
import { sessionKey } from '@/shared/api/session'
import type { Session } from '@/shared/api'
import { ReviewSection } from './ReviewSection'

const awaited = { id: 'j1', reviewer: 'A. Exemple', mine: false, given: false, verdict: null, reasons: '' }
const given = { ...awaited, id: 'j2', reviewer: 'B. Modèle', given: true }
let sent: { path: string; body: unknown }[]

beforeEach(() => {
  sent = []
  vi.stubGlobal('fetch', async (address: string, init?: RequestInit) => {
    sent.push({ path: new URL(address, 'http://localhost').pathname, body: init?.body ? JSON.parse(init.body as string) : undefined })
    return new Response('{}', { headers: { 'Content-Type': 'application/json' } })
  })
})
afterEach(cleanup)

function show(coordinate: boolean, told: Partial<PerinatalCase> = {}) {
  const client = makeQueryClient()
  client.setQueryData(sessionKey, { acting: { establishment_closed: false }, permissions: [], csrf_token: 't' } as unknown as Session)
  const of = { id: 'cas', state: 'DOCUMENTED', agreement: 'AWAITED', verdicts_shown: false, retained: null, judgements: [awaited, given], may: { coordinate }, ...told } as unknown as PerinatalCase
  render(<QueryClientProvider client={client}><ReviewSection of={of} /></QueryClientProvider>)
}

it('who coordinates waits no longer for a reviewer who has not answered, and only for her', async () => {
  show(true)
  expect(screen.queryByRole('button', { name: text.withdrawReviewer('B. Modèle') })).toBeNull()
  await userEvent.setup().click(screen.getByRole('button', { name: text.withdrawReviewer('A. Exemple') }))
  await waitFor(() => expect(sent).toContainEqual({ path: '/api/cases/cas/reviewer-withdrawals', body: { judgement: 'j1' } }))
})

it('the others let nobody go', () => {
  show(false)
  expect(screen.queryByRole('button', { name: text.withdrawReviewer('A. Exemple') })).toBeNull()
})

it('of two who write a consensus at once, the second sees what the first wrote, and loses nothing', async () => {
  show(true, { agreement: 'DISAGREED', version: 4 })
  const current = { id: 'cas', version: 5, agreement: 'BY_CONSENSUS', retained: 'UNDETERMINED', consensus_sentence: 'Le délai n’est pas connu.' }
  const ask = fetch
  vi.stubGlobal('fetch', async (address: string, init?: RequestInit) => (init?.method === 'POST'
    ? new Response(JSON.stringify({ status: 412, code: 'version_stale', title: '', detail: '', current }), { status: 412, headers: { 'Content-Type': 'application/problem+json' } })
    : ask(address, init)))
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: text.consensus }))
  await user.click(screen.getByRole('radio', { name: text.avoidability.AVOIDABLE }))
  await user.type(screen.getByRole('textbox', { name: new RegExp(text.sentence) }), 'Transfert possible')
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
  expect(await screen.findByText('Le délai n’est pas connu.')).toBeTruthy()
  expect(screen.getAllByText(text.avoidability.UNDETERMINED).length).toBeGreaterThan(1)
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: new RegExp(text.sentence) }).value).toBe('Transfert possible')
})
