import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { beforeEach, expect, it, vi } from 'vitest'
import { setServerTime } from '@/shared/api/clock'
import { makeQueryClient } from '@/shared/api/queries'
import { sessionKey } from '@/shared/api/session'
import type { Session } from '@/shared/api'
import { UndoToasts } from '@/shared/ui/UndoToast'
import BoardPage from './BoardPage'
import { closure, place, silent, unit } from './testing'
import type { Board, UnitBeds } from './types'

const rea = unit({ id: 'rea', kind: 'REA', available: 1, installed: 12 })
const suites = unit({ id: 'suites', kind: 'OBS_PN', available: 4, installed: 20 })
const board: Board = {
  version: 1,
  expected_times: ['08:00', '14:00', '20:00'],
  establishments: [
    place('CH Rodez', { id: 'rodez', type: 'T2B', department: '12', units: [rea, suites] }),
    place('CHU Paule de Viguier', { id: 'viguier', units: [unit({ available: 2, reserved: 1 }), unit({ kind: 'SI', available: 0, closed_beds: 2, closed_beds_at: '2026-11-21T12:40:00.000Z' })] }),
    place('CH Perpignan', { id: 'perpignan', department: '66', units: [unit({ ...silent }), unit({ kind: 'SI', ...silent }), unit({ kind: 'NEO', closures: [closure] })] }),
  ],
}
const session = {
  account: { id: 'a', name: 'C. Exemple' }, acting: { membership: 'm', role: 'maternity_midwife', role_label: 'Sage-femme', establishment: 'rodez', establishment_name: 'CH Rodez' },
  memberships: [], permissions: ['board.read', 'beds.declare'], modules: ['beds', 'transfers'], csrf_token: 't', demonstration: true, region: 'Occitanie', now: '2026-11-21T13:02:00.000Z',
} as unknown as Session

interface Sent {
  method: string
  path: string
  body: unknown
  version: string | null
}
let sent: Sent[] = []
let answers: Record<string, () => Response> = {}
const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } })
const told = (change: Partial<UnitBeds>): Response => json({ ...rea, version: 4, ...change })

beforeEach(() => {
  setServerTime('2026-11-21T13:02:00.000Z')
  sent = []
  answers = {}
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }))
  vi.stubGlobal('fetch', async (address: string, { method = 'GET', body = null, headers }: { method?: string; body?: string | null; headers: Headers }) => {
    const path = new URL(address, 'http://cigogne.example').pathname
    if (method !== 'GET') sent.push({ method, path, body: body === null ? null : JSON.parse(body), version: headers.get('If-Match') })
    const answer = answers[`${method} ${path}`]
    if (answer) return answer()
    return json(path === '/api/board' ? board : { items: [], from: 'rodez' })
  })
})

async function open(path = '/lits') {
  const client = makeQueryClient()
  client.setQueryData(sessionKey, session)
  render(<QueryClientProvider client={client}><UndoToasts><MemoryRouter initialEntries={[path]}><BoardPage /></MemoryRouter></UndoToasts></QueryClientProvider>)
  return screen.findByRole('table')
}
const user = userEvent.setup()
const row = (name: string) => screen.getByRole('row', { name: new RegExp(name) })
const mine = () => screen.getByRole('region', { name: /Mes lits/ })

