import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'
import { indicatorsText as text } from '@/locales/fr/indicators'
import type { Permission } from '@/shared/api'
import DashboardPage from './DashboardPage'
import { answering, json, openAt, said } from './opened'
import { dashboard, figure, high } from './testing'
import type { IndicatorDashboard } from './types'

let answer: IndicatorDashboard
let asked: string[]

beforeEach(() => {
  answer = dashboard()
  asked = []
  answering((address) => {
    asked.push(address)
    return json(answer)
  })
})

const open = (address = '/indicateurs', permissions: readonly Permission[] = ['indicators.read', 'indicators.stays', 'indicators.deposit']) => openAt(address, permissions, <DashboardPage />)
const tile = async (name: string) => within((await screen.findByRole('link', { name })).closest('li')!)
const line = async (name: RegExp) => within((await screen.findByRole('rowheader', { name })).closest('tr')!)

it('where the others have too few cases to leave them, that is told in the place of their rate', async () => {
  answer = dashboard({ headline: [figure({ comparator: null, comparator_hidden: true })], tracers: [] })
  open()
  const one = await tile('Césariennes')
  expect(one.getByText(said(text.comparatorHidden))).toBeTruthy()
  expect(one.queryByText(/même type/)).toBeNull()
})

it('a figure that was counted by another definition asks for the files, and tells no number', async () => {
  answer = dashboard({ headline: [figure({ position: 'outdated', sentence: 'À recalculer : redéposez les fichiers.', count: 0, of: 0, rate: null, low: null, high: null, comparator: null })], tracers: [], definitions: { since: 2024, known: true, changes: [] } })
  open()
  const one = await tile('Césariennes')
  expect(one.getByText(/redéposez les fichiers/)).toBeTruthy()
  expect(one.queryByText(said(text.nothing))).toBeNull()
  expect(screen.getByText(said(text.definitions.none(2024)))).toBeTruthy()
})

it('a tile tells the rate with n and N, its interval, one comparator with its own, and one sentence', async () => {
  open('/indicateurs?annee=2025')
  const one = await tile('Césariennes')
  expect(one.getByRole('heading', { level: 2, name: 'Mode d’accouchement Césariennes' })).toBeTruthy()
  expect(one.getByText('19,8 %')).toBeTruthy()
  expect(one.getByRole('link', { name: text.seeStays('212\u00a0/\u00a01\u202f071', 'Césariennes') }).getAttribute('href')).toBe('/indicateurs/I8/sejours?annee=2025&figure=caesarean')
  expect(one.getByText('de 17,5 à 22,3')).toBeTruthy()
  expect(one.getByText(/même type : 20,6 %/)).toBeTruthy()
  expect(one.getByText('2 060 / 10 000')).toBeTruthy()
  expect(one.getByText('Dans la zone attendue.')).toBeTruthy()
  expect(one.getByText(text.proposed)).toBeTruthy()
  expect(screen.getByText(/CH Exemple · type IIB · 2025/)).toBeTruthy()
})

it('without the right to them no number opens its stays', async () => {
  open('/indicateurs', ['indicators.read'])
  expect((await tile('Césariennes')).getByText('212 / 1 071').closest('a')).toBeNull()
  expect(screen.queryByRole('link', { name: text.deposits })).toBeNull()
})

it('rare events are cases over three years, without a rate of the house', async () => {
  open()
  const one = await tile('Naissances hors type III')
  expect(one.getByText('2 cas')).toBeTruthy()
  expect(one.getByText('parmi 41, 2023 à 2025')).toBeTruthy()
  expect(one.queryByText(/^4,9/)).toBeNull()
  expect(one.getByRole('link', { name: 'Revoir ces 2 cas' })).toBeTruthy()
})

it('a sentence without a position is told too: houses are not compared by the place of birth', async () => {
  answer = dashboard({ headline: [figure({ label: 'Nés en type III', position: null, sentence: 'Le lieu de naissance ne se compare pas d’une maternité à l’autre.' })] })
  open()
  expect((await tile('Nés en type III')).getByText(/ne se compare pas/)).toBeTruthy()
})

it('nothing in the denominator is « — », never 0 %', async () => {
  open()
  const one = await tile('Nouveau-nés transférés')
  expect(one.getByText(text.nothing)).toBeTruthy()
  expect(one.queryByText(/0,0/)).toBeNull()
  const row = await line(/Transferts néonatals/)
  expect(row.getByText('—')).toBeTruthy()
  expect(row.getByText('0 / 0')).toBeTruthy()
})

it('files that miss too much show what is missing in place of a rate, and open it', async () => {
  open()
  const one = await tile('Avant 37 semaines')
  expect(one.getByText('31 % de termes manquants : taux non affiché.')).toBeTruthy()
  expect(one.queryByText('19,8 %')).toBeNull()
  expect(screen.queryByRole('heading', { name: text.quality })).toBeNull()
  await userEvent.click(one.getByRole('button', { name: text.seeMissing }))
  expect(screen.getByRole('heading', { name: text.quality })).toBeTruthy()
  expect(within(screen.getByRole('region', { name: text.tableOf(text.quality) })).getByText('4 / 1 082')).toBeTruthy()
})

