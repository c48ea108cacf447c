import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { ProblemAlert } from './ProblemAlert'

const name = { field: 'name', message: 'Écrivez le nom.' }
const term = { field: 'term', message: 'Écrivez le terme.' }

it('leaves the focus to who is filling what it asked, and takes it back when she sends again', () => {
  const page = (points: (typeof name)[], attempt: number) => (
    <>
      <ProblemAlert points={points} attempt={attempt} />
      <input aria-label="Nom" />
    </>
  )
  const { rerender } = render(page([name, term], 1))
  expect(document.activeElement).toBe(screen.getByRole('alert'))
  screen.getByLabelText('Nom').focus()
  rerender(page([term], 1))
  expect(document.activeElement).toBe(screen.getByLabelText('Nom'))
  rerender(page([term], 2))
  expect(document.activeElement).toBe(screen.getByRole('alert'))
})
