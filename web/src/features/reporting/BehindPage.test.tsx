import { createTheme, ThemeProvider } from '@mui/material/styles'
import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { beforeEach, expect, it, vi } from 'vitest'
import { activityText } from '@/locales/fr/activity'
import { setServerTime } from '@/shared/api/clock'
import { makeQueryClient } from '@/shared/api/queries'
import { sessionKey } from '@/shared/api/session'
import type { Permission, Session } from '@/shared/api'
import BehindPage from './BehindPage'
import type { ActivityRequest } from './activity'

const text = activityText.behind
const now = '2026-11-16T09:00:00.000Z'
const request: ActivityRequest = {
  id: 'a', number: 412, asked_at: now, kind: 'TIU_ASC', state: 'ARRIVED', urgency: 'U2', motive: 'MAP', ga_days: 193, origin: 'CH Rodez', destination: 'CHU Montpellier',
  entered_a_posteriori: false, value: 30,
}
const hidden: ActivityRequest = { ...request, id: 'b', number: 413, kind: null, state: null, urgency: null, motive: null, ga_days: null, origin: '', destination: '', value: null }
const figure = { code: 'TRF-06', label: 'Délai demande → place, médiane', unit: 'min', is_delay: true, denominator: null, left_out: 1 }
let asked: string[]
let next: string | null

beforeEach(() => {
  setServerTime(now)
  asked = []
  next = null
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }))
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address)
    const body = address.startsWith('/api/activity/requests') ? { items: [request, hidden], next } : { from: '2026-01-01', to: '2026-11-16', figures: [figure], breakdown: { parts: [{ code: 'U2', label: 'Dans les 2 h', n: 1281, denominator: null, left_out: 1 }] } }
    return new Response(JSON.stringify(body), { status: 200, headers: { 'Content-Type': 'application/json' } })
  })
})

function open(...permissions: Permission[]) {
  const client = makeQueryClient()
  client.setQueryData(sessionKey, { permissions, acting: { establishment: null }, csrf_token: 't', now } as unknown as Session)
  const address = '/activite/demandes?du=2026-01-01&au=2026-11-16&indicateur=TRF-06&par=urgency&partie=U2'
  render(<ThemeProvider theme={createTheme()}><QueryClientProvider client={client}><MemoryRouter initialEntries={[address]}><BehindPage /></MemoryRouter></QueryClientProvider></ThemeProvider>)
}

it('lists the requests behind a number, each opened by who may read it', async () => {
  open('reporting.read', 'transfers.coordinate')
  expect((await screen.findByRole('link', { name: text.openRequest(412) })).getAttribute('href')).toBe('/demandes/a')
  expect(screen.getByText(/CH Rodez → CHU Montpellier/)).toBeTruthy()
  expect(screen.getByText(/^30.min$/)).toBeTruthy()
  expect(asked.find((address) => address.startsWith('/api/activity/requests'))).toContain('figure=TRF-06&')
  expect(await screen.findByText(/Délai demande → place, médiane · Dans les 2.h/)).toBeTruthy()
})

it('says the days and how many requests', async () => {
  open('reporting.read')
  expect(await screen.findByText(/ · Du 01\/01\/2026 au 16\/11\/2026 · 2.demandes$/)).toBeTruthy()
})

it('says how many requests there are when they are not all listed', async () => {
  next = 'suite'
  open('reporting.read')
  expect(await screen.findByText(/ · Du 01\/01\/2026 au 16\/11\/2026 · 1.281.demandes$/)).toBeTruthy()
})

it('who reads figures only is given numbers, and the way back', async () => {
  open('reporting.read')
  expect(await screen.findByText('412')).toBeTruthy()
  expect(screen.queryByRole('link', { name: text.openRequest(412) })).toBeNull()
  expect(screen.getByRole('link', { name: text.back }).getAttribute('href')).toBe('/activite?du=2026-01-01&au=2026-11-16&indicateur=TRF-06&par=urgency')
})

it('of a request that is hidden from her, its number only', async () => {
  open('reporting.read')
  const line = (await screen.findByText('413')).closest('tr')!
  expect(line.textContent).not.toContain('Rodez')
})
