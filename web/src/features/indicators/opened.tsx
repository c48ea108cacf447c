import { QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { BrowserRouter, useLocation } from 'react-router'
import { vi } from 'vitest'
import { setServerTime } from '@/shared/api/clock'
import { makeQueryClient } from '@/shared/api/queries'
import { sessionKey } from '@/shared/api/session'
import type { Permission, Session } from '@/shared/api'

const now = '2026-11-16T09:00:00.000Z'

/** An answer of the server. */
export const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } })

/** As the page is searched: its spaces of typography are ordinary ones there. */
export const said = (words: string) => words.replace(/\s+/g, ' ')

interface Asked { method?: string; body?: unknown; signal?: AbortSignal | null }
type Answer = (address: string, asked: Asked) => Response | Promise<Response>

/** The server answers so, on a screen of which jsdom knows nothing. */
export function answering(answer: Answer): void {
  setServerTime(now)
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }))
  vi.stubGlobal('ResizeObserver', class {
    constructor(private readonly tell: (entries: { contentRect: { width: number } }[]) => void) {}
    observe() { this.tell([{ contentRect: { width: 640 } }]) }
    disconnect() {}
  })
  vi.stubGlobal('fetch', async (address: string, asked: Asked = {}) => answer(address, asked))
}

const Where = () => {
  const { pathname, search } = useLocation()
  return <output data-testid="where">{pathname + search}</output>
}

/** Opens routes at an address, for who has these permissions. */
export function openAt(address: string, permissions: readonly Permission[], routes: ReactNode): void {
  const client = makeQueryClient()
  client.setQueryData(sessionKey, { permissions, csrf_token: 't', now } as unknown as Session)
  window.history.replaceState(null, '', address)
  render(<QueryClientProvider client={client}><BrowserRouter>{routes}<Where /></BrowserRouter></QueryClientProvider>)
}
