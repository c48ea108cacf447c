import { QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { afterEach, expect, it, vi } from 'vitest'
import { makeQueryClient } from '@/shared/api/queries'
import { UndoToasts } from '@/shared/ui/UndoToast'
import { DayLine } from './DayLine'
import type { DayLine as Line } from './day'

afterEach(() => { cleanup(); vi.useRealTimers() })

const show = (line: Line) => render(<QueryClientProvider client={makeQueryClient()}><UndoToasts><MemoryRouter><ul><DayLine line={line} /></ul></MemoryRouter></UndoToasts></QueryClientProvider>)

it('a newborn to be cooled says how long is left, then by how much that is over', async () => {
  vi.useFakeTimers()
  vi.setSystemTime('2026-11-21T11:05:00.000Z')
  show({
    id: '412/take', what: 'Hypothermie à commencer · Demande 412 · Anoxie', where: 'CH Rodez', since: '2026-11-21T11:00:00.000Z', until: '2026-11-21T13:10:00.000Z',
    action: { label: 'Prendre', kind: 'post', href: null, post: '/api/requests/412/takings' }, counts_down: true,
  })
  expect(screen.getByRole('listitem').textContent).toMatch(/jusqu'à 14.h.10 · reste 2.h.05/)
  await act(() => vi.advanceTimersByTimeAsync(2 * 3_600_000 + 25 * 60_000))
  expect(screen.getByRole('listitem').textContent).toMatch(/dépassé de 0.h.20/)
})

it('a vehicle to be cancelled leads to the page where it is noted, with since when it comes for nobody', () => {
  const line = {
    id: '412/vehicle', what: 'Véhicule à annuler (Ambulances Essai) · Demande 412 · MAP', where: 'CH Rodez', since: '2026-11-21T13:05:00.000Z', until: null,
    action: { label: 'Noter l’annulation', kind: 'href' as const, href: '/demandes/412', post: null },
    counts_down: false,
  }
  show(line)
  expect(screen.getByRole('link', { name: `${line.action.label}, ${line.what}` }).getAttribute('href')).toBe('/demandes/412')
  expect(screen.getByRole('listitem').textContent).toMatch(/CH\sRodez.*14.h.05/)
})
