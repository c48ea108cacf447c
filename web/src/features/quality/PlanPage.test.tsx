import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { beforeEach, expect, it, vi } from 'vitest'
import { qualityText as text } from '@/locales/fr/quality'
import { setServerTime } from '@/shared/api/clock'
import { makeQueryClient } from '@/shared/api/queries'
import { sessionKey } from '@/shared/api/session'
import type { Session } from '@/shared/api'
import PlanPage from './PlanPage'

const now = '2026-11-16T09:00:00.000Z'
const line = { code: 'D01', label: 'Essai', requests: 19, per_100: 1.9, mode: 'MONITOR', actions: 0, done: 0, overdue: 0 }
let asked: string[]

beforeEach(() => {
  setServerTime(now)
  asked = []
  vi.stubGlobal('fetch', async (address: string) => {
    const { pathname, search } = new URL(address, 'http://localhost')
    asked.push(pathname + search)
    const items = pathname === '/api/action-plan' ? [line, { ...line, code: 'D02', per_100: 2 }, { ...line, code: 'D03', per_100: null }] : []
    return new Response(JSON.stringify({ items, next: null }), { headers: { 'Content-Type': 'application/json' } })
  })
})

function open(address: string, permissions: string[] = []) {
  const client = makeQueryClient()
  client.setQueryData(sessionKey, { permissions, csrf_token: 't', now, acting: { establishment: null } } as unknown as Session)
  render(<QueryClientProvider client={client}><MemoryRouter initialEntries={[address]}><PlanPage /></MemoryRouter></QueryClientProvider>)
}

const year = () => screen.getByLabelText<HTMLSelectElement>(text.columns.year)
const offered = () => within(year()).getAllByRole('option').map(({ textContent }) => textContent)

it('shows the present year and offers the four before', async () => {
  const user = userEvent.setup()
  open('/plan-action')
  expect(year().value).toBe('2026')
  expect(offered()).toEqual(['2026', '2025', '2024', '2023', '2022'])
  await user.selectOptions(year(), '2024')
  expect(year().value).toBe('2024')
  expect(await screen.findByText(text.actionsOfYear(2024))).toBeTruthy()
  expect(asked.some((path) => path.startsWith('/api/action-plan?') && path.includes('year=2024'))).toBe(true)
})

it('keeps an older year of the address in the list', () => {
  open('/plan-action?annee=2019')
  expect(year().value).toBe('2019')
  expect(offered()).toEqual(['2026', '2025', '2024', '2023', '2022', '2019'])
})

it('tells a share to one decimal, and each export by its name', async () => {
  open('/plan-action')
  expect(await screen.findByRole('cell', { name: '1,9' })).toBeTruthy()
  expect(screen.getByRole('cell', { name: '2,0' })).toBeTruthy()
  expect(screen.getByRole('button', { name: text.exportActions })).toBeTruthy()
  expect(screen.getByRole('button', { name: text.exportDysfunctions })).toBeTruthy()
})

it('each number opens its requests, for whoever reads the plan', async () => {
  open('/plan-action?annee=2025')
  const links = await screen.findAllByRole('link', { name: /^19.: ouvrir/ })
  expect(links[0]!.getAttribute('href')).toBe('/plan-action/demandes?annee=2025&code=D01')
})

it('shows the actions of a meeting, of whatever year, and nothing else', async () => {
  open('/plan-action?reunion=m1')
  expect(await screen.findByText(text.noActionOfMeeting)).toBeTruthy()
  expect(screen.queryByLabelText(text.columns.year)).toBeNull()
  expect(asked.some((path) => path.startsWith('/api/actions?') && path.includes('meeting=m1') && !path.includes('year='))).toBe(true)
  expect(asked.some((path) => path.startsWith('/api/action-plan'))).toBe(false)
})

it('one action done is said in the singular', () => {
  expect(text.doneOf(1, 1)).toBe('1 faite sur 1')
  expect(text.doneOf(2, 3)).toBe('2 faites sur 3')
})
