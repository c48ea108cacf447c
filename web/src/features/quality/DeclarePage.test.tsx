import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter, Route, Routes } from 'react-router'
import { beforeEach, expect, it, vi } from 'vitest'
import { qualityText as text } from '@/locales/fr/quality'
import { setServerTime } from '@/shared/api/clock'
import { makeQueryClient } from '@/shared/api/queries'
import { sessionKey } from '@/shared/api/session'
import type { Session } from '@/shared/api'
import DeclarePage from './DeclarePage'

const now = '2026-11-16T09:00:00.000Z'
let sent: { path: string; body: Record<string, unknown> }[]
const json = (body: unknown, status: number, type = 'application/json') => new Response(JSON.stringify(body), { status, headers: { 'Content-Type': type } })
const request = {
  id: 'r', number: 412, origin: { id: 'h', name: 'CH Rodez', phone: null }, dating: null, asked_at: now, newborns: [],
  dysfunctions: [{ code: 'D05', detected: false, severity: 'HARM', sentence: 'Aggravation sans médecin.', line: 'f', adverse_event: null }],
}
const first = { id: 'a', number: 12, kind: 'AN_OUT', state: 'DETECTED', happened_on: '2026-11-16', ga_days: 192 }

beforeEach(() => {
  setServerTime(now)
  sent = []
  vi.stubGlobal('fetch', async (address: string, { method = 'GET', body = null }: { method?: string; body?: string | null }) => {
    if (method === 'GET') return address.includes('/api/requests/') ? json(request, 200) : json({ items: [], next: null }, 200)
    const path = new URL(address, 'http://localhost').pathname
    const form = JSON.parse(body!) as Record<string, unknown>
    sent.push({ path, body: form })
    if (form.weight_g === 100 && !form.looked_again) {
      const errors = [{ field: 'weight_g', code: 'weight_not_plausible', message: '100 g à 27 SA + 3 j : vérifiez le poids et le terme, ou dites qu’ils sont justes.' }]
      return json({ status: 422, code: 'invalid_fields', title: '', detail: 'Des champs sont à revoir.', errors }, 422, 'application/problem+json')
    }
    const again = path === '/api/cases' && !form.another_child
    return again ? json({ status: 409, code: 'case_already_open', title: '', detail: 'Le cas 12 est déjà ouvert pour cette naissance.', current: first }, 409, 'application/problem+json') : json({ id: 'b' }, 201)
  })
})

function open(address = '/analyses/nouvelle') {
  const client = makeQueryClient()
  client.setQueryData(sessionKey, { permissions: ['quality.declare'], csrf_token: 't', now, acting: { establishment: 'h' } } as unknown as Session)
  render(
    <QueryClientProvider client={client}>
      <MemoryRouter initialEntries={[address]}>
        <Routes><Route path="/analyses/nouvelle" element={<DeclarePage />} /><Route path="/analyses/:id" element={<p>page du cas</p>} /></Routes>
      </MemoryRouter>
    </QueryClientProvider>,
  )
}

async function declare() {
  const user = userEvent.setup()
  open()
  await user.click(screen.getByRole('button', { name: 'Maintenant' }))
  await user.type(screen.getByLabelText(text.form.ga_days), '27+3')
  await user.click(screen.getByRole('button', { name: text.send }))
  expect(await screen.findByText('Le cas 12 est déjà ouvert pour cette naissance.')).toBeTruthy()
  return user
}

it('shows the first case of the same birth, and joins it', async () => {
  const user = await declare()
  expect(sent[0]!.body).toMatchObject({ kind: 'AN_OUT', ga_days: 192, vital: 'LIVE' })
  await user.click(screen.getByRole('button', { name: text.join(12) }))
  expect(await screen.findByText('page du cas')).toBeTruthy()
  expect(sent[1]!.path).toBe('/api/cases/a/declarations')
})

it('or says that it is another child', async () => {
  const user = await declare()
  await user.click(screen.getByRole('button', { name: text.another }))
  expect(await screen.findByText('page du cas')).toBeTruthy()
  expect(sent[1]).toMatchObject({ path: '/api/cases', body: { another_child: true, ga_days: 192 } })
})

it('asks to look again at a weight that hardly goes with the term, and sends that she has', async () => {
  const user = userEvent.setup()
  open()
  await user.click(screen.getByRole('button', { name: 'Maintenant' }))
  await user.type(screen.getByLabelText(text.form.ga_days), '27+3')
  await user.type(screen.getByLabelText(text.form.weight_g), '100')
  expect(screen.queryByText(text.form.looked_again)).toBeNull()
  await user.click(screen.getByRole('button', { name: text.send }))
  expect((await screen.findAllByText(/100 g à 27 SA/)).length).toBeGreaterThan(0)
  const again = screen.getByRole('group', { name: text.form.looked_again })
  await user.click(within(again).getByRole('checkbox', { name: text.yes }))
  await user.click(screen.getByRole('button', { name: text.send }))
  expect(await screen.findByText('Le cas 12 est déjà ouvert pour cette naissance.')).toBeTruthy()
  expect(sent[1]!.body).toMatchObject({ weight_g: 100, looked_again: true })
})

it('begins with what a request tells of a harm', async () => {
  open('/analyses/nouvelle?demande=r')
  expect(await screen.findByText(/^D’après la demande 412/)).toBeTruthy()
  expect(screen.getByRole<HTMLInputElement>('radio', { name: text.kind.AN_EIG }).checked).toBe(true)
  expect(screen.getByLabelText<HTMLTextAreaElement>(text.form.summary).value).toBe('Aggravation sans médecin.')
})
