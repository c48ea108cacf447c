import { createTheme, ThemeProvider } from '@mui/material/styles'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { outcomeText } from '@/locales/fr/outcome'
import type { Permission, Session } from '@/shared/api'
import { setServerTime } from '@/shared/api/clock'
import { makeQueryClient } from '@/shared/api/queries'
import { sessionKey } from '@/shared/api/session'
import type { PendingLine } from '../types'
import PendingPage from './PendingPage'

const text = outcomeText.list
const line: PendingLine = {
  id: 'r', number: 412, pending: 'STAY', kind: 'TIU_ASC', motive: 'MAP', ddr_equivalent: '2026-05-11', origin: { id: 'rodez', name: 'CH Rodez', phone: null },
  destination: { id: 'montpellier', name: 'CHU Montpellier', phone: null }, arrived_at: '2026-11-17T10:00:00.000Z', stay_end: null, due_at: '2026-11-20T10:00:00.000Z', hers: true,
  reminders: 0, last_reminder_at: null, unanswered: false, may_remind: false, awaited: '', sent_at: null,
}
let rows: PendingLine[]
let read: string[]
let refusal: string | null

function open(permissions: readonly Permission[]) {
  const client = makeQueryClient()
  client.setQueryData(sessionKey, { acting: { establishment_closed: false }, permissions, modules: ['transfers'] } as unknown as Session)
  render(<ThemeProvider theme={createTheme()}><QueryClientProvider client={client}><MemoryRouter initialEntries={['/devenirs']}><PendingPage /></MemoryRouter></QueryClientProvider></ThemeProvider>)
}

beforeEach(() => {
  setServerTime('2026-11-23T14:00:00.000Z')
  rows = [line]
  read = []
  refusal = null
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }))
  vi.stubGlobal('fetch', (url: string) => {
    read.push(url)
    if (url.endsWith('/reminders')) {
      const answer = refusal ? { code: 'no_notice_address', detail: refusal } : { houses: ['CHU Montpellier'], reminders: 4, last_reminder_at: '2026-11-23T14:00:00.000Z' }
      return Promise.resolve(new Response(JSON.stringify(answer), { status: refusal ? 409 : 200, headers: { 'Content-Type': 'application/json' } }))
    }
    return Promise.resolve(new Response(JSON.stringify({ items: url.includes('pending') ? rows : [], next: null }), { headers: { 'Content-Type': 'application/json' } }))
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

it('a line says who, from where to where, her term today, how late it is, and has one button', async () => {
  open(['transfers.coordinate'])
  const button = await screen.findByRole('link', { name: 'Répondre, demande 412' })
  expect(button.getAttribute('href')).toBe('/demandes/r/devenir')
  // From 11 May to 23 November there are 196 days: 28 weeks.
  const words = button.closest('tr')!.textContent.replace(/\s/g, ' ')
  for (const word of ['412', 'CH Rodez → CHU Montpellier', 'MAP', '28 SA', 'en retard de 3 jours']) expect(words).toContain(word)
})

it('each tab reads its own list, and an empty one says what comes next', async () => {
  open(['transfers.coordinate'])
  await screen.findByRole('link', { name: 'Répondre, demande 412' })
  rows = []
  await userEvent.click(screen.getByRole('radio', { name: text.tabs.READING }))
  expect(await screen.findByText(text.empty.READING)).toBeTruthy()
  expect(read.at(-1)).toContain('pending=READING')
})

it('a feedback to be read says since when it waits', async () => {
  rows = [{ ...line, pending: 'READING', sent_at: '2026-11-22T08:00:00.000Z' }]
  open(['transfers.coordinate'])
  await userEvent.click(await screen.findByRole('radio', { name: text.tabs.READING }))
  const row = (await screen.findByRole('columnheader', { name: text.sent })).closest('table')!
  expect(row.textContent.replace(/\s/g, ' ')).toContain('hier')
})

it('a unit that only receives has nothing to read, nor houses to choose from', async () => {
  open(['transfers.answer'])
  await screen.findByRole('link', { name: 'Répondre, demande 412' })
  expect(screen.queryByRole('radio', { name: text.tabs.READING })).toBeNull()
  expect(screen.queryByLabelText(text.place)).toBeNull()
})

it('the cell sees how often a house was reminded, and reminds it at once', async () => {
  rows = [{ ...line, reminders: 3, last_reminder_at: '2026-11-22T08:00:00.000Z', unanswered: true, may_remind: true }]
  open(['transfers.coordinate'])
  const button = await screen.findByRole('button', { name: 'Rappeler maintenant, demande 412' })
  const words = button.closest('tr')!.textContent.replace(/\s/g, ' ')
  for (const word of ['rappelée 3 fois, dernier rappel hier à 9 h 00', 'sans réponse après 3 rappels']) expect(words).toContain(word)
  await userEvent.click(button)
  await userEvent.click(await screen.findByRole('button', { name: outcomeText.reminders.send }))
  expect(read).toContain('/api/requests/r/reminders')
})

it('without an address she is told to call, and has the number', async () => {
  rows = [{ ...line, destination: { id: 'montpellier', name: 'CHU Montpellier', phone: '+33400000000' }, may_remind: true }]
  refusal = 'CHU Montpellier : pas d’adresse pour les avis par courriel. Appelez.'
  open(['transfers.coordinate'])
  await userEvent.click(await screen.findByRole('button', { name: 'Rappeler maintenant, demande 412' }))
  await userEvent.click(await screen.findByRole('button', { name: outcomeText.reminders.send }))
  expect(await screen.findByText(/pas d’adresse/)).toBeTruthy()
  expect(screen.getByRole('link', { name: /^CHU Montpellier, / }).getAttribute('href')).toBe('tel:+33400000000')
})

it('who is asked is told how often she was reminded, and has nobody to remind', async () => {
  rows = [{ ...line, reminders: 1, last_reminder_at: '2026-11-23T08:00:00.000Z' }]
  open(['transfers.answer'])
  const button = await screen.findByRole('link', { name: 'Répondre, demande 412' })
  expect(button.closest('tr')!.textContent.replace(/\s/g, ' ')).toContain('rappelée une fois, à 9 h 00')
  expect(screen.queryByRole('button', { name: /^Rappeler/ })).toBeNull()
})
