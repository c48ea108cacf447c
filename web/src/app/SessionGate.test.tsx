import { QueryClientProvider } from '@tanstack/react-query'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { accountsText } from '@/locales/fr/accounts'
import { appText } from '@/locales/fr/app'
import { makeQueryClient, readKey } from '@/shared/api/queries'
import { sessionKey } from '@/shared/api/session'
import type { Session } from '@/shared/api'
import { ErrorBoundary } from './ErrorBoundary'
import { SessionGate } from './SessionGate'

const session = {
  account: { id: 'a', name: 'C. Exemple' }, acting: { membership: 'm', role: 'maternity_midwife', role_label: 'Sage-femme', establishment: 'e', establishment_name: 'CH Rodez' },
  memberships: [], permissions: ['transfers.request'], modules: ['transfers'], csrf_token: 't', introduction: false, demonstration: false, region: 'Occitanie', now: '2026-11-21T13:02:00.000Z',
} as unknown as Session

// What is loaded when it is shown is loaded before: a busy machine takes its time.
beforeAll(() => Promise.all([import('./Rooms'), import('@/features/accounts/LoginPage'), import('@/features/day/DayPage')]), 60_000)

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }))
  vi.stubGlobal('scrollTo', () => undefined)
  // The end of the session is carried out; nothing else is answered.
  vi.stubGlobal('fetch', (_path: string, { method }: RequestInit) => (method === 'DELETE' ? Promise.resolve(new Response(null, { status: 204 })) : new Promise(() => undefined)))
})

it('shows the login page to who logs out, and keeps nothing that was read', async () => {
  const client = makeQueryClient()
  client.setQueryData(sessionKey, session)
  client.setQueryData(readKey('/api/requests/r'), { woman: 'EXEMPLE Alba' })
  await act(async () => { render(<QueryClientProvider client={client}><ErrorBoundary><SessionGate /></ErrorBoundary></QueryClientProvider>) })
  fireEvent.click(await screen.findByRole('button', { name: appText.person(session.account.name) }))
  fireEvent.click(await screen.findByRole('menuitem', { name: appText.logout }))
  expect(await screen.findByRole('heading', { name: accountsText.loginTitle })).toBeTruthy()
  expect(screen.queryByText(appText.crashed)).toBeNull()
  expect(client.getQueryData(readKey('/api/requests/r'))).toBeUndefined()
})
