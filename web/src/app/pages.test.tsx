import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { beforeEach, expect, it, vi } from 'vitest'
import { appText } from '@/locales/fr/app'
import { makeQueryClient } from '@/shared/api/queries'
import { sessionKey } from '@/shared/api/session'
import type { Permission, Session } from '@/shared/api'
import { Frame } from './frame/Frame'
import { isOpen, pagesWith } from './pages'
import { pagesFound } from './search/results'

const cell: readonly Permission[] = ['board.read', 'beds.declare', 'beds.declare_any', 'transfers.coordinate', 'directory.read']
const ground = ['accounts', 'people', 'directory', 'upkeep']

/** What her menu holds; she keeps every permission, so that only the module decides. */
const menu = (modules: readonly string[]) => pagesWith(modules).filter((page) => page.icon && isOpen(page, cell)).map(({ path }) => path)

it('has no page of a module that is switched off', () => {
  expect(menu([...ground, 'beds', 'transfers'])).toEqual(['/', '/demandes', '/demandes/toutes', '/releve', '/lits', '/tournee', '/etablissements', '/trajets', '/horaires'])
  expect(menu([...ground, 'beds'])).toEqual(['/', '/lits', '/tournee', '/etablissements', '/trajets', '/horaires'])
  expect(menu(ground)).toEqual(['/', '/etablissements', '/trajets', '/horaires'])
})

it('tells two pages of one menu apart by their icons, also when it is folded', () => {
  const icons = pagesWith(ground).filter((page) => page.icon && isOpen(page, ['directory.read', 'directory.manage'])).map(({ icon }) => icon)
  expect(new Set(icons).size).toBe(icons.length)
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

function open(path: string, modules: readonly string[], permissions: readonly Permission[]) {
  const client = makeQueryClient()
  const session = {
    account: { id: 'a', name: 'M. Exemple' }, acting: { membership: 'm', role: 'cell_midwife', role_label: 'Sage-femme de la cellule', establishment: null, establishment_name: null },
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
