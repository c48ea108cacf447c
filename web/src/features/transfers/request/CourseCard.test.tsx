import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { transfersText } from '@/locales/fr/transfers'
import { transferWords } from '@/locales/fr/transferWords'
import type { RequestView } from '../types'
import { CourseCard } from './CourseCard'

const ordered = (suggested: '1' | '2' | null) => ({
  destination: null, receiving_physician: null, held_places: [], journal: [], expected_arrival_at: null, steps: [],
  vehicle: {
    used: '2', suggested, reason_if_different: suggested === '1' ? 'PHYSICIAN_CHOICE' : null, provider: 'Ambulances Essai', escort: '',
    ordered_at: '2026-11-21T11:00:00Z', at_door_at: null, departed_at: null, to_be_cancelled: false,
  },
}) as unknown as RequestView

afterEach(cleanup)

it('says which class was proposed, and why another one was taken', () => {
  const { container } = render(<CourseCard request={ordered('1')} />)
  const said = transfersText.requester.insteadOf(transferWords.vehicleClass['1'], transferWords.classReason.PHYSICIAN_CHOICE)
  expect(container.textContent).toContain(said)
})

it('says nothing of it when the class is the one that was proposed, or none was', () => {
  for (const suggested of ['2', null] as const) {
    render(<CourseCard request={ordered(suggested)} />)
    expect(screen.queryByText(/^Proposée/)).toBeNull()
    cleanup()
  }
})
