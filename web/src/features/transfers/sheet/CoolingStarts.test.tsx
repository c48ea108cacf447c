import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen, within } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { sheetText } from '@/locales/fr/sheet'
import { setServerTime } from '@/shared/api/clock'
import { makeQueryClient } from '@/shared/api/queries'
import { UndoToasts } from '@/shared/ui/UndoToast'
import type { CoolingView, NewbornView, RequestView } from '../types'
import { CoolingStarts } from './CoolingStarts'

const child = (id: string): NewbornView => ({ id, sex: 'male', ga_days: 273, weight_g: 3_200, sheet: {} as NewbornView['sheet'], sheet_version: 1, bed: null, own_request: null })
const clock = (newborn: number): CoolingView => ({ newborn, before_at: '2026-11-21T17:20:00Z', started_at: null, started_after_minutes: null, below_weight_g: null, below_ga_days: null })
const show = (newborns: NewbornView[], cooling: CoolingView[]) => render(
  <QueryClientProvider client={makeQueryClient()}>
    <MemoryRouter>
      <UndoToasts>
        <CoolingStarts request={{ id: 'anoxia', newborns, cooling, motive: 'EAI', associated_motives: [] } as unknown as RequestView} />
      </UndoToasts>
    </MemoryRouter>
  </QueryClientProvider>,
)

beforeEach(() => setServerTime('2026-11-21T14:00:00.000Z'))
afterEach(cleanup)

it('asks when the cooling began, and nothing else of the sheet', () => {
  show([child('only')], [clock(1)])
  const section = within(screen.getByRole('region', { name: sheetText.coolingStarts }))
  expect(section.getAllByText(sheetText.newbornFields.hypothermia_started_at).length).toBeGreaterThan(0)
  expect(section.queryByText(sheetText.newbornFields.silverman)).toBeNull()
})

it('names each of twins who has a clock', () => {
  show([child('first'), child('second')], [clock(2)])
  expect(screen.getAllByText(sheetText.newbornField(sheetText.newborn(2, 2), sheetText.newbornFields.hypothermia_started_at)).length).toBeGreaterThan(0)
  expect(screen.queryByText(sheetText.newbornField(sheetText.newborn(1, 2), sheetText.newbornFields.hypothermia_started_at))).toBeNull()
})

it('is not there for a child without a clock', () => {
  show([child('only')], [])
  expect(screen.queryByRole('region')).toBeNull()
})
