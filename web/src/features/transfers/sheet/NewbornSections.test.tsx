import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen, within } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { sheetText } from '@/locales/fr/sheet'
import { setServerTime } from '@/shared/api/clock'
import { makeQueryClient } from '@/shared/api/queries'
import { UndoToasts } from '@/shared/ui/UndoToast'
import type { NewbornView, RequestView } from '../types'
import { NewbornSections } from './NewbornSections'

const child = (id: string, own_request: NewbornView['own_request']): NewbornView => ({ id, sex: 'female', ga_days: 193, weight_g: 1_020, sheet: { apgar_1: 8 } as NewbornView['sheet'], sheet_version: 1, bed: null, own_request })
const show = (newborns: NewbornView[]) => render(
  <QueryClientProvider client={makeQueryClient()}>
    <MemoryRouter>
      <UndoToasts>
        <NewbornSections request={{ id: 'mother', newborns, motive: 'MAP', associated_motives: [] } as unknown as RequestView} />
      </UndoToasts>
    </MemoryRouter>
  </QueryClientProvider>,
)
const section = (rank: number) => within(screen.getByRole('region', { name: sheetText.newborn(rank, 2) }))

beforeEach(() => setServerTime('2026-11-21T14:00:00.000Z'))
afterEach(cleanup)

it('a twin who has a request of its own is read here and written there; the other is still written here', () => {
  show([child('first', { id: 'own', number: 413 }), child('second', null)])
  const first = section(1)
  expect(first.getByRole('link', { name: 'Demande 413' }).getAttribute('href')).toBe('/demandes/own')
  expect(first.getByText(/Apgar/)).toBeTruthy()
  expect(first.queryAllByRole('button')).toEqual([])
  const second = section(2)
  expect(second.queryByRole('link')).toBeNull()
  expect(second.getAllByRole('button', { expanded: false }).length).toBeGreaterThan(0)
})