it('shows each look in words: number, reserved, unknown with its last news, closed, and what an establishment has not', async () => {
  await open('/lits?fermees=1')
  expect(within(row('Viguier')).getByText('(+1 rés.)')).toBeTruthy()
  expect(row('Viguier').textContent).toMatch(/pas de place de cette sorte/)
  expect(row('Perpignan').textContent).toMatch(/places inconnues/)
  expect(row('Perpignan').textContent).toMatch(/hier à 19\sh\s50/)
  expect(row('Perpignan').textContent).toMatch(/Fermé jusqu'au 24\/11 8\sh\s00/)
})

it('renews every count in one gesture', async () => {
  answers['POST /api/establishments/rodez/beds/unchanged'] = () => json({ ...board.establishments[0], units: [{ ...rea, version: 4 }, { ...suites, version: 4 }] })
  await open()
  await user.click(within(mine()).getByRole('button', { name: 'Rien n\'a changé' }))
  expect(await screen.findByText(/C'est noté.*rien n'a changé/)).toBeTruthy()
  expect(sent).toEqual([{ method: 'POST', path: '/api/establishments/rodez/beds/unchanged', body: { units: [] }, version: null }])
})

it('changes a number in two gestures, at once, on the version seen; « Annuler » takes it back', async () => {
  answers['PUT /api/units/rea/beds'] = () => told({ available: 2 })
  answers['POST /api/units/rea/beds/undo'] = () => told({ available: 1, version: 5 })
  await open()
  await user.click(within(mine()).getByRole('button', { name: /Modifier.*Réanimation/ }))
  await user.click(screen.getByRole('button', { name: /Places.*un de plus/ }))
  await screen.findByText('Enregistré')
  expect(sent[0]).toEqual({ method: 'PUT', path: '/api/units/rea/beds', body: { available: 2, status: 'OPEN', restriction: null }, version: '"3"' })
  await user.click(screen.getByText('Annuler'))
  await waitFor(() => expect(sent[1]).toMatchObject({ path: '/api/units/rea/beds/undo', version: '"4"' }))
})

it('takes digits typed, and asks once when there are more places than beds', async () => {
  let refused = false
  answers['PUT /api/units/rea/beds'] = () => {
    if (refused) return told({ available: 40 })
    refused = true
    return json({ code: 'exceeds_installed', detail: '40 places : cette unité a 12 lits installés. Vérifiez.', errors: [] }, 422)
  }
  await open()
  await user.click(within(mine()).getByRole('button', { name: /Modifier.*Réanimation/ }))
  const field = screen.getByRole('spinbutton')
  expect(document.activeElement).toBe(field)
  await user.keyboard('40{Enter}')
  await user.click(await screen.findByRole('button', { name: 'C\'est exact' }))
  await waitFor(() => expect(sent.at(-1)?.body).toMatchObject({ available: 40, confirmed: true }))
})

it('keeps the figure when it could not be saved', async () => {
  answers['PUT /api/units/rea/beds'] = () => { throw new TypeError('network') }
  await open()
  await user.click(within(mine()).getByRole('button', { name: /Modifier.*Réanimation/ }))
  await user.keyboard('7{Enter}')
  expect(await screen.findByText(/Non enregistré\. Vos chiffres sont gardés\./)).toBeTruthy()
  expect((screen.getByRole('spinbutton') as HTMLInputElement).value).toBe('7')
  answers['PUT /api/units/rea/beds'] = () => told({ available: 7 })
  await user.click(screen.getByRole('button', { name: 'Réessayer' }))
  expect(await screen.findByText('Enregistré')).toBeTruthy()
})

it('shows both values when someone else wrote in between', async () => {
  answers['PUT /api/units/rea/beds'] = () => json({ code: 'stale', detail: 'x', current: { ...rea, available: 0, version: 9 } }, 412)
  await open()
  await user.click(within(mine()).getByRole('button', { name: /Modifier.*Réanimation/ }))
  await user.keyboard('3{Enter}')
  answers['PUT /api/units/rea/beds'] = () => told({ available: 3, version: 10 })
  await user.click(await screen.findByRole('button', { name: 'Enregistrer 3' }))
  await waitFor(() => expect(sent.at(-1)).toMatchObject({ version: '"9"', body: { available: 3 } }))
})

it('says when no place is known of the kind that is sought, and whom to call', async () => {
  await open('/lits?lits=SI')
  expect(screen.getByText(/Aucune place connue en soins intensifs/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Les appeler' }))
  expect(screen.getByRole('link', { name: /CH Perpignan, Appeler le/ })).toBeTruthy()
})

it('says how many beds of an open unit are closed, and when that was told', async () => {
  await open()
  expect(row('Viguier').textContent).toMatch(/2 fermés \(13\sh\s40\)/)
})

it('does not offer to change the figures of another establishment', async () => {
  await open()
  expect(within(row('Viguier')).queryByRole('button', { name: /Modifier/ })).toBeNull()
})
