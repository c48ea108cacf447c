import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook, waitFor } from '@testing-library/react'
import { useState, type ReactNode } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { useWrite } from './queries'

function Around({ children }: { children: ReactNode }) {
  const [client] = useState(() => new QueryClient())
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>
}

/** What a page is told of a write that the server refuses so, once it is told that it is over. */
async function told(code: string) {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify({ code, detail: 'Une phrase.' }), { status: 401 })))
  const { result } = renderHook(() => useWrite(), { wrapper: Around })
  await act(async () => { await result.current.mutateAsync({ method: 'POST', path: '/api/x' }).catch(() => undefined) })
  await waitFor(() => expect(result.current.isError).toBe(true))
  return result.current.error?.detail ?? null
}

it('goes on to what was made, when its answer was lost and somebody has touched it since', async () => {
  const answers = [
    new Response('{"code":"already_done"}', { status: 409, headers: { Location: '/api/x/7' } }),
    new Response('{"id":"7"}'),
  ]
  vi.stubGlobal('fetch', vi.fn().mockRejectedValueOnce(new TypeError('cut')).mockImplementation(() => Promise.resolve(answers.shift())))
  vi.useFakeTimers()
  const onDone = vi.fn()
  const { result } = renderHook(() => useWrite<{ id: string }>({ untilSent: true, onDone }), { wrapper: Around })
  act(() => { result.current.mutate({ method: 'POST', path: '/api/x' }) })
  await act(() => vi.advanceTimersByTimeAsync(6_000))
  expect(onDone).toHaveBeenCalledExactlyOnceWith({ id: '7' })
  expect(result.current.error).toBeNull()
})

afterEach(() => { vi.unstubAllGlobals(); vi.useRealTimers() })

it('leaves a login that has ended to its own panel, and tells a wrong password where it was typed', async () => {
  expect(await told('no_session')).toBeNull()
  expect(await told('bad_credentials')).toBe('Une phrase.')
})