it('tells how good the data are, and on what lines they stand', async () => {
  open()
  expect(await screen.findByText(said('Données : RSA pris en compte le 14/02/2026 · dans tout le dépôt : 12 380 lignes retenues, 24 écartées, 6 refusées'))).toBeTruthy()
  expect(screen.queryByText(/reliés à un enfant/)).toBeNull()
})

it('tells that the whole year is there', async () => {
  open()
  expect(await screen.findByText('12 mois sur 12')).toBeTruthy()
})

it('a year that is not whole says with what it is compared, and which month holds no birth', async () => {
  const { data, ...others } = dashboard()
  answer = { ...others, data: { ...data, months: { covered: 7, without: [3], before: true } } }
  open()
  expect(await screen.findByText(said('7 mois sur 12 : comparaison avec les mêmes mois'))).toBeTruthy()
  expect(screen.getByText('aucune naissance en mars')).toBeTruthy()
})

it('compared with its own past, that its same months are known, or not', async () => {
  const { data, ...others } = dashboard({ compare: 'past' })
  answer = { ...others, data: { ...data, months: { covered: 7, without: [2, 3, 5], before: true } } }
  open()
  expect(await screen.findByText(said('7 mois sur 12 : comparaison avec les mêmes mois de 2024'))).toBeTruthy()
  expect(screen.getByText('aucune naissance en février, mars et mai')).toBeTruthy()
})

it('compared with a past of which no month is known, says so', async () => {
  const { data, ...others } = dashboard({ compare: 'past' })
  answer = { ...others, data: { ...data, months: { covered: 7, without: [], before: false } } }
  open()
  expect(await screen.findByText(/les mêmes mois de 2024 ne sont pas connus, pas de comparaison/)).toBeTruthy()
})

it('a line of the table says with what it is compared where the column says another', async () => {
  const { tracers, ...others } = dashboard()
  const pooled = figure({ indicator: 'I10', figure: 'union', label: 'Actes d’hémorragie', rare: true, years_counted: [2023, 2024, 2025], comparator: { label: 'Région', count: 30, of: 60000, rate: 0.0005 } })
  answer = {
    ...others,
    tracers: [{ ...tracers[0]!, figures: [figure({ months: 7, comparator: { label: 'Région, janvier à juillet', count: 2060, of: 10000, rate: 0.206 } })] }, { ...tracers[1]!, indicator: 'I10', label: 'Hémorragie', figures: [pooled] }],
  }
  open()
  expect(await screen.findByRole('columnheader', { name: 'Région, janvier à juillet' })).toBeTruthy()
  const row = within(screen.getByRole('rowheader', { name: /^Hémorragie/ }).closest('tr')!)
  expect(row.getByText('Région')).toBeTruthy()
  expect(within(screen.getByRole('rowheader', { name: /^Mode d’accouchement/ }).closest('tr')!).queryByText(/^Région/)).toBeNull()
})

it('counts without months say that these are not known', async () => {
  const { data, ...others } = dashboard()
  answer = { ...others, data: { ...data, months: null } }
  open()
  expect(await screen.findByText('mois inconnus')).toBeTruthy()
})

it('the region says how many of its maternities have the whole year', async () => {
  const { data, ...others } = dashboard()
  answer = { ...others, place: { establishment: null, name: 'Occitanie', finess: null, type: null }, data: { ...data, months: null, coverage: { houses: 45, whole: 38, unknown: 2 } } }
  open()
  expect(await screen.findByText('38 maternités sur 45 ont 12 mois')).toBeTruthy()
  expect(screen.getByText('les mois de 2 autres ne sont pas connus')).toBeTruthy()
  expect(screen.queryByText(/dans tout le dépôt/)).toBeNull()
})

it('tells how many mothers were joined to a child, where the counts are of joined stays', async () => {
  const { data, ...others } = dashboard()
  answer = { ...others, data: { ...data, linked: { count: 1060, of: 1072 } } }
  open()
  expect(await screen.findByText(said('98,9 % des accouchements reliés à un enfant'))).toBeTruthy()
})

it('a year without files says how to give them; who may not give them is told whom to ask', async () => {
  answer = dashboard({ data: { state: 'none', deposits: [], months: null, coverage: null, linked: null, quality: [] }, headline: [], tracers: [] })
  open()
  expect(await screen.findByText(/Aucun fichier 2025\. Votre DIM peut aussi/)).toBeTruthy()
  expect(screen.getByRole('link', { name: text.depositStays }).getAttribute('href')).toBe('/indicateurs/depots')
})

