import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'
import { chartText as text } from '@/locales/fr/charts'
import { ChartFrame } from './ChartFrame'

let isPhone: boolean

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: isPhone, addEventListener: () => undefined, removeEventListener: () => undefined }))
  vi.stubGlobal('ResizeObserver', class {
    constructor(private readonly tell: (entries: { contentRect: { width: number } }[]) => void) {}
    observe() { this.tell([{ contentRect: { width: 300 } }]) }
    disconnect() {}
  })
})

const open = () => render(<ChartFrame title="Césariennes" drawing={() => <svg />} table={<table aria-label="Chiffres" />} />)

it('shows the chart, and its table at a touch', async () => {
  isPhone = false
  open()
  expect(screen.getByRole('img', { name: /^Graphique/ })).toBeTruthy()
  expect(screen.queryByRole('table')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: text.table }))
  expect(screen.getByRole('table')).toBeTruthy()
  expect(screen.queryByRole('img')).toBeNull()
})

it('on a phone shows the table, and no chart until it is asked for', async () => {
  isPhone = true
  open()
  expect(screen.getByRole('table')).toBeTruthy()
  expect(screen.queryByRole('img')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: text.chart }))
  expect(screen.getByRole('img', { name: /^Graphique/ })).toBeTruthy()
})
