import { fireEvent, render, screen } from '@testing-library/react'
import { act } from 'react'
import { BrowserRouter, Link, Route, Routes } from 'react-router'
import { afterEach, expect, test, vi } from 'vitest'
import { SearchFilter, useFilter } from './filters'

afterEach(() => {
  vi.useRealTimers()
  window.history.replaceState(null, '', '/')
})

function Two() {
  const [, changeFrom] = useFilter('du')
  const [, changeUrgency] = useFilter('urgence')
  return <button onClick={() => { changeFrom('2026-10-01'); changeUrgency('U1') }}>Filtrer</button>
}

test('of two filters set before the page shows the first, both stay', () => {
  window.history.replaceState(null, '', '/demandes?sort=name')
  render(<BrowserRouter><Two /></BrowserRouter>)
  fireEvent.click(screen.getByRole('button'))
  expect(window.location.search).toBe('?sort=name&du=2026-10-01&urgence=U1')
})

test('who left the page before the words were sought is not called back to it', () => {
  vi.useFakeTimers()
  window.history.replaceState(null, '', '/demandes')
  render(
    <BrowserRouter>
      <Routes>
        <Route path="/demandes" element={<><SearchFilter name="texte" label="Chercher" /><Link to="/lits">Lits</Link></>} />
        <Route path="/lits" element={<p>Tableau</p>} />
      </Routes>
    </BrowserRouter>,
  )
  fireEvent.change(screen.getByLabelText('Chercher'), { target: { value: 'Rodez' } })
  fireEvent.click(screen.getByRole('link', { name: 'Lits' }))
  act(() => { vi.advanceTimersByTime(1_000) })
  expect(window.location.pathname).toBe('/lits')
  expect(screen.getByText('Tableau')).toBeTruthy()
})
