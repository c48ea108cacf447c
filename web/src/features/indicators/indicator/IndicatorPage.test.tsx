import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Route, Routes } from 'react-router'
import { beforeEach, expect, it } from 'vitest'
import { indicatorsText } from '@/locales/fr/indicators'
import type { Permission } from '@/shared/api'
// Loaded when they are looked at, which a busy machine takes long for.
import '@/shared/charts/FunnelPlot'
import '@/shared/charts/TrendChart'
import { answering, json, openAt, said } from '../opened'
import { dashboard, figure, indicator, place } from '../testing'
import type { IndicatorPage as Indicator } from '../types'
import IndicatorPage from './IndicatorPage'

const text = indicatorsText.one
let answer: Indicator
let asked: string[]

beforeEach(() => {
  answer = indicator()
  asked = []
  answering((address) => {
    asked.push(address)
    return json(address.startsWith('/api/indicators/dashboard') ? dashboard() : answer)
  })
})

const open = (address = '/indicateurs/I8?figure=caesarean&annee=2025', permissions: readonly Permission[] = ['indicators.read', 'indicators.stays']) =>
  openAt(address, permissions, <Routes><Route path="/indicateurs/:code" element={<IndicatorPage />} /></Routes>)
const section = async (name: string) => within((await screen.findByRole('heading', { level: 2, name })).closest('section')!)

it('asks for the indicator, the class and the year of the address', async () => {
  open('/indicateurs/I8?figure=caesarean&annee=2025&comparer=type')
  expect(await screen.findByRole('heading', { level: 1, name: 'Mode d’accouchement' })).toBeTruthy()
  expect(asked).toContain('/api/indicators/I8?year=2025&compare=type&figure=caesarean')
})

it('in the funnel a house reads its own name, and no other', async () => {
  open()
  const points = within(await screen.findByRole('listbox', { name: /un point par maternité/ })).getAllByRole('option')
  expect(points.map((point) => point.getAttribute('aria-label'))).toEqual([
    text.point(text.other, '25,0\u202f%', '120\u00a0/\u00a0480'), text.point(text.you('CH Exemple'), '19,8\u202f%', '212\u00a0/\u00a01\u202f071'), text.point(text.other, '21,0\u202f%', '819\u00a0/\u00a03\u202f900'),
  ])
})

it('the points are reached with the arrows, by size, and told', async () => {
  const user = userEvent.setup()
  open()
  const points = await screen.findByRole('listbox', { name: /un point par maternité/ })
  const told = () => within(points.parentElement!).getByRole('status').textContent
  expect(told()).toContain('CH Exemple (vous)')
  points.focus()
  await user.keyboard('{ArrowRight}')
  expect(told()).toContain(text.other)
  expect(told()).toContain('3\u202f900')
  await user.keyboard('{Home}')
  expect(told()).toContain('480')
  expect(points.getAttribute('aria-activedescendant')).toBe(within(points).getAllByRole('option')[0]!.id)
})

it('of another year it is the house again that is told', async () => {
  const user = userEvent.setup()
  open()
  const points = await screen.findByRole('listbox', { name: /un point par maternité/ })
  points.focus()
  await user.keyboard('{Home}')
  expect(within(points.parentElement!).getByRole('status').textContent).toContain(text.other)
  answer = { ...indicator({ figure: figure({ years_counted: [2024] }) }), year: 2024 }
  await user.selectOptions(screen.getByLabelText(indicatorsText.year), '2024')
  const others = await screen.findByRole('listbox', { name: /2024.*un point par maternité/ })
  expect(within(others.parentElement!).getByRole('status').textContent).toContain('CH Exemple (vous)')
})

it('the twin of the funnel holds the same points and the limits', async () => {
  open()
  const funnel = await section(text.funnel)
  await userEvent.click(funnel.getByRole('button', { name: 'Tableau' }))
  const rows = within(funnel.getByRole('region', { name: /toutes les maternités/ })).getAllByRole('row').slice(1).map(({ textContent }) => textContent)
  expect(rows).toEqual(['Une autre maternité21,0\u202f%819\u00a0/\u00a03\u202f900', 'CH Exemple (vous)19,8\u202f%212\u00a0/\u00a01\u202f071', 'Une autre maternité25,0\u202f%120\u00a0/\u00a0480'])
  expect(within(funnel.getByRole('region', { name: text.limitsTable })).getAllByRole('row')).toHaveLength(4)
  expect(funnel.getByText(/les limites sont élargies \(dispersion 1,4\)/)).toBeTruthy()
  expect(funnel.getByText(/2 maternités ne sont pas montrées/)).toBeTruthy()
})

it('without a funnel it says why, as the server knows it', async () => {
  answer = indicator({ funnel: null, no_funnel: 'Pas d’entonnoir : moins de trois maternités ont donné l’année entière.' })
  open()
  const funnel = await section(text.funnel)
  expect(funnel.getByText('Pas d’entonnoir : moins de trois maternités ont donné l’année entière.')).toBeTruthy()
  expect(funnel.queryByText(said(text.noFunnel)), 'one reason, not all that there may be').toBeNull()
})

it('a funnel of which she may see no point says so', async () => {
  const { funnel, ...others } = indicator()
  answer = { ...others, funnel: { ...funnel!, points: [] } }
  open()
  expect((await section(text.funnel)).getByText(said(text.noPoints))).toBeTruthy()
})

