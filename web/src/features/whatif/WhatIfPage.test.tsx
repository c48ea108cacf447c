import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { BrowserRouter } from 'react-router'
import { beforeEach, expect, it, vi } from 'vitest'
import { whatIfText as text } from '@/locales/fr/whatIf'
import { setServerTime } from '@/shared/api/clock'
import { makeQueryClient } from '@/shared/api/queries'
import { sessionKey } from '@/shared/api/session'
import type { Session } from '@/shared/api'
import type { WhatIfRun } from '@/shared/api/generated'
import { choices, line } from './testing'
import WhatIfPage from './WhatIfPage'

const now = '2026-11-16T09:00:00.000Z'
const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } })
/** As the page is searched: its spaces of typography are ordinary ones there. */
const said = (words: string) => words.replace(/\s+/g, ' ')
let runs: WhatIfRun[]
let sent: unknown[]
let refusal: object | null

const run = (values: Partial<WhatIfRun> = {}): WhatIfRun => ({
  id: 'r1', year: 2025, changes: [{ kind: 'CLOSE_UNIT', unit: 'u1', from: '2025-08-01', to: '2025-08-31' }], sentences: ['Fermer Soins intensifs (CH Exemple), en août'],
  seed: 7, replays: 200, job: 'j1', state: 'done', outcome: '', author: 'M. Exemple', own: false, created_at: now,
  result: { replayed: 1210, advice: 270, returns: 80, stopped: 37, live: 2, foreign: 0, units_without_count: 1, closures: 3, restrictions: 0, has_check: true, figures: [line()], suppositions: choices.suppositions }, ...values,
})

const runningJob = {
  id: 'j1', kind: 'whatif.replay', kind_title: '', title: 'Et si… 2025', state: 'running', unit: 'rejeux', done: 40, total: 200, outcome: '', attention: false, author: 'M. Exemple',
  created_at: now, started_at: now, expected_end_at: null, ended_at: null, cancel_asked_at: null, remarks: 0,
}

beforeEach(() => {
  setServerTime(now)
  runs = []
  sent = []
  refusal = null
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }))
  vi.stubGlobal('scrollTo', () => undefined)
  vi.stubGlobal('fetch', async (address: string, { method = 'GET', body = null }: { method?: string; body?: string | null }) => {
    if (method === 'POST') {
      sent.push(JSON.parse(body!))
      if (refusal) return json(refusal, 409)
      runs = [run({ result: null, state: 'running' })]
      return json(runs[0], 201)
    }
    if (address.includes('/choices')) return json(choices)
    if (address.endsWith('/api/jobs/j1')) return json(runningJob)
    const one = runs.find(({ id }) => address.endsWith(`/runs/${id}`))
    if (one) return json(one)
    return json({ items: runs.map(({ id, year, sentences, seed, replays, state, author, created_at }) => ({ id, year, summary: sentences.join(';'), seed, replays, state, author, created_at })), next: null })
  })
})

function open(path = '/et-si', demonstration = false) {
  const client = makeQueryClient()
  client.setQueryData(sessionKey, { permissions: ['whatif.run'], csrf_token: 't', demonstration, now } as unknown as Session)
  window.history.replaceState(null, '', path)
  render(<QueryClientProvider client={client}><BrowserRouter><WhatIfPage /></BrowserRouter></QueryClientProvider>)
}

it('builds a scenario in sentences and sends it', async () => {
  const user = userEvent.setup()
  open('/et-si', true)
  expect(await screen.findByText(said(text.fictitious))).toBeTruthy()
  await user.selectOptions(await screen.findByLabelText(text.kind), 'CLOSE_UNIT')
  await user.selectOptions(screen.getByLabelText(/^Unité/), 'u1')
  await user.click(screen.getByRole('button', { name: text.add }))
  expect(within(screen.getByRole('list', { name: text.changes })).getByText(/Fermer Soins intensifs \(CH Exemple\), du 01\/08\/2025 au 31\/08\/2025/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: text.run }))
  expect(await screen.findByText(said(text.running))).toBeTruthy()
  expect(sent).toEqual([{ year: 2025, seed: null, replays: 200, changes: [expect.objectContaining({ kind: 'CLOSE_UNIT', unit: 'u1', from: '2025-08-01', to: '2025-08-31' })] }])
})

