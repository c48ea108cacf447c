import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { beforeEach, expect, it, vi } from 'vitest'
import { appText } from '@/locales/fr/app'
import { transmissionsText } from '@/locales/fr/transmissions'
import { makeQueryClient } from '@/shared/api/queries'
import { sessionKey } from '@/shared/api/session'
import type { Permission, Session } from '@/shared/api'
import { Frame } from './frame/Frame'
import { homeOf, isOpen, pagesWith } from './pages'
import { pagesFound } from './search/results'

const cell: readonly Permission[] = ['board.read', 'beds.declare', 'beds.declare_any', 'transfers.coordinate', 'directory.read']
const ground = ['accounts', 'people', 'directory', 'upkeep']

/** What her menu holds; she keeps every permission, so that only the module decides. */
const menu = (modules: readonly string[]) => pagesWith(modules).filter((page) => page.icon && isOpen(page, cell)).map(({ path }) => path)

it('has no page of a module that is switched off', () => {
  expect(menu([...ground, 'beds', 'transfers'])).toEqual(['/', '/demandes', '/demandes/toutes', '/devenirs', '/releve', '/lits', '/tournee', '/etablissements', '/trajets', '/horaires'])
  expect(menu([...ground, 'beds'])).toEqual(['/', '/lits', '/tournee', '/etablissements', '/trajets', '/horaires'])
  expect(menu(ground)).toEqual(['/', '/etablissements', '/trajets', '/horaires'])
})

it('tells two pages of one menu apart by their icons, also when it is folded', () => {
  const icons = pagesWith(ground).filter((page) => page.icon && isOpen(page, ['directory.read', 'directory.manage'])).map(({ icon }) => icon)
  expect(new Set(icons).size).toBe(icons.length)
})

it('leads the health authority to what was transmitted, the only page of her menu', async () => {
  const pages = pagesWith([...ground, 'indicators'])
  const hers: readonly Permission[] = ['indicators.transmitted']
  expect(pages.filter((page) => page.icon && isOpen(page, hers)).map(({ path }) => path)).toEqual(['/indicateurs/transmis'])
  expect(homeOf(pages, hers)).toBe('/indicateurs/transmis')
  expect(homeOf(pages, cell)).toBe('/')
  expect(homeOf(pagesWith(ground), hers)).toBe('/compte')
  open('/', [...ground, 'indicators'], hers, { role: 'health_authority', role_label: 'Autorité de santé (ARS)' })
  expect(await screen.findByRole('heading', { level: 1, name: transmissionsText.authority.title })).toBeTruthy()
  expect(screen.queryByRole('button', { name: appText.search })).toBeNull()
})

it('finds no such page by its name', () => {
  const found = (modules: readonly string[]) => pagesFound(pagesWith(modules), cell, ['releve']).map(({ path }) => path)
  expect(found(['transfers'])).toEqual(['/releve'])
  expect(found(['beds'])).toEqual([])
})

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }))
  vi.stubGlobal('scrollTo', () => undefined)
  vi.stubGlobal('fetch', () => new Promise(() => undefined)) // nothing is answered: the frame stands by itself
})

function open(path: string, modules: readonly string[], permissions: readonly Permission[], acting: Partial<Session['acting']> = {}) {
  const client = makeQueryClient()
  const session = {
    account: { id: 'a', name: 'M. Exemple' }, acting: { membership: 'm', role: 'cell_midwife', role_label: 'Sage-femme de la cellule', establishment: null, establishment_name: null, establishment_closed: false, ...acting },
    memberships: [], permissions, modules, csrf_token: 't', introduction: false, demonstration: false, region: 'Occitanie', now: '2026-11-21T13:02:00.000Z',
  } as unknown as Session
  client.setQueryData(sessionKey, session)
  render(<QueryClientProvider client={client}><MemoryRouter initialEntries={[path]}><Frame /></MemoryRouter></QueryClientProvider>)
}

it('answers an address of a module that is off as one that does not exist', async () => {
  open('/releve', [...ground, 'beds'], ['board.read'])
  expect(await screen.findByRole('heading', { name: appText.notFound })).toBeTruthy()
  expect(screen.queryByRole('link', { name: 'Lits et places' })).toBeTruthy()
  expect(screen.queryByRole('link', { name: 'Relève' })).toBeNull()
})

it('tells who may not open a page of a module that is on that it is not for her', async () => {
  open('/releve', [...ground, 'beds', 'transfers'], ['board.read'])
  expect(await screen.findByRole('heading', { name: appText.notAllowed })).toBeTruthy()
})

it('tells who acts for a house that has closed, on each page, that she reads and does not write', () => {
  open('/lits', [...ground, 'beds'], ['board.read'], { establishment: 'e', establishment_name: 'CH Foix', establishment_closed: true })
  expect(screen.getByText(/^CH Foix est fermé, d’après l’annuaire/)).toBeTruthy()
})

it('opens no form to who acts for a house that has closed, and does not offer it', () => {
  open('/demandes/nouvelle', [...ground, 'transfers'], ['transfers.request'], { establishment: 'e', establishment_name: 'CH Foix', establishment_closed: true })
  expect(screen.getByRole('heading', { name: appText.notWritten })).toBeTruthy()
  expect(screen.queryByRole('link', { name: 'Demander un transfert ou un avis' })).toBeNull()
})

it('tells nothing of the kind to others', () => {
  open('/lits', [...ground, 'beds'], ['board.read'], { establishment: 'e', establishment_name: 'CH Rodez' })
  expect(screen.queryByText(/est fermé, d’après l’annuaire/)).toBeNull()
})
