import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { MemoryRouter } from 'react-router'
import { afterEach, expect, it, vi } from 'vitest'
import { makeQueryClient } from '@/shared/api/queries'
import { sessionKey } from '@/shared/api/session'
import { useFollowing } from '@/shared/ui/followedJobs'
import JobNotices from './JobNotices'

afterEach(() => { cleanup(); vi.unstubAllGlobals() })

function Card() {
  useFollowing('7')
  return <p>Rapports établis : 40.</p>
}

function Page() {
  const [open, setOpen] = useState(false)
  return open ? <Card /> : <button onClick={() => setOpen(true)}>Ouvrir</button>
}

it('leaves the end of a job to its card, also when the card opens after the notice', async () => {
  const job = { id: '7', title: 'Établir les rapports de 2024', outcome: 'Rapports établis : 40.', state: 'done', attention: false }
  const closed = vi.fn()
  vi.stubGlobal('fetch', (url: string, options?: RequestInit) => {
    if (options?.method === 'DELETE') { closed(url); return Promise.resolve(new Response(null, { status: 204 })) }
    return Promise.resolve(new Response(JSON.stringify({ items: closed.mock.calls.length > 0 ? [] : [job], next: null }), { headers: { 'Content-Type': 'application/json' } }))
  })
  const client = makeQueryClient()
  client.setQueryData(sessionKey, { permissions: [] })
  render(<QueryClientProvider client={client}><MemoryRouter><JobNotices /><Page /></MemoryRouter></QueryClientProvider>)
  await screen.findByRole('status')
  fireEvent.click(screen.getByRole('button', { name: 'Ouvrir' }))
  expect(screen.queryByRole('status')).toBeNull()
  await waitFor(() => expect(closed).toHaveBeenCalledExactlyOnceWith('/api/jobs/7/notice'))
})
