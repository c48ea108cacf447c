import { QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { makeQueryClient } from '@/shared/api/queries'
import type { FeedbackView, RequestView } from '../types'
import { NewFeedback } from './NewFeedback'

const feedback = (read_at: string | null): FeedbackView => ({ line: 'line-1', text: 'Accouchée à 31 SA, tout va bien.', channel: 'APPLICATION', recipient: '', sent_by: 'C. Exemple', sent_at: '2026-11-22T10:00:00.000Z', read_at })
const seen = (read_at: string | null, has_to_read: boolean) => ({ id: 'r', outcome: { has_to_read, feedbacks: [feedback(read_at)] } }) as RequestView
const untold = { id: 'r', outcome: { has_to_read: false, feedbacks: [] as FeedbackView[] } } as RequestView

let sent: string[]
let sight: DocumentVisibilityState
const client = makeQueryClient()
const page = (request: RequestView, isOpening = false) => <QueryClientProvider client={client}><NewFeedback request={request} isOpening={isOpening} /></QueryClientProvider>

beforeEach(() => {
  sent = []
  sight = 'visible'
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => sight)
  vi.stubGlobal('fetch', (url: string) => {
    sent.push(new URL(url, 'http://cigogne.example').pathname)
    return Promise.resolve(new Response('{}', { status: 201, headers: { 'Content-Type': 'application/json' } }))
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

it('a feedback shown to who had asked is noted as read, once, and stays on top', () => {
  const { rerender } = render(page(seen(null, true)))
  rerender(page(seen(null, true)))
  rerender(page(seen('2026-11-23T10:00:00.000Z', false)))
  expect(sent).toEqual(['/api/requests/r/feedback-receipts'])
  expect(screen.getByRole('alert').textContent).toContain('tout va bien')
})

it('a tab that nobody looks at notes nothing until it is looked at', () => {
  sight = 'hidden'
  render(page(seen(null, true)))
  expect(sent).toEqual([])
  sight = 'visible'
  act(() => { document.dispatchEvent(new Event('visibilitychange')) })
  expect(sent).toEqual(['/api/requests/r/feedback-receipts'])
})

it('what was read before, or is for another to read, notes nothing and is not on top', () => {
  render(page(seen('2026-11-23T10:00:00.000Z', false)))
  expect(sent).toEqual([])
  expect(screen.queryByRole('alert')).toBeNull()
})

it('one that comes to a page left open is told of, and read once it is opened', () => {
  const { rerender } = render(page(untold))
  rerender(page(seen(null, true)))
  expect(screen.getByRole('alert').textContent).toContain('Un retour est arrivé')
  expect(screen.queryByText(/tout va bien/)).toBeNull()
  expect(sent).toEqual([])
  fireEvent.click(screen.getByRole('button', { name: 'Lire le retour' }))
  expect(sent).toEqual(['/api/requests/r/feedback-receipts'])
  expect(screen.getByRole('alert').textContent).toContain('tout va bien')
  expect(document.activeElement).toBe(screen.getByRole('alert'))
})

it('one that comes to a tab that nobody looks at is not read by looking at the tab', () => {
  sight = 'hidden'
  const { rerender } = render(page(untold))
  rerender(page(seen(null, true)))
  sight = 'visible'
  act(() => { document.dispatchEvent(new Event('visibilitychange')) })
  expect(sent).toEqual([])
})

it('she who comes back to a page read before sees what has come since: it is noted as read', () => {
  const { rerender } = render(page(untold, true))
  rerender(page(seen(null, true)))
  expect(sent).toEqual(['/api/requests/r/feedback-receipts'])
  expect(screen.getByRole('alert').textContent).toContain('tout va bien')
})
