import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ComponentProps } from 'react'
import { useForm } from 'react-hook-form'
import { MemoryRouter } from 'react-router'
import { afterEach, expect, it, vi } from 'vitest'
import { makeQueryClient } from '@/shared/api/queries'
import type { ServerDraft } from '@/shared/forms/useServerDraft'
import { readDraft } from './draft'
import type { DraftView } from './draft'
import { SharedDraft } from './SharedDraft'
import { emptyOpening } from './values'
import type { OpeningValues } from './values'

afterEach(() => { cleanup(); vi.unstubAllGlobals() })

const draft: DraftView = {
  id: 'd', version: 2, content: '{"need":"advice"}', title: 'Un avis', author: 'C. Exemple', updated_by: 'C. Exemple', updated_at: '2026-11-16T09:00:00.000Z',
}
const kept: ServerDraft = { state: { kind: 'saved', at: 0 }, id: 'd', version: 2, stop: vi.fn(), goOnAt: vi.fn(), anew: vi.fn() }

const mine: OpeningValues = {
  ...emptyOpening({ account: { id: '1', name: 'C. Exemple' }, acting: { membership: 'm', role: 'maternity_midwife', role_label: 'Sage-femme', establishment: 'p', establishment_name: 'CH Rodez', establishment_closed: false } }),
  need: 'advice', question: 'Faut-il la transférer ?',
}
const taken = (change: Partial<OpeningValues>, version: number): DraftView => ({ ...draft, version, updated_by: 'Dr Exemple', content: JSON.stringify({ ...mine, ...change }) })

type Given = Partial<Omit<ComponentProps<typeof SharedDraft>, 'form'>>

function Page(given: Given) {
  const form = useForm<OpeningValues>({ defaultValues: mine })
  return <SharedDraft kept={kept} listed={draft} me="C. Exemple" quiet={false} form={form} read={({ content }) => readDraft(content, mine)} {...given} />
}

/** The page on which it stands, and the same page later. */
function onPage(given: Given) {
  const client = makeQueryClient()
  const page = (change: Given) => <QueryClientProvider client={client}><MemoryRouter><Page {...given} {...change} /></MemoryRouter></QueryClientProvider>
  const { rerender } = render(page({}))
  return (change: Given) => rerender(page(change))
}

const rows = () => screen.getAllByRole('row').slice(1).map((row) => [...row.children].map(({ textContent }) => textContent!.replace(/[\u202f\u00a0]/g, ' ')))

it('hears what becomes of a draft while it is being sent, and shows the way to its request when the answer does not come', async () => {
  const sent = { request: 'r', number: 7, by: 'C. Exemple', at: '2026-11-16T09:01:00.000Z' }
  const server = vi.fn(() => Promise.resolve(new Response(JSON.stringify({ ...draft, content: '', sent }))))
  vi.stubGlobal('fetch', server)
  const then = onPage({ quiet: true })
  then({ listed: undefined })
  await waitFor(() => expect(server).toHaveBeenCalledOnce())
  expect(screen.queryByRole('alert')).toBeNull()
  then({ listed: undefined, quiet: false })
  expect((await screen.findByRole('link', { name: 'Ouvrir la demande' })).getAttribute('href')).toBe('/demandes/r')
})

it('shows what a colleague has written beside one\'s own words, and nothing that is the same', () => {
  onPage({ kept: { ...kept, state: { kind: 'taken', theirs: taken({ question: '', fetuses: 2, caller_name: 'Dr Modèle', dating: { ...mine.dating, ga_days: 193 } }, 3) } } })
  expect(rows()).toEqual([
    ['Terme', '27 SA + 4 j, par échographie du 1er trimestre', 'rien'],
    ['Fœtus', '2', 'rien'],
    ['Votre question', 'rien', 'Faut-il la transférer ?'],
    ['Vous', 'Dr Modèle, sage-femme, rappel au numéro de l\'établissement', 'C. Exemple, sage-femme, rappel au numéro de l\'établissement'],
  ])
})

it('shows what she has written since, and goes on at that version', async () => {
  const goOnAt = vi.fn()
  const refused: ServerDraft = { ...kept, goOnAt, state: { kind: 'taken', theirs: taken({ fetuses: 2 }, 3) } }
  const then = onPage({ kept: refused })
  then({ kept: refused, listed: taken({ fetuses: 3 }, 4) })
  expect(rows()).toEqual([['Fœtus', '3', 'rien']])
  await userEvent.setup().click(screen.getByRole('button', { name: 'Garder le mien' }))
  expect(goOnAt).toHaveBeenCalledExactlyOnceWith(4, 'mine')
})
