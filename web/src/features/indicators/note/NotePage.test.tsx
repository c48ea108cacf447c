import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { indicatorNoteText as text } from '@/locales/fr/indicatorNote'
import type { IndicatorNote, IndicatorNotePart } from '@/shared/api/generated'
import { answering, json, openAt, said } from '../opened'
import NotePage from './NotePage'

const comment = { id: 'mode' as const, content: '', updated_at: null, updated_by: null, version: 0 }
const part = (values: Partial<IndicatorNotePart> = {}): IndicatorNotePart => ({
  section: 'mode', title: 'Mode d’accouchement', sentences: [], may_name: true, names: false, comment,
  lines: [{ label: 'Césariennes', value: '19,8 %', ratio: '212 / 1 071', interval: '17,5 à 22,3', before: '20,1 %', published: '20,5 % (France, 2020)', is_proposed: true }],
  drawings: [{ title: 'Césariennes : toutes les maternités', note: 'Toutes sont entre les limites à 95 %.', svg: '<svg xmlns="http://www.w3.org/2000/svg"/>', outside: [], is_small: false }],
  ...values,
})
const note = (values: Partial<IndicatorNote> = {}): IndicatorNote => ({
  region: 'Exemple', year: 2024, years: [2024, 2023], state: 'current', audience: 'everyone', parts: [part()], silent: [{ section: 'age', title: 'Âge des mères' }], sources: [], ...values,
})

interface Sent { address: string; method: string; body: unknown; version: string | null }

/** The page, upon a note; what is written is answered so. */
function open(answer: IndicatorNote, { address = '/indicateurs/note?annee=2024', written = () => json({ ...comment, content: 'Elles baissent.', version: 1 }) }: { address?: string; written?: () => Response } = {}): Sent[] {
  const sent: Sent[] = []
  answering((asked, { method = 'GET', body, ...rest }) => {
    const headers = new Headers((rest as { headers?: HeadersInit }).headers)
    sent.push({ address: asked, method, body: typeof body === 'string' ? JSON.parse(body) : null, version: headers.get('If-Match') })
    if (asked.includes('/history')) return json({ items: [{ version: 2, content: 'Elles baissent.', written_at: '2026-11-15T09:00:00Z', written_by: 'Mme Exemple' }], next: null })
    return method === 'GET' ? json(answer) : written()
  })
  openAt(address, ['indicators.note', 'indicators.deposit'], <NotePage />)
  return sent
}

it('shows each section with its figures and graphics, as the paper has them', async () => {
  open(note())
  const section = within((await screen.findByRole('heading', { level: 2, name: 'Mode d’accouchement' })).closest('section')!)
  expect(section.getByRole('rowheader', { name: 'Césariennes*' })).toBeTruthy()
  expect(section.getByText('19,8 %')).toBeTruthy()
  expect(section.getByRole('img', { name: (name) => said(name).startsWith('Graphique : Césariennes : toutes les maternités.') }).getAttribute('src')).toMatch(/^data:image\/svg/)
  // Names are for the network alone.
  expect(section.queryByRole('checkbox')).toBeNull()
})

it('keeps what is typed, upon the version that was read', async () => {
  const sent = open(note())
  await userEvent.click(await screen.findByLabelText(said(text.commentOf('Mode d’accouchement'))))
  await userEvent.paste('Elles baissent.')
  await waitFor(() => expect(sent.filter(({ method }) => method === 'PUT').at(-1)).toMatchObject({ address: '/api/indicators/notes/2024/mode', body: { content: 'Elles baissent.' }, version: '"0"' }), { timeout: 4_000 })
  expect(await screen.findByText((words) => words.startsWith('Enregistré'))).toBeTruthy()
}, 15_000)

it.each([['everyone', ''], ['network', '&pour=reseau']] as const)('says under the comment, in the note for %s, that it is printed in both', async (audience, query) => {
  open(note({ audience }), { address: `/indicateurs/note?annee=2024${query}` })
  const field = await screen.findByLabelText(said(text.commentOf('Mode d’accouchement')))
  const hint = document.getElementById(field.getAttribute('aria-describedby') ?? '')
  expect(said(hint!.textContent)).toBe(said('Le même commentaire est imprimé pour le réseau et pour la diffusion : n\'y nommez aucune maternité, n\'y écrivez aucun nombre de 1 à 10.'))
})

it('shows both texts when a colleague has written meanwhile, and loses none', async () => {
  open(note(), { written: () => json({ status: 412, code: 'version_stale', detail: 'Quelqu’un a écrit entre-temps.', current: { ...comment, content: 'Le sien.', version: 3, updated_by: 'Mme Exemple', updated_at: '2026-11-16T08:59:00Z' } }, 412) })
  const field = await screen.findByLabelText(said(text.commentOf('Mode d’accouchement')))
  await userEvent.click(field)
  await userEvent.paste('Le mien.')
  const conflict = within(await screen.findByRole('alertdialog', {}, { timeout: 4_000 }))
  expect(conflict.getByText('Le sien.')).toBeTruthy()
  expect(conflict.getByText('Le mien.')).toBeTruthy()
  expect((field as HTMLTextAreaElement).value).toBe('Le mien.')
})

it('names houses for the network where it is asked for', async () => {
  const sent = open(note({ audience: 'network' }), { address: '/indicateurs/note?annee=2024&pour=reseau', written: () => new Response(null, { status: 204 }) })
  await userEvent.click(await screen.findByRole('checkbox', { name: text.names }))
  await waitFor(() => expect(sent.find(({ method }) => method === 'PUT')).toMatchObject({ address: '/api/indicators/notes/2024/mode/names', body: { names: true } }))
  expect(sent[0]!.address).toContain('audience=network')
})

it('tells who wrote what, and when', async () => {
  open(note())
  await userEvent.click(await screen.findByRole('button', { name: text.historyOf('Mode d’accouchement') }))
  const dialog = within(await screen.findByRole('dialog'))
  expect(await dialog.findByText('Elles baissent.')).toBeTruthy()
  expect(dialog.getByText((words) => words.startsWith('Mme Exemple'))).toBeTruthy()
})

it('shows a section that tells nothing when asked', async () => {
  open(note())
  await userEvent.click(await screen.findByRole('button', { name: text.showOf('Âge des mères') }))
  expect(screen.getByTestId('where').textContent).toContain('avec=age')
})

it('says when nothing is counted, and where to give files', async () => {
  open(note({ state: 'none', parts: [], silent: [] }))
  expect(await screen.findByText(said(text.none(2024)))).toBeTruthy()
  expect(screen.getByRole('link', { name: text.deposits })).toBeTruthy()
  expect(screen.queryByRole('button', { name: text.pdf })).toBeNull()
})
