import { createTheme, ThemeProvider } from '@mui/material/styles'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { qualityText } from '@/locales/fr/quality'
import { setServerTime } from '@/shared/api/clock'
import { makeQueryClient } from '@/shared/api/queries'
import { sessionKey } from '@/shared/api/session'
import type { Session } from '@/shared/api'
import PlanRequestsPage, { planRequestsIn } from './PlanRequestsPage'

const text = qualityText.planRequests
const now = '2026-11-16T09:00:00.000Z'
let asked: string[]

beforeEach(() => {
  setServerTime(now)
  asked = []
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address)
    const line = { code: 'D06', label: 'Naissance avant départ', requests: 1, transfers: 40, per_100: 2.5, mode: 'MONITOR', actions: 0, done: 0, overdue: 0 }
    if (address.startsWith('/api/action-plan?')) return new Response(JSON.stringify({ items: [line], next: null }), { headers: { 'Content-Type': 'application/json' } })
    const request = { id: 'r1', number: 412, asked_at: '2026-05-04T08:00:00.000Z', kind: 'TIU_ASC', state: 'CLOSED', urgency: 'U2', motive: 'MAP', ga_days: 192, origin: 'CH Rodez', destination: 'CHU Toulouse' }
    return new Response(JSON.stringify({ items: [request], next: null }), { headers: { 'Content-Type': 'application/json' } })
  })
})
afterEach(cleanup)

function open(permissions: string[]) {
  const client = makeQueryClient()
  client.setQueryData(sessionKey, { permissions, csrf_token: 't', now, acting: { establishment: null } } as unknown as Session)
  render(<QueryClientProvider client={client}><ThemeProvider theme={createTheme()}><MemoryRouter initialEntries={['/plan-action/demandes?annee=2025&code=D06']}><PlanRequestsPage /></MemoryRouter></ThemeProvider></QueryClientProvider>)
}

it('lists the requests of the line; who may not read a request has its number alone', async () => {
  open([])
  expect(await screen.findByRole('cell', { name: '412' })).toBeTruthy()
  expect(screen.queryByRole('link', { name: text.open(412) })).toBeNull()
  expect(asked.some((path) => path.includes('/api/action-plan/requests?') && path.includes('code=D06') && path.includes('year=2025'))).toBe(true)
})

it('names the dysfunction and says how many requests it counts', async () => {
  open([])
  expect(await screen.findByText(/D06, Naissance avant départ.: 1 demande de transfert de 2025/)).toBeTruthy()
})

it('opens a request for who may read it', async () => {
  open(['transfers.coordinate'])
  expect((await screen.findByRole('link', { name: text.open(412) })).getAttribute('href')).toBe('/demandes/r1')
})

it('reads the address, the present year and the first line where it tells none', () => {
  expect(planRequestsIn(new URLSearchParams('annee=2024&code=D10'), '2026')).toEqual({ code: 'D10', year: '2024' })
  expect(planRequestsIn(new URLSearchParams('annee=x&code=D11'), '2026')).toEqual({ code: 'D01', year: '2026' })
})
