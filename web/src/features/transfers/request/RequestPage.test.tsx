import { QueryClientProvider } from '@tanstack/react-query'
import { act, render, screen } from '@testing-library/react'
import { MemoryRouter, Route, Routes } from 'react-router'
import { afterEach, expect, it, vi } from 'vitest'
import { transfersText } from '@/locales/fr/transfers'
import { receive } from '@/shared/api/live'
import { makeQueryClient } from '@/shared/api/queries'
import type { RequestView } from '../types'
import RequestPage from './RequestPage'

vi.mock('./SamuView', () => ({ SamuView: () => <button type="button">Partie</button> }))
vi.mock('./CellView', () => ({ CellView: ({ request }: { request: RequestView }) => <p>{request.ranking ? request.ranking.destinations[0]?.reason : request.state}</p> }))
vi.mock('./AskedView', () => ({ AskedView: () => <button type="button">J'accepte</button> }))

const text = transfersText.page
let answer: () => Response
const seenAs = (viewer: string, vehicle: object | null = null) => () => json({ id: 'r', number: 412, viewer, read_at: null, ranking: null, vehicle })
const unknown = () => json({ code: 'not_found', status: 404, detail: 'Inconnue.' }, 404)
const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status, headers: { 'Content-Type': status === 200 ? 'application/json' : 'application/problem+json' } })

function open() {
  vi.stubGlobal('fetch', () => Promise.resolve(answer()))
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <MemoryRouter initialEntries={['/demandes/r']}><Routes><Route path="/demandes/:id" element={<RequestPage />} /></Routes></MemoryRouter>
    </QueryClientProvider>,
  )
}
const changes = (version: number) => act(() => receive({ kind: 'change', topic: 'request/r', version }))

afterEach(() => { vi.unstubAllGlobals() })

it('SAMU reads that a request has ended as soon as it has, and nothing of it is left to press; reopened, it is back', async () => {
  answer = seenAs('SAMU')
  open()
  expect(await screen.findByRole('button', { name: 'Partie' })).toBeTruthy()
  answer = unknown
  changes(2)
  expect((await screen.findByRole('alert')).textContent).toContain(text.goneEnded)
  expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('412')
  expect(screen.queryByRole('button', { name: 'Partie' })).toBeNull()
  answer = seenAs('SAMU')
  changes(3)
  expect(await screen.findByRole('button', { name: 'Partie' })).toBeTruthy()
})

it('SAMU reads that a vehicle was ordered for the one who will not leave', async () => {
  answer = seenAs('SAMU', { departed_at: null })
  open()
  await screen.findByRole('button', { name: 'Partie' })
  answer = unknown
  changes(2)
  expect((await screen.findByRole('alert')).textContent).toContain(text.goneVehicle)
})

it('a unit that is not asked any more is told no reason', async () => {
  answer = seenAs('ASKED')
  open()
  expect(await screen.findByRole('button', { name: 'J\'accepte' })).toBeTruthy()
  answer = unknown
  changes(2)
  expect((await screen.findByRole('alert')).textContent).toContain(text.gone)
})

it('a request that was never open here does not exist', async () => {
  answer = unknown
  open()
  expect(await screen.findByRole('heading', { name: text.unknown })).toBeTruthy()
})

it('the ranked destinations follow the places told on the board, while a place is looked for', async () => {
  const searched = (reason: string) => () => json({ id: 'r', number: 412, viewer: 'CELL', read_at: '2026-11-21T13:02:00.000Z', state: 'SEARCHING', ranking: { destinations: [{ place: { id: 't', name: 'Toulouse' }, reason }], set_aside: [], beyond: [] } })
  answer = searched('Réa 0')
  open()
  expect(await screen.findByText('Réa 0')).toBeTruthy()
  answer = searched('Réa 4')
  act(() => receive({ kind: 'change', topic: 'board', version: 2 }))
  expect(await screen.findByText('Réa 4')).toBeTruthy()
})
