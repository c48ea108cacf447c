import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { setServerTime } from '@/shared/api/clock'
import { makeQueryClient } from '@/shared/api/queries'
import type { RequestView } from '../types'
import { MoreUrgent } from './MoreUrgent'

/** Born at 8.10 UTC, to be cooled before 14.10. */
const asked = {
  id: 'r', urgency: 'U3',
  cooling: [{ newborn: 1, before_at: '2026-11-21T14:10:00.000Z', started_at: null, started_after_minutes: null, below_weight_g: null, below_ga_days: null }],
  urgency_proposals: [
    { urgency: 'U2', from: '2026-11-21T08:10:00.000Z', until: '2026-11-21T12:10:00.000Z' },
    { urgency: 'U1', from: '2026-11-21T12:10:00.000Z', until: '2026-11-21T14:10:00.000Z' },
  ],
} as unknown as RequestView

let sent: { url: string; body: unknown }[]
beforeEach(() => {
  sent = []
  vi.stubGlobal('fetch', (url: string, init?: RequestInit) => {
    sent.push({ url, body: JSON.parse(init!.body as string) })
    return Promise.resolve(new Response(JSON.stringify(asked), { status: 200, headers: { 'Content-Type': 'application/json' } }))
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function show(at: string) {
  setServerTime(at)
  render(<QueryClientProvider client={makeQueryClient()}><MoreUrgent request={asked} /></QueryClientProvider>)
}

it('with two hours left, one press makes it an immediate departure', async () => {
  const user = userEvent.setup()
  show('2026-11-21T12:10:00.000Z')
  expect(screen.getByText(/Dans la journée/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: /Départ immédiat/ }))
  await vi.waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toMatchObject({ url: '/api/requests/r/reassessments', body: { urgency: 'U1' } })
})

it('with more left, two hours are proposed; once the limit is past, nothing', () => {
  show('2026-11-21T10:00:00.000Z')
  expect(screen.getByRole('button', { name: /Dans les 2/ })).toBeTruthy()
  cleanup()
  show('2026-11-21T14:10:00.000Z')
  expect(screen.queryByRole('button')).toBeNull()
})
