import { QueryClientProvider } from '@tanstack/react-query'
import { act, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { receive } from '@/shared/api/live'
import { makeQueryClient } from '@/shared/api/queries'
import { CellState } from './CellState'

afterEach(() => { vi.unstubAllGlobals() })

it('the bar says that the cell is closed as soon as its hours are changed', async () => {
  let open = true
  const state = () => ({ open, phone: '+33500000000', closes_at: open ? '2026-11-16T19:00:00.000Z' : null, opens_at: open ? null : '2026-11-17T07:00:00.000Z', samu: '15', now: '2026-11-16T09:00:00.000Z' })
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify(state()), { headers: { 'Content-Type': 'application/json' } })))
  render(<QueryClientProvider client={makeQueryClient()}><CellState /></QueryClientProvider>)
  expect((await screen.findByRole('status')).title).toMatch(/^Cellule ouverte jusqu'à 20/)
  open = false
  act(() => receive({ kind: 'change', topic: 'directory', version: 2 }))
  await waitFor(() => expect(screen.getByRole('status').title).toMatch(/^Cellule fermée jusqu'à demain 8/))
})
