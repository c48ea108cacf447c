import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { qualityText as text } from '@/locales/fr/quality'
import type { PerinatalCase } from '@/shared/api/generated'
import { CrossedOut } from './CrossedOut'
import type { useCaseWrite } from './useCase'

afterEach(cleanup)

function show(state: PerinatalCase['state'], coordinate: boolean) {
  const mutate = vi.fn()
  render(<CrossedOut of={{ id: 'cas', state, may: { coordinate } } as unknown as PerinatalCase} write={{ mutate, isPending: false } as unknown as ReturnType<typeof useCaseWrite>} />)
  return mutate
}

it('sets the case aside in one press, for who coordinates', async () => {
  const mutate = show('DETECTED', true)
  expect(screen.getByRole('alert').textContent).toContain(text.crossedOut)
  await userEvent.setup().click(screen.getByRole('button', { name: text.setAside }))
  expect(mutate).toHaveBeenCalledWith({ method: 'POST', path: '/api/cases/cas/rejections', body: { reason: 'NO_BIRTH' } })
})

it('says to the house who sets it aside', () => {
  show('DECLARED', false)
  expect(screen.queryByRole('button')).toBeNull()
  expect(screen.getByRole('alert').textContent).toContain(text.crossedOutByOthers)
})

it('offers nothing once the case is documented', () => {
  show('DOCUMENTED', true)
  expect(screen.queryByRole('button')).toBeNull()
})