it.each([['rsa', /^Numéro du séjour dans le RSA \(CLE_RSA\), que le DIM ramène/], ['rss', /^Numéro administratif du séjour, année/]])('the stays stand under the number that the %s has', async (record, words) => {
  answering((address) => json(address.startsWith('/api/indicators/dashboard') ? dashboard({ data: { ...dashboard().data, deposits: [{ ...dashboard().data.deposits[0]!, record }] } }) : answer))
  open()
  expect(await (await section(text.stays)).findByText(words)).toBeTruthy()
})

it('a year that is not whole stands in no funnel, and is marked among the years', async () => {
  const { trend, ...others } = indicator({ funnel: null, no_funnel: text.noFunnelPartial, figure: figure({ months: 7, position: null, sentence: 'Année incomplète (janvier à juillet) : pas de comparaison à l’entonnoir.' }) })
  answer = { ...others, trend: { ...trend, years: [trend.years[0]!, { ...trend.years[1]!, months: 7 }] } }
  open()
  expect((await section(text.funnel)).getByText(said(text.noFunnelPartial))).toBeTruthy()
  const years = await section(text.trend)
  await userEvent.click(years.getByRole('button', { name: 'Tableau' }))
  expect(years.getByRole('rowheader', { name: '2025 (janvier à juillet)' })).toBeTruthy()
  expect(years.getByRole('rowheader', { name: '2024' })).toBeTruthy()
})

it('the funnel says which maternities are not in it for their year', async () => {
  const { funnel, ...others } = indicator()
  answer = { ...others, funnel: { ...funnel!, partial: 3 } }
  open()
  expect((await section(text.funnel)).getByText(/3 maternités dont l'année est incomplète n'y sont pas/)).toBeTruthy()
})

it('the years stand beside the comparator, and the test is told', async () => {
  open()
  const trend = await section(text.trend)
  expect(trend.getByText('Pas de tendance au-delà du hasard.')).toBeTruthy()
  await userEvent.click(trend.getByRole('button', { name: 'Tableau' }))
  expect(trend.getByText('220 / 1 090')).toBeTruthy()
  expect(trend.getByText('17,9 à 22,7')).toBeTruthy()
  expect(trend.getByText('20,8 %')).toBeTruthy()
})

it('what was imported of a source stands beside it, with its version, and opens its series', async () => {
  answer = indicator({ published: [{ label: 'Césariennes', value: 0.199, per: 100, source: 'Scan Santé', scope: 'Occitanie', year: 2024, count: 10_945, of: 55_000, series: 's1', edition: 'extraction du 12/10/2026' }] })
  open(undefined, ['indicators.read', 'indicators.series.read'])
  const published = await section(text.published)
  expect(published.getByText('19,9 %')).toBeTruthy()
  expect(published.getByText('10 945 / 55 000')).toBeTruthy()
  expect(published.getByText(/Occitanie, 2024/)).toBeTruthy()
  expect(published.getByText(new RegExp(text.publishedReadOnly))).toBeTruthy()
  expect(published.getByRole('link', { name: 'Scan Santé, extraction du 12/10/2026' }).getAttribute('href')).toBe('/indicateurs/series/s1')
})

it('tells how it is made, what was published and where, and the controls of the files', async () => {
  open()
  const sheet = await section(text.sheet)
  expect(sheet.getByText('Césarienne : JQGA002 à 005.')).toBeTruthy()
  expect(sheet.getByText('pour 100')).toBeTruthy()
  const published = await section(text.published)
  expect(published.getByText('20,9 %')).toBeTruthy()
  expect(published.getByText(/Euro-Peristat 2022 \(presse\)/)).toBeTruthy()
  expect((await section(indicatorsText.quality)).getByText('4 / 1 082')).toBeTruthy()
})

it('another class is another address', async () => {
  open()
  await userEvent.selectOptions(await screen.findByLabelText(text.figures), 'instrumental')
  expect(screen.getByTestId('where').textContent).toContain('figure=instrumental')
})

it('the stays are opened on purpose, by the house\'s own people', async () => {
  open()
  const stays = await section(text.stays)
  expect(stays.getByRole('link', { name: 'Ouvrir les 212 séjours comptés' }).getAttribute('href')).toBe('/indicateurs/I8/sejours?annee=2025&figure=caesarean')
  expect(stays.getByRole('link', { name: text.openDenominator }).getAttribute('href')).toContain('lesquels=denominator')
})

it('nobody else is offered the stays, nor for the region', async () => {
  open(undefined, ['indicators.read'])
  await section(text.sheet)
  expect(screen.queryByRole('heading', { name: text.stays })).toBeNull()
})

it('a region has no stays to open', async () => {
  answer = indicator({ place: { ...place, establishment: null, name: 'Occitanie' } })
  open()
  await section(text.sheet)
  expect(screen.queryByRole('heading', { name: text.stays })).toBeNull()
})

it('a year without files says so, and still tells how the figure is made', async () => {
  answer = indicator({ state: 'none', funnel: null, figure: figure({ count: 0, of: 0, rate: null, low: null, high: null, position: null, sentence: '' }) })
  open()
  expect(await screen.findByText('Aucun fichier 2025.')).toBeTruthy()
  expect(screen.getByText('Césarienne : JQGA002 à 005.')).toBeTruthy()
})

it('nothing in the denominator is « — » here too', async () => {
  answer = indicator({ figure: figure({ count: 0, of: 0, rate: null, low: null, high: null, position: 'not_computable', sentence: 'Non calculable.' }) })
  open()
  expect((await section('Césariennes')).getByText(indicatorsText.nothing)).toBeTruthy()
})
