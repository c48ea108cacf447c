import { createTheme, ThemeProvider } from '@mui/material/styles'
import { QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { makeQueryClient } from '@/shared/api/queries'
import { DayBlock } from './DayBlock'
import type { DayLine } from './day'
import { slideTime } from './useStillPress'

const sent = vi.fn(() => new Promise(() => undefined))
let now = 1_000

beforeEach(() => {
  vi.stubGlobal('fetch', sent)
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }))
  vi.spyOn(performance, 'now').mockImplementation(() => now)
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  sent.mockClear()
})

const line = (id: string): DayLine => ({ id, what: `Demande ${id}`, where: 'CH Rodez', since: null, until: null, counts_down: false, action: { label: 'Prendre', kind: 'post', href: null, post: `/api/requests/${id}/takings` } })
const client = makeQueryClient()
const theme = createTheme()
const block = (...ids: string[]) => (
  <ThemeProvider theme={theme}>
    <QueryClientProvider client={client}><MemoryRouter><DayBlock block={{ key: 'todo', lines: ids.map(line) }} empty="" /></MemoryRouter></QueryClientProvider>
  </ThemeProvider>
)
const paths = () => sent.mock.calls.map(([path]: unknown[]) => path)
const take = (id: string) => screen.getByRole('button', { name: `Prendre, Demande ${id}` })

it('a second press does not take the request that slid into the place of the first', async () => {
  const { rerender } = render(block('411', '412'))
  fireEvent.pointerEnter(screen.getByRole('list'))
  fireEvent.click(take('411'), { detail: 1 })
  rerender(block('412'))
  now += 250
  fireEvent.click(take('412'), { detail: 2 })
  await act(() => Promise.resolve())
  expect(paths()).toEqual(['/api/requests/411/takings'])
  now += slideTime
  fireEvent.click(take('412'), { detail: 1 })
  await waitFor(() => expect(paths()).toEqual(['/api/requests/411/takings', '/api/requests/412/takings']))
})

it('a line that came while nobody was on the list is pressed at once', async () => {
  const { rerender } = render(block('411'))
  rerender(block('410', '411'))
  fireEvent.click(take('410'), { detail: 1 })
  await waitFor(() => expect(paths()).toEqual(['/api/requests/410/takings']))
})
