import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { SheetField } from './SheetField'

const temperature = { as: 'number', least: 30, most: 45, decimals: true, unit: '°C' } as const
const field = (value: number | null, onSave = vi.fn()) => <SheetField label="Température" how={temperature} value={value} onSave={onSave} />
const input = () => screen.getByLabelText<HTMLInputElement>('Température')
const user = userEvent.setup()

afterEach(cleanup)

it('shows what a colleague wrote, while nothing is being typed', () => {
  const { rerender } = render(field(37))
  rerender(field(38.5))
  expect(input().value).toBe('38,5')
})

it('keeps what is being typed when a colleague fills the same field, and says so', async () => {
  const save = vi.fn()
  const { rerender } = render(field(37, save))
  await user.clear(input())
  await user.type(input(), '39')
  rerender(field(38.5, save))
  expect(input().value).toBe('39')
  expect(screen.getByText(/« 38,5 »/)).toBeTruthy()
  await user.tab()
  expect(save).toHaveBeenCalledWith(39)
})

it('takes the colleague\'s figure with Escape', async () => {
  const save = vi.fn()
  const { rerender } = render(field(37, save))
  await user.type(input(), '5')
  rerender(field(38.5, save))
  await user.keyboard('{Escape}')
  await user.tab()
  expect(input().value).toBe('38,5')
  expect(save).not.toHaveBeenCalled()
})

it('takes the server\'s way of writing its own figure', async () => {
  const { rerender } = render(field(37))
  await user.clear(input())
  await user.type(input(), '38,50')
  await user.tab()
  rerender(field(38.5))
  expect(input().value).toBe('38,5')
  expect(screen.queryByText(/vient d'écrire/)).toBeNull()
})
