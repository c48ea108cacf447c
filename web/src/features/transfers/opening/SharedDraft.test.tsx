import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import type { ComponentProps } from 'react'
import { MemoryRouter } from 'react-router'
import { afterEach, expect, it, vi } from 'vitest'
import { makeQueryClient } from '@/shared/api/queries'
import type { ServerDraft } from '@/shared/forms/useServerDraft'
import type { DraftView } from './draft'
import { SharedDraft } from './SharedDraft'

afterEach(() => { cleanup(); vi.unstubAllGlobals() })

const draft: DraftView = {
  id: 'd', version: 2, content: '{"need":"advice"}', title: 'Un avis', author: 'C. Exemple', updated_by: 'C. Exemple', updated_at: '2026-11-16T09:00:00.000Z',
}
const kept: ServerDraft = { state: { kind: 'saved', at: 0 }, id: 'd', version: 2, stop: vi.fn(), goOnAt: vi.fn(), anew: vi.fn() }

/** The page on which it stands, and the same page later. */
function onPage(given: Partial<ComponentProps<typeof SharedDraft>>) {
  const client = makeQueryClient()
  const page = (change: Partial<ComponentProps<typeof SharedDraft>>) => (
    <QueryClientProvider client={client}>
      <MemoryRouter><SharedDraft kept={kept} listed={draft} me="C. Exemple" quiet={false} onTake={vi.fn()} {...given} {...change} /></MemoryRouter>
    </QueryClientProvider>
  )
  const { rerender } = render(page({}))
  return (change: Partial<ComponentProps<typeof SharedDraft>>) => rerender(page(change))
}

it('hears what becomes of a draft while it is being sent, and shows the way to its request when the answer does not come', async () => {
  const sent = { request: 'r', number: 7, by: 'C. Exemple', at: '2026-11-16T09:01:00.000Z' }
  const server = vi.fn(() => Promise.resolve(new Response(JSON.stringify({ ...draft, content: '', sent }))))
  vi.stubGlobal('fetch', server)
  const then = onPage({ quiet: true })
  then({ listed: undefined })
  await waitFor(() => expect(server).toHaveBeenCalledOnce())
  expect(screen.queryByRole('alert')).toBeNull()
  then({ listed: undefined, quiet: false })
  expect((await screen.findByRole('link', { name: 'Ouvrir la demande' })).getAttribute('href')).toBe('/demandes/r')
})