it('without any change nothing is sent, and it says why', async () => {
  const user = userEvent.setup()
  open()
  await user.click(await screen.findByRole('button', { name: text.run }))
  expect(screen.getAllByText(said(text.noChange)).length).toBe(2)
  expect(sent).toEqual([])
})

it('a second one tells which one she has, opens it and offers to stop it', async () => {
  const user = userEvent.setup()
  refusal = { title: 'Conflit', code: 'one_at_a_time', detail: 'Votre simulation « Fermer Soins intensifs » (2025) est en cours : attendez son résultat, ou arrêtez-la.', current: { id: 'r1', job: 'j1' } }
  runs = [run({ result: null, state: 'running' })]
  open()
  await user.selectOptions(await screen.findByLabelText(text.kind), 'CLOSE_UNIT')
  await user.selectOptions(screen.getByLabelText(/^Unité/), 'u1')
  await user.click(screen.getByRole('button', { name: text.add }))
  await user.click(screen.getByRole('button', { name: text.run }))
  expect(await screen.findByText(/est en cours : attendez son résultat, ou arrêtez-la/)).toBeTruthy()
  expect(await screen.findByRole('button', { name: /Annuler|Arrêter/ })).toBeTruthy()
  await user.click(screen.getByRole('button', { name: text.openIt }))
  expect(await screen.findByText(said(text.running))).toBeTruthy()
})

it('says how near the model comes to the year, where it has seen it and where it has not', async () => {
  runs = [run()]
  open('/et-si?simulation=r1')
  const table = await screen.findByRole('region', { name: text.check })
  expect(within(table).getByRole('columnheader', { name: text.byTheYear(2024) })).toBeTruthy()
  expect(within(table).getByText('118')).toBeTruthy()
  expect(within(table).getByText('Parmi neuf rejeux sur dix.')).toBeTruthy()
  expect(screen.queryByText(/Le modèle est loin/)).toBeNull()
})

it('shows the figures with the model and its limits beside them, not behind a link', async () => {
  runs = [run()]
  open('/et-si?simulation=r1')
  const table = await screen.findByRole('region', { name: text.resultOf(2025) })
  expect(within(table).getByText('126')).toBeTruthy()
  expect(within(table).getByText('+16')).toBeTruthy()
  expect(within(table).getByText('La différence dépasse ce que le hasard explique.')).toBeTruthy()
  expect(within(table).getByRole('img', { name: /avant 110 \(90 à 130\), après 126 \(100 à 150\)/ })).toBeTruthy()
  expect(screen.getByText(said(text.limits[0]!))).toBeTruthy()
  expect(screen.getByText(/graine 7/)).toBeTruthy()
  expect(screen.getAllByText(said(text.notForecast)).length).toBe(2)
})

it('on a phone each figure is a card, with what can be read in its difference', async () => {
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: query.includes('max-width:599.95px'), addEventListener: () => undefined, removeEventListener: () => undefined }))
  runs = [run()]
  open('/et-si?simulation=r1')
  const cards = within(await screen.findByRole('list', { name: text.resultOf(2025) })).getAllByRole('listitem')
  expect(cards.length).toBe(1)
  expect(within(cards[0]!).getByText('+16')).toBeTruthy()
  expect(within(cards[0]!).getByText('La différence dépasse ce que le hasard explique.')).toBeTruthy()
  expect(screen.queryByRole('region', { name: text.resultOf(2025) })).toBeNull()
})

it('an earlier simulation is taken up, changed and compared', async () => {
  const user = userEvent.setup()
  runs = [run(), run({ id: 'r2', seed: 8, sentences: ['Ajouter 2 places'] })]
  open('/et-si?simulation=r1')
  await user.click(await screen.findByRole('button', { name: text.duplicate }))
  expect((screen.getByLabelText(text.seed) as HTMLInputElement).value).toBe('7')
  await user.click(await screen.findByRole('button', { name: text.compareOf('Ajouter 2 places') }))
  expect(await screen.findByText(said(text.otherChance))).toBeTruthy()
  expect(within(screen.getByRole('region', { name: text.comparedFigures })).getAllByText(/\+16 \(\+8 à \+24\)/).length).toBeGreaterThan(0)
})