it('who may not give files is told whom to ask', async () => {
  answer = dashboard({ data: { state: 'none', deposits: [], months: null, coverage: null, linked: null, quality: [] }, headline: [], tracers: [] })
  open('/indicateurs', ['indicators.read'])
  expect(await screen.findByText(/Demandez à votre DIM/)).toBeTruthy()
  expect(screen.queryByRole('link', { name: text.depositStays })).toBeNull()
})

it('counts of definitions that have changed ask for the files again', async () => {
  answer = dashboard({ data: { state: 'outdated', deposits: [], months: null, coverage: null, linked: null, quality: [] }, headline: [], tracers: [] })
  open()
  expect(await screen.findByText(/Calculé avec d'anciennes définitions/)).toBeTruthy()
})

it('the thirteen are one line each, or every class at a touch, kept in the address', async () => {
  open()
  expect(await screen.findByRole('rowheader', { name: /Mode d’accouchement.*Césariennes/ })).toBeTruthy()
  expect(screen.queryByRole('rowheader', { name: /Épisiotomies/ })).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: text.allClasses('3') }))
  expect(screen.getByRole('rowheader', { name: /Épisiotomies/ })).toBeTruthy()
  expect(screen.getByTestId('where').textContent).toBe('/indicateurs?classes=toutes')
})

it('the place, the year and the comparison are asked for as the address says', async () => {
  open('/indicateurs?etablissement=e1&annee=2024&comparer=past')
  await tile('Césariennes')
  expect(asked[0]).toBe('/api/indicators/dashboard?establishment=e1&year=2024&compare=past')
  await userEvent.click(screen.getByRole('radio', { name: 'Région' }))
  expect(screen.getByTestId('where').textContent).toContain('comparer=region')
  await userEvent.selectOptions(screen.getByLabelText(text.year), '2024')
  expect(screen.getByTestId('where').textContent).toContain('annee=2024')
})

it('what is chosen is shown at once, while its figures are still read', async () => {
  open()
  await tile('Césariennes')
  answering(() => new Promise<Response>(() => undefined))
  await userEvent.click(screen.getByRole('radio', { name: 'Région' }))
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Région' }).checked).toBe(true)
  await userEvent.selectOptions(screen.getByLabelText(text.year), '2024')
  expect(screen.getByLabelText<HTMLSelectElement>(text.year).value).toBe('2024')
})

it('the network chooses a house, the region first; the region is compared to nothing and stands nowhere', async () => {
  answer = dashboard({
    place: { establishment: null, name: 'Occitanie', finess: null, type: null }, houses: [{ id: 'e1', name: 'CH Exemple' }],
    headline: [figure({ position: null, sentence: '', comparator: null })], tracers: [],
  })
  open()
  expect(await screen.findByRole('heading', { level: 1, name: text.regionTitle })).toBeTruthy()
  const chooser = screen.getByLabelText(text.house)
  expect(within(chooser).getAllByRole('option').map(({ textContent }) => textContent)).toEqual([text.region, 'CH Exemple'])
  expect(screen.queryByRole('radio')).toBeNull()
  // The region has no house's stays to open.
  expect(screen.getByText('212 / 1 071').closest('a')).toBeNull()
})

it('from the region one goes to its barometer, and who writes it to its note', async () => {
  answer = dashboard({ place: { establishment: null, name: 'Occitanie', finess: null, type: null }, headline: [], tracers: [] })
  open('/indicateurs?annee=2025', ['indicators.read', 'indicators.note'])
  expect((await screen.findByRole('link', { name: text.note })).getAttribute('href')).toBe('/indicateurs/note?annee=2025')
  expect(screen.getByRole('link', { name: text.barometer }).getAttribute('href')).toBe('/indicateurs/barometre?annee=2025')
})

it('a house has neither barometer nor note', async () => {
  open('/indicateurs', ['indicators.read', 'indicators.note'])
  await tile('Césariennes')
  expect(screen.queryByRole('link', { name: text.barometer })).toBeNull()
  expect(screen.queryByRole('link', { name: text.note })).toBeNull()
})

it('what is beyond the limits is told by words in a frame, with a shape', async () => {
  answer = dashboard({ headline: [high] })
  open()
  const words = (await tile('Accouchements multiples')).getByText(/À regarder : au-dessus/)
  expect(words.parentElement!.querySelector('svg')).toBeTruthy()
})

it('on a phone the thirteen are cards', async () => {
  answering(() => json(answer))
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: query.includes('max-width:599.95px'), addEventListener: () => undefined, removeEventListener: () => undefined }))
  open()
  const cards = within(await screen.findByRole('list', { name: text.tracers })).getAllByRole('listitem')
  expect(cards).toHaveLength(2)
  expect(within(cards[0]!).getByText('19,8 %')).toBeTruthy()
  expect(screen.queryByRole('table')).toBeNull()
})
