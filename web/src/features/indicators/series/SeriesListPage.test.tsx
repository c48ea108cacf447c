import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it } from 'vitest'
import { indicatorSeriesText as text } from '@/locales/fr/indicatorSeries'
import type { Permission } from '@/shared/api'
import { answering, json, openAt, said } from '../opened'
import type { SeriesLine, SeriesPreview } from '../types'
import SeriesListPage from './SeriesListPage'

const line = (values: Partial<SeriesLine> = {}): SeriesLine => ({
  id: 's1', source: 'Scan Santé', edition: '2023', state: 'current', lines: 1240, first_year: 2019, last_year: 2023, author: 'M. Exemple', created_at: '2026-02-14T09:00:00.000Z', ...values,
})
const preview = (values: Partial<SeriesPreview> = {}): SeriesPreview => ({
  read: 3, accepted: 2, refused: 1, small: 1, first_year: 2024, last_year: 2024, same_as: null,
  lines: [{ line: 2, indicator: 'I8', indicator_label: 'Mode d’accouchement', figure: 'caesarean', label: 'Césariennes', year: 2024, territory: 'france', territory_code: '', territory_name: 'France', numerator: 131000, denominator: 640000, value: 0.205, per: 100 }],
  refusals: [{ line: 4, reason: 'Indicateur inconnu : « I99 ». Les codes sont ceux du dictionnaire (I3).' }], ...values,
})

let known: SeriesLine[]
let read: () => Response
let kept: () => Response
let sent: string[]

beforeEach(() => {
  known = [line()]
  read = () => json(preview())
  kept = () => json({ id: 's2' }, 201)
  sent = []
  answering((address, { method = 'GET' }) => {
    if (method === 'GET') return json({ items: known, next: null })
    sent.push(address)
    return address.endsWith('/preview') ? read() : kept()
  })
})

const importer: Permission[] = ['indicators.read', 'indicators.series.read', 'indicators.series']
const open = (permissions = importer) => openAt('/indicateurs/series', permissions, <SeriesListPage />)
const csv = () => new File(['indicateur;classe\n'], 'scan-2024.csv')
const choose = async (...files: File[]) => userEvent.upload(await screen.findByLabelText(text.new.choose), files)
const save = () => screen.findByRole('button', { name: said(text.new.save('2 lignes')) })

it('lists what was published, by source and version, to who only reads; nothing is imported there', async () => {
  open(['indicators.series.read'])
  const table = within(await screen.findByRole('table'))
  expect(table.getByRole('link', { name: said(text.openOf('Scan Santé, 2023')) }).getAttribute('href')).toBe('/indicateurs/series/s1')
  expect(table.getByText('2019 à 2023')).toBeTruthy()
  expect(table.getByText('1 240')).toBeTruthy()
  expect(screen.getByText(said(text.readOnly))).toBeTruthy()
  expect(screen.queryByLabelText(text.new.choose)).toBeNull()
})

it('says that there is none yet', async () => {
  known = []
  open()
  expect(await screen.findByText(said(text.noneYet))).toBeTruthy()
})

it('shows what a file holds before anything is kept: what is refused, why, and what would be kept', async () => {
  open()
  await choose(csv())
  expect(await screen.findByText(said(text.preview.counts('3 lignes', '2', '1')))).toBeTruthy()
  expect(screen.getByText(said(text.preview.small(1, '1')))).toBeTruthy()
  expect(within(screen.getByRole('region', { name: text.preview.refusals })).getByText(/Indicateur inconnu/)).toBeTruthy()
  const lines = within(screen.getByRole('region', { name: text.preview.lines }))
  expect(lines.getByText('20,5 %')).toBeTruthy()
  expect(lines.getByText('131 000 / 640 000')).toBeTruthy()
  expect(sent).toEqual(['/api/indicators/series/preview'])
})

it('asks for the version, keeps what is typed, and opens the series that it kept', async () => {
  const user = userEvent.setup()
  open()
  await choose(csv())
  await user.click(await save())
  expect(screen.getByText(text.new.required)).toBeTruthy()
  expect(sent).toHaveLength(1)
  await user.type(screen.getByLabelText(new RegExp(text.new.edition)), '2024')
  expect(screen.getByText(said(text.new.replaces('2023')))).toBeTruthy()
  await user.click(await save())
  await waitFor(() => expect(screen.getByTestId('where').textContent).toBe('/indicateurs/series/s2'))
  expect(sent[1]).toBe('/api/indicators/series?source=Scan+Sant%C3%A9&edition=2024')
})

it('another source replaces nothing', async () => {
  const user = userEvent.setup()
  open()
  const source = await screen.findByLabelText(new RegExp(`^${text.new.source}`))
  expect(await screen.findByText(said(text.new.replaces('2023')))).toBeTruthy()
  await user.clear(source)
  await user.type(source, 'DREES')
  expect(screen.queryByText(said(text.new.replaces('2023')))).toBeNull()
})

it('shows under its field what the server says of it, and loses nothing', async () => {
  const user = userEvent.setup()
  kept = () => json({ title: 'À corriger', code: 'invalid_fields', errors: [{ field: 'edition', code: 'control', message: 'Des caractères ne s’affichent pas.' }] }, 422)
  open()
  await choose(csv())
  await user.type(screen.getByLabelText(new RegExp(text.new.edition)), '2024')
  await user.click(await save())
  expect(await screen.findByText('Des caractères ne s’affichent pas.')).toBeTruthy()
  expect((screen.getByLabelText(new RegExp(text.new.edition)) as HTMLInputElement).value).toBe('2024')
  expect(await save()).toBeTruthy()
})

it('the same file twice is noticed, and kept again only when it is asked for', async () => {
  const user = userEvent.setup()
  read = () => json(preview({ same_as: { id: 's1', source: 'Scan Santé', edition: '2023', created_at: '2026-02-14T09:00:00.000Z' } }))
  open()
  await choose(csv())
  expect(await screen.findByText(said(text.new.sameAs('Scan Santé', '2023')))).toBeTruthy()
  await user.type(screen.getByLabelText(new RegExp(text.new.edition)), '2023 bis')
  await user.click(screen.getByRole('button', { name: text.new.saveAnyway }))
  await waitFor(() => expect(sent[1]).toBe('/api/indicators/series?source=Scan+Sant%C3%A9&edition=2023+bis&again=true'))
})

it('a file that is no such table is refused with what to do; one without a good line is not kept', async () => {
  read = () => json({ title: 'Refusé', code: 'no_heading', detail: 'La première ligne doit être : indicateur;classe' }, 422)
  open()
  await choose(csv())
  expect(await screen.findByText(/La première ligne doit être/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: /^Enregistrer/ })).toBeNull()
  read = () => json(preview({ accepted: 0, refused: 3, lines: [], small: 0 }))
  await userEvent.upload(screen.getByLabelText(text.new.other), [csv()])
  expect(await screen.findByText(said(text.new.nothingToSave))).toBeTruthy()
  expect(screen.queryByRole('button', { name: /^Enregistrer/ })).toBeNull()
})
