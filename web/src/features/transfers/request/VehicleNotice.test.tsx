import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { transfersText } from '@/locales/fr/transfers'
import { transferWords } from '@/locales/fr/transferWords'
import type { FactKind, RequestView } from '../types'
import { VehicleNotice } from './VehicleNotice'

const request = (state: RequestView['state'], kinds: FactKind[], vehicle = true, to_be_cancelled = false) => ({
  state, other_steps: ['CANCEL_VEHICLE'], journal: kinds.map((kind) => ({ kind })), vehicle: vehicle ? { provider: 'Ambulances Essai', to_be_cancelled } : null,
}) as unknown as RequestView
const onCancel = vi.fn()
const show = (of: RequestView) => render(<VehicleNotice request={of} onCancel={onCancel} />)

afterEach(cleanup)

it('a vehicle whose place was withdrawn still comes, and is cancelled from here', () => {
  show(request('SEARCHING', ['ACCEPTANCE', 'VEHICLE_ORDER', 'WITHDRAWAL']))
  expect(screen.getByRole('alert').textContent).toContain(transfersText.page.vehicleStillOrdered('Ambulances Essai'))
  fireEvent.click(screen.getByRole('button', { name: transferWords.otherStep.CANCEL_VEHICLE }))
  expect(onCancel).toHaveBeenCalledOnce()
})

it('it is kept for the next place, which is said; ordered for that place, nothing is', () => {
  show(request('VECTOR_ORDERED', ['ACCEPTANCE', 'VEHICLE_ORDER', 'WITHDRAWAL', 'ACCEPTANCE']))
  expect(screen.getByRole('alert').textContent).toContain(transfersText.page.vehicleKept('Ambulances Essai'))
  cleanup()
  show(request('VECTOR_ORDERED', ['ACCEPTANCE', 'VEHICLE_ORDER']))
  show(request('SEARCHING', ['ACCEPTANCE', 'WITHDRAWAL'], false))
  expect(screen.queryByRole('alert')).toBeNull()
})

it('once the request has ended, whatever the end, it is to be cancelled, and is so from here', () => {
  for (const [state, end] of [['NO_INDICATION', 'NO_INDICATION'], ['CANCELLED', 'CANCELLATION'], ['CANCELLED', 'BIRTH'], ['CLOSED', 'CLOSING']] as const) {
    show(request(state, ['ACCEPTANCE', 'VEHICLE_ORDER', 'WITHDRAWAL', 'ACCEPTANCE', end], true, true))
    expect(screen.getByRole('alert').textContent).toContain(transfersText.page.vehicleToBeCancelled('Ambulances Essai'))
    expect(screen.getByRole('button', { name: transferWords.otherStep.CANCEL_VEHICLE })).toBeTruthy()
    cleanup()
  }
})
