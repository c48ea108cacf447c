import { QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, it, vi } from 'vitest'
import { makeQueryClient } from '@/shared/api/queries'
import { useCellHours } from './useRequest'

it('the request of a maternity is read again when the cell closes, and not while it stays as it was', () => {
  const client = makeQueryClient()
  const cell = (open: boolean) => act(() => { client.setQueryData(['/api/service-state'], { open, phone: '', closes_at: null, opens_at: null, samu: '15', now: '2026-11-16T09:00:00.000Z' }) })
  cell(true)
  renderHook(() => useCellHours('r'), { wrapper: ({ children }: { children: ReactNode }) => <QueryClientProvider client={client}>{children}</QueryClientProvider> })
  const read = vi.spyOn(client, 'invalidateQueries')
  vi.useFakeTimers()
  cell(true)
  vi.runOnlyPendingTimers()
  expect(read).not.toHaveBeenCalled()
  cell(false)
  act(() => { vi.runOnlyPendingTimers() })
  expect(read).toHaveBeenCalledWith({ queryKey: ['/api/requests/r'] })
  vi.useRealTimers()
})
