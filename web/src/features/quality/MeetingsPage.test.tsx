import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { qualityText as text } from '@/locales/fr/quality'
import { setServerTime } from '@/shared/api/clock'
import type { QualityMeetingAction } from '@/shared/api/generated'
import { makeQueryClient } from '@/shared/api/queries'
import { sessionKey } from '@/shared/api/session'
import type { Session } from '@/shared/api'
import MeetingsPage from './MeetingsPage'

const now = '2026-11-16T09:00:00.000Z'
const made: QualityMeetingAction = { id: 'a1', title: 'Un protocole d’accueil', state: 'PLANNED', decision: 'Revoir l’accueil' }
let actions: QualityMeetingAction[]

beforeEach(() => {
  setServerTime(now)
  actions = []
  vi.stubGlobal('fetch', async () => {
    const meeting = { id: 'm1', version: 1, held_on: '2026-11-10', title: 'Retex', kind: 'RETEX', with_network: false, place: null, place_name: '', participants: 8, cases: [], case_numbers: [], requests: [], decisions: ['Revoir l’accueil', 'Former l’équipe'], actions }
    return new Response(JSON.stringify({ items: [meeting], next: null }), { headers: { 'Content-Type': 'application/json' } })
  })
})
afterEach(cleanup)

function open() {
  const client = makeQueryClient()
  client.setQueryData(sessionKey, { permissions: ['quality.declare'], csrf_token: 't', now, acting: { establishment: null } } as unknown as Session)
  render(<QueryClientProvider client={client}><MemoryRouter initialEntries={['/retex']}><MeetingsPage /></MemoryRouter></QueryClientProvider>)
}

it('shows the action that was made of a decision, and offers the others to be made into one', async () => {
  actions = [made]
  open()
  const link = await screen.findByRole('link', { name: text.madeInto(made.title, text.actionState.PLANNED) })
  expect(link.getAttribute('href')).toBe('/plan-action?reunion=m1')
  expect(screen.queryByRole('button', { name: text.makeAction('Revoir l’accueil') })).toBeNull()
  expect(screen.getByRole('button', { name: text.makeAction('Former l’équipe') })).toBeTruthy()
})

it('opens the actions of the meeting', async () => {
  actions = [made, { ...made, id: 'a2', decision: '' }]
  open()
  expect((await screen.findByRole('link', { name: text.openActions(2, 'Retex') })).getAttribute('href')).toBe('/plan-action?reunion=m1')
})

it('a decision whose action was dropped may become another one', async () => {
  actions = [{ ...made, state: 'DROPPED' }]
  open()
  expect(await screen.findByRole('button', { name: text.makeAction('Revoir l’accueil') })).toBeTruthy()
})
