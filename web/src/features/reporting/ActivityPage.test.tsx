import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter, useLocation } from 'react-router'
import { beforeEach, expect, it, vi } from 'vitest'
import { activityText as text } from '@/locales/fr/activity'
import { setServerTime } from '@/shared/api/clock'
import { makeQueryClient } from '@/shared/api/queries'
import { sessionKey } from '@/shared/api/session'
import type { Session } from '@/shared/api'
import ActivityPage from './ActivityPage'
import type { Activity, ActivityFigure } from './activity'

const now = '2026-11-16T09:00:00.000Z'
const figure = (code: string, label: string, change: Partial<ActivityFigure> = {}): ActivityFigure => ({
  code, label, group: 'requests', value: 3, unit: 'demandes', n: 3, numerator: 3, denominator: null, left_out: 0, before: 1, before_n: 1, difference: 2, region: null,
  is_delay: false, adds_up: true, definition: `Définition de ${label}.`, ...change,
})
const activity: Activity = {
  from: '2026-01-01', to: '2026-11-16', before_from: '2025-01-01', before_to: '2025-11-16', establishment: null, establishment_name: '', years: [2026, 2025],
  figures: [
    figure('TRF-00', 'Toutes les demandes'),
    figure('TRF-06', 'Délai demande → place, médiane', { group: 'delays', unit: 'min', is_delay: true, adds_up: false, value: 108, n: 2, left_out: 1, before: null, difference: null }),
    figure('TRF-05-P', 'Part vers un type III', { group: 'transfers', unit: '%', value: null, n: 0, numerator: 0, denominator: 0, before: null, difference: null }),
  ],
  breakdown: { figure: 'TRF-06', by: 'urgency', parts: [{ code: 'U1', label: 'Départ immédiat', value: 108, n: 2, numerator: 2, denominator: null, left_out: 0, before: null, difference: null }] },
}
const births = [figure('OUT-01', 'Naissances hors type III', { group: 'births', unit: 'naissances', n: 4, value: 4, left_out: 1 }), figure('OUT-03', 'Part évitable', { group: 'births', unit: '%', value: null, n: 0, numerator: 0, denominator: 0, before: null, before_n: 0, difference: null })]
let answer: Activity
let asked: string[]

beforeEach(() => {
  setServerTime(now)
  answer = activity
  asked = []
  vi.stubGlobal('ResizeObserver', class { observe() {} disconnect() {} })
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address)
    const body = address.startsWith('/api/establishments') ? { items: [], next: null } : address.startsWith('/api/activity/births') ? { items: births, next: null } : answer
    return new Response(JSON.stringify(body), { status: 200, headers: { 'Content-Type': 'application/json' } })
  })
})

const Where = () => <output>{useLocation().search}</output>

function open(address = '/activite', establishment: string | null = null, permissions = ['reporting.read']) {
  const client = makeQueryClient()
  client.setQueryData(sessionKey, { permissions, acting: { establishment }, csrf_token: 't', now } as unknown as Session)
  render(<QueryClientProvider client={client}><MemoryRouter initialEntries={[address]}><ActivityPage /><Where /></MemoryRouter></QueryClientProvider>)
}

const line = async (name: RegExp) => within((await screen.findByRole('rowheader', { name })).closest('tr')!)

it('each number opens the requests behind it, and what cannot be divided is « — »', async () => {
  open('/activite?type=T1')
  const all = await line(/Toutes les demandes/)
  expect(all.getByRole('link').getAttribute('href')).toBe('/activite/demandes?du=2026-01-01&au=2026-11-16&type=T1&indicateur=TRF-00')
  expect(all.getByText('+2')).toBeTruthy()
  const share = await line(/Part vers un type III/)
  expect(share.queryByRole('link')).toBeNull()
  expect(share.getAllByText('—').length).toBeGreaterThan(0)
  const delay = await line(/Délai demande/)
  expect(delay.getByText(text.leftOut('1'))).toBeTruthy()
})

it('a year before without any request is not shown as 0', async () => {
  answer = { ...activity, figures: activity.figures.map((each) => ({ ...each, before: null, before_n: 0, difference: null })) }
  open()
  const all = await line(/Toutes les demandes/)
  expect(all.getAllByText('—')).toHaveLength(2)
  expect(screen.getByText(/01.01.2025 au 16.11.2025.*pas de données/)).toBeTruthy()
})

it('a period is chosen by a touch and stands in the address', async () => {
  const user = userEvent.setup()
  open()
  await user.click(await screen.findByRole('button', { name: text.lastYear }))
  expect(screen.getByRole('status').textContent).toBe('?du=2025-01-01&au=2025-12-31')
  expect(asked.at(-1)).toContain('from=2025-01-01&to=2025-12-31')
})

it('the region is chosen by who reads it, not by a maternity', async () => {
  open()
  expect(await screen.findByLabelText(text.establishment)).toBeTruthy()
})

it('a maternity looks at its own requests, from either end', async () => {
  open('/activite', 'e1')
  expect(await screen.findByLabelText(text.side)).toBeTruthy()
  expect(screen.queryByLabelText(text.establishment)).toBeNull()
})

it('a period without any request says so', async () => {
  answer = { ...activity, figures: activity.figures.map((one) => ({ ...one, n: 0, before_n: 0, value: 0 })) }
  open()
  expect(await screen.findByText(text.empty)).toBeTruthy()
})

it('tells how each figure is made', async () => {
  open()
  expect(await screen.findByText(/Définition de Toutes les demandes/)).toBeTruthy()
})

it('births of the register stand beside, each number opening its cases', async () => {
  open('/activite?du=2026-01-01&au=2026-11-16', null, ['reporting.read', 'quality.read'])
  const outborn = await line(/Naissances hors type III/)
  expect(outborn.getByRole('link').getAttribute('href')).toBe('/analyses?du=2026-01-01&au=2026-11-16&indicateur=OUT-01')
  expect(outborn.getByText(text.leftOut('1'))).toBeTruthy()
  expect((await line(/Part évitable/)).queryByRole('link')).toBeNull()
  expect(screen.getByText(/des nombres sans dénominateur/)).toBeTruthy()
  expect(asked.find((address) => address.startsWith('/api/activity/births'))).toContain('from=2026-01-01&to=2026-11-16')
})

it('without the right to read the analyses nothing is asked of the register', async () => {
  open()
  await line(/Toutes les demandes/)
  expect(asked.some((address) => address.startsWith('/api/activity/births'))).toBe(false)
  expect(screen.queryByText(/des nombres sans dénominateur/)).toBeNull()
})

it('a period without requests still shows its births', async () => {
  answer = { ...activity, figures: activity.figures.map((one) => ({ ...one, n: 0, before_n: 0, value: 0 })) }
  open('/activite', null, ['reporting.read', 'quality.read'])
  expect(await screen.findByRole('rowheader', { name: /Naissances hors type III/ })).toBeTruthy()
})
