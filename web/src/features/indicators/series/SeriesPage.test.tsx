import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Route, Routes } from 'react-router'
import { beforeEach, expect, it } from 'vitest'
import { indicatorSeriesText as text } from '@/locales/fr/indicatorSeries'
import type { Permission } from '@/shared/api'
import { answering, json, openAt, said } from '../opened'
import type { Series, SeriesValue } from '../types'
import SeriesPage from './SeriesPage'

const series = (values: Partial<Series> = {}): Series => ({
  id: 's1', source: 'Scan Santé', edition: '2023', note: 'Tableau des accouchements', state: 'current', lines: 1240, refused: 2, first_year: 2022, last_year: 2023, author: 'M. Exemple',
  created_at: '2026-02-14T09:00:00.000Z', reason: '', withdrawn_at: null, current: null, indicators: [{ code: 'I8', label: 'Mode d’accouchement' }], in_part: false, ...values,
})
const value = (values: Partial<SeriesValue> = {}): SeriesValue => ({
  line: 2, indicator: 'I8', indicator_label: 'Mode d’accouchement', figure: 'caesarean', label: 'Césariennes', year: 2023, territory: 'region', territory_code: '76', territory_name: 'Occitanie',
  numerator: null, denominator: null, value: 0.199, per: 100, ...values,
})

let shown: Series
let values: SeriesValue[]
let asked: string[]
let sent: unknown[]

beforeEach(() => {
  shown = series()
  values = [value(), value({ line: 3, territory: 'france', territory_code: '', territory_name: 'France', numerator: 131000, denominator: 640000, value: 0.205 })]
  asked = []
  sent = []
  answering((address, { method = 'GET', body }) => {
    if (method === 'POST') {
      sent.push([address, JSON.parse(body as string)])
      return json(series({ state: 'withdrawn', reason: 'valeurs fausses' }))
    }
    asked.push(address)
    return address.includes('/values') ? json({ items: values, next: null }) : json(shown)
  })
})

const open = (permissions: Permission[] = ['indicators.series.read', 'indicators.series'], search = '') => openAt(`/indicateurs/series/s1${search}`, permissions, <Routes><Route path="/indicateurs/series/:id" element={<SeriesPage />} /></Routes>)

it('tells where a series comes from, that nobody edits it, and its values', async () => {
  open(['indicators.series.read'])
  expect(await screen.findByRole('heading', { level: 1, name: 'Scan Santé, 2023' })).toBeTruthy()
  expect(screen.getByText('1 240, 2 refusées à l\'import')).toBeTruthy()
  expect(screen.getByText('Tableau des accouchements')).toBeTruthy()
  expect(screen.getByText(said(text.readOnly))).toBeTruthy()
  const table = within(await screen.findByRole('table'))
  expect(table.getByText('19,9 %')).toBeTruthy()
  expect(table.getByText('131 000 / 640 000')).toBeTruthy()
  expect(screen.queryByText(said(text.values.inPart))).toBeNull()
  expect(screen.queryByRole('button', { name: /^Retirer/ })).toBeNull()
})

it('sorts and filters by the server, in the address', async () => {
  const user = userEvent.setup()
  open(undefined, '?annee=2023&territoire=region')
  await user.click(within(await screen.findByRole('table')).getByRole('button', { name: text.values.value }))
  await waitFor(() => expect(asked.at(-1)).toBe('/api/indicators/series/s1/values?year=2023&territory=region&sort=value'))
  await user.selectOptions(screen.getByLabelText(text.values.indicator), 'I8')
  await waitFor(() => expect(asked.at(-1)).toBe('/api/indicators/series/s1/values?indicator=I8&year=2023&territory=region&sort=value'))
})

it('a house is told that she reads a part', async () => {
  shown = series({ in_part: true })
  values = []
  open(['indicators.series.read'])
  expect(await screen.findByText(said(text.values.inPart))).toBeTruthy()
  expect(await screen.findByText(said(text.values.empty))).toBeTruthy()
})

it('one that was replaced leads to the one that is read', async () => {
  shown = series({ state: 'replaced', current: { id: 's2', source: 'Scan Santé', edition: '2024', created_at: '2026-03-01T09:00:00.000Z' } })
  open()
  expect((await screen.findByRole('link', { name: 'Scan Santé, 2024' })).getAttribute('href')).toBe('/indicateurs/series/s2')
})

it('is withdrawn with a reason, once', async () => {
  const user = userEvent.setup()
  open()
  await user.click(await screen.findByRole('button', { name: said(text.withdrawOf('Scan Santé, 2023')) }))
  await user.click(screen.getByRole('radio', { name: 'valeurs fausses' }))
  await user.click(screen.getByRole('button', { name: text.withdrawConfirm }))
  await waitFor(() => expect(sent).toEqual([['/api/indicators/series/s1/withdrawal', { reason: 'valeurs fausses' }]]))
})

it('one that is withdrawn says why, and is not withdrawn again', async () => {
  shown = series({ state: 'withdrawn', reason: 'mauvais fichier' })
  open()
  expect(await screen.findByText(said(text.withdrawn('mauvais fichier')))).toBeTruthy()
  expect(screen.queryByRole('button', { name: /^Retirer/ })).toBeNull()
})
