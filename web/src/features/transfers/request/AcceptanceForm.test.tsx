import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { AcceptanceForm } from './AcceptanceForm'

afterEach(cleanup)

const proposed = [{ unit: 'u', kind: 'REA', count: 1, beyond_capacity: false, choices: [] } as never]
const form = (shortage?: { sentence: string; lacking: string[] }) => <AcceptanceForm proposed={proposed} busy={false} shortage={shortage} onAccept={vi.fn()} onGoOn={vi.fn()} />

it('the choice that a place gone meanwhile leaves comes into view and under the keyboard', () => {
  const seen = vi.fn()
  Element.prototype.scrollIntoView = seen
  const { rerender } = render(form())
  expect(seen).not.toHaveBeenCalled()
  rerender(form({ sentence: 'Plus de place de réanimation.', lacking: ['u'] }))
  const choice = screen.getByRole('alert')
  expect(document.activeElement).toBe(choice)
  expect(seen.mock.contexts).toEqual([choice])
})
