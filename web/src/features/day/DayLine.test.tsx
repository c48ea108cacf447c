import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { afterEach, expect, it } from 'vitest'
import { makeQueryClient } from '@/shared/api/queries'
import { UndoToasts } from '@/shared/ui/UndoToast'
import { DayLine } from './DayLine'

afterEach(cleanup)

it('a vehicle to be cancelled leads to the page where it is noted, with since when it comes for nobody', () => {
  const line = {
    id: '412/vehicle', what: 'Véhicule à annuler (Ambulances Essai) · Demande 412 · MAP', where: 'CH Rodez', since: '2026-11-21T13:05:00.000Z', until: null,
    action: { label: 'Noter l’annulation', kind: 'href' as const, href: '/demandes/412', post: null },
  }
  render(<QueryClientProvider client={makeQueryClient()}><UndoToasts><MemoryRouter><ul><DayLine line={line} /></ul></MemoryRouter></UndoToasts></QueryClientProvider>)
  expect(screen.getByRole('link', { name: `${line.action.label}, ${line.what}` }).getAttribute('href')).toBe('/demandes/412')
  expect(screen.getByRole('listitem').textContent).toMatch(/CH\sRodez.*14.h.05/)
})
