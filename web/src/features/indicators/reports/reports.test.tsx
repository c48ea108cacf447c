import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Route, Routes } from 'react-router'
import { beforeEach, expect, it } from 'vitest'
import { indicatorReportsText as text } from '@/locales/fr/indicatorReports'
import { reportsText as words } from '@/locales/fr/reports'
import type { Permission } from '@/shared/api'
import { answering, json, openAt, said } from '../opened'
import { figure, indicator } from '../testing'
import ReportPage from './ReportPage'
import ReportsPage from './ReportsPage'
import { chaptersOf, lastYears, reportAddress, trendOf } from './reports'
import type { IndicatorReport, IndicatorReports, ReportFigure } from './reports'

const now = '2026-11-16T09:00:00.000Z'

function told(values: Partial<ReportFigure> = {}): ReportFigure {
  const { indicator: code, figure: named, indicator_label, label, per, rare: isRare, count, of, rate, low, high, link, years_counted, months, status, position, sentence } = figure()
  return {
    indicator: code, figure: named, indicator_label, label, per, rare: isRare, count, of, rate, low, high, link, years_counted, months, status, position, sentence, region: { label: 'Région', count: 2060, of: 10000, rate: 0.206 }, type: null,
    years: [{ year: 2023, count: 210, of: 1060, rate: 210 / 1060, region: null, months: null }, { year: 2024, count: 212, of: 1071, rate: 212 / 1071, region: null, months: null }], ...values,
  }
}
const rare = told({
  indicator: 'I10', figure: 'union', indicator_label: 'Hémorragie du post-partum', label: 'Au moins un acte', per: 1000, rare: true, count: 3, of: 3210, years_counted: [2022, 2023, 2024], region: null,
  years: [{ year: 2022, count: 2, of: 1070, rate: 2 / 1070, region: null, months: null }, { year: 2023, count: 0, of: 1069, rate: 0, region: null, months: null }, { year: 2024, count: 1, of: 1071, rate: 1 / 1071, region: null, months: null }],
})
const hidden = told({ indicator: 'I3', figure: 'lt37', indicator_label: 'Prématurité', label: 'Avant 37 semaines', rate: null, low: null, high: null, position: 'hidden_quality', sentence: '31 % de termes manquants : taux non affiché.' })

const report: IndicatorReport = {
  year: 2024, place: 'rodez', name: 'CH Exemple', type: 'IIB', version: 2, made_at: now, reason: 'Fichier corrigé', moved: ['I8 Césariennes, 2024 : 210 / 1 071 → 212 / 1 071'],
  versions: [{ version: 2, made_at: now, made_by: 'D. Essai', reason: 'Fichier corrigé' }, { version: 1, made_at: now, made_by: 'D. Essai', reason: '' }],
  data: 'RSA pris en compte le 14/02/2025 · 12 380 lignes retenues', alone: '',
  headline: [{ figure: told(), funnel: indicator().funnel, no_funnel: '', trend: told().years, trend_sentence: 'Aucune tendance ne se dit : moins de trois années comparables, ou aucun cas.' }, { figure: hidden, funnel: null, no_funnel: hidden.sentence, trend: [], trend_sentence: '' }],
  sections: [
    { chapter: 'Les treize indicateurs traceurs', code: 'I8', title: 'Mode d’accouchement', status: 'proposed', figures: [told()] },
    { chapter: 'Les treize indicateurs traceurs', code: 'I10', title: 'Hémorragie du post-partum', status: 'proposed', figures: [rare] },
    { chapter: 'Qualité des données', code: 'Q2', title: 'Valeurs manquantes', status: 'proposed', figures: [told({ indicator: 'Q2', figure: 'weeks', label: 'Sans âge gestationnel', position: null, sentence: '' })] },
  ],
  definitions: [{ code: 'I8', label: 'Mode d’accouchement', status: 'proposed', numerator: 'Césarienne : JQGA002 à 005.', denominator: 'Accouchements avec un acte.', source: 'CCAM.', pitfalls: '' }],
}
const job = {
  id: 'job', kind: 'indicators.report_archive', title: 'Réunir les rapports d’indicateurs de 2024 dans une archive', unit: 'rapports', state: 'running', done: 3, total: 46, outcome: '', attention: false,
  author: 'D. Essai', created_at: now, started_at: now, expected_end_at: null, ended_at: null, cancel_asked_at: null, remarks: 0, version: 1,
}
const reports: IndicatorReports = {
  year: 2024, years: [2025, 2024], reported: [2024],
  items: [{ place: null, name: 'Occitanie', version: 1, made_at: now, reason: '' }, { place: 'rodez', name: 'CH Exemple', version: 2, made_at: now, reason: 'Fichier corrigé' }],
  missing: [],
}
let listed: IndicatorReports
let sent: { address: string; body: unknown }[]

beforeEach(() => {
  listed = reports
  sent = []
  answering((address, { method, body }) => {
    if (method === 'POST') {
      sent.push({ address, body: JSON.parse(String(body)) })
      return json({ id: 'job' }, 201)
    }
    if (address.startsWith('/api/jobs/')) return json(job)
    if (address.startsWith('/api/indicators/report-archives')) return json({ items: [] })
    if (address.startsWith('/api/indicators/reports/')) return json(report)
    return json(address.startsWith('/api/indicators/reports') ? listed : { items: [], next: null })
  })
})

function open(address: string, ...permissions: Permission[]) {
  openAt(address, ['indicators.read', ...permissions], (
    <Routes>
      <Route path="/indicateurs/rapports" element={<ReportsPage />} />
      <Route path="/indicateurs/rapports/:annee/:etablissement" element={<ReportPage />} />
    </Routes>
  ))
}

it('three years are rates, or counts of what is rare in a house, or a dash of nothing', () => {
  const house = { establishment: 'rodez' }
  expect(lastYears(told(), 2024, house)).toBe('— · 19,8 · 19,8') // 210 of 1060, 212 of 1071
  expect(lastYears(rare, 2024, house)).toBe('2 · 0 · 1')
  expect(lastYears(rare, 2024, { establishment: null })).toBe('1,9 · 0,0 · 0,9')
})

it('a year that is not whole is one in the trend too', () => {
  const years = trendOf({ trend: told().years.map((one) => (one.year === 2024 ? { ...one, months: 9 } : one)), trend_sentence: '' }).years
  expect(years.map(({ year, months }) => [year, months])).toEqual([[2023, null], [2024, 9]])
})

it('sections stand under the heading of their chapter', () => {
  expect(chaptersOf(report.sections).map(({ chapter, sections }) => [chapter, sections.length])).toEqual([['Les treize indicateurs traceurs', 2], ['Qualité des données', 1]])
  expect(reportAddress(2024, null, 1)).toBe('/indicateurs/rapports/2024/region?version=1')
})

it('a report tells its figures beside the region, what has moved, and its older versions', async () => {
  open('/indicateurs/rapports/2024/rodez')
  expect(await screen.findByText(/210.*→.*212/)).toBeTruthy()
  expect(screen.getByRole('link', { name: words.madeBy(1, 'D. Essai') }).getAttribute('href')).toBe('/indicateurs/rapports/2024/rodez?version=1')
  const tiles = within(screen.getByRole('list', { name: text.tiles })).getAllByRole('listitem')
  expect(said(tiles[0]!.textContent)).toContain('19,8 % 212 / 1 071'.replace('% ', '%'))
  expect(said(tiles[0]!.textContent)).toContain('Région : 20,6 %')
  const line = screen.getByRole('rowheader', { name: 'Au moins un acte' }).closest('tr')!
  expect(said(line.textContent)).toContain('3 cas')
  expect(within(line).getByText('2 · 0 · 1')).toBeTruthy()
})

it('a rate that the files do not allow is not shown, and says why', async () => {
  open('/indicateurs/rapports/2024/rodez')
  const tile = within(await screen.findByRole('list', { name: text.tiles })).getAllByRole('listitem')[1]!
  expect(said(tile.textContent)).toContain('31 % de termes manquants')
  expect(tile.querySelector('strong')).toBeNull()
})

it('the direction establishes a year anew with a reason', async () => {
  const user = userEvent.setup()
  open('/indicateurs/rapports?annee=2024', 'indicators.report')
  await user.click(await screen.findByRole('button', { name: words.again(2024) }))
  await user.click(screen.getByLabelText(words.reason))
  await user.paste('LAMDA')
  await user.click(screen.getByRole('button', { name: words.confirm }))
  expect(sent).toEqual([{ address: '/api/indicators/reports', body: { year: 2024, reason: 'LAMDA' } }])
})

it('the archive of a year is asked for where its reports are listed, and followed', async () => {
  const user = userEvent.setup()
  open('/indicateurs/rapports?annee=2024', 'indicators.report')
  await user.click(await screen.findByRole('button', { name: words.makeArchive }))
  expect(sent).toEqual([{ address: '/api/indicators/report-archives', body: { year: 2024 } }])
  expect(await screen.findByText(/Réunir les rapports d.indicateurs de 2024/)).toBeTruthy()
})

it('a maternity reads hers and establishes nothing', async () => {
  listed = { ...reports, items: [reports.items[1]!] }
  open('/indicateurs/rapports')
  expect(await screen.findByRole('link', { name: 'CH Exemple' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: words.again(2024) })).toBeNull()
  expect(screen.queryByRole('button', { name: words.makeArchive })).toBeNull()
  expect(screen.getByRole('link', { name: 'CH Exemple' }).getAttribute('href')).toBe('/indicateurs/rapports/2024/rodez')
  expect(screen.getByRole('link', { name: text.sheetOf('CH Exemple') }).getAttribute('href')).toContain('/api/indicators/reports/rodez/lines?year=2024')
})

it('houses of which no report was made are named', async () => {
  listed = { ...reports, missing: ['CH Essai', 'CH Exemple Sud'] }
  open('/indicateurs/rapports?annee=2024', 'indicators.report')
  expect((await screen.findByText(/2 rapports manquent/)).textContent).toContain('CH Essai, CH Exemple Sud')
})

it('many of them are folded', async () => {
  listed = { ...reports, missing: Array.from({ length: 37 }, (_, index) => `CH Exemple ${index}`) }
  open('/indicateurs/rapports?annee=2024', 'indicators.report')
  await userEvent.click(await screen.findByText(text.nameThem))
  expect(screen.getByText(/37 rapports manquent/).querySelector('details[open]')!.textContent).toContain('CH Exemple 36')
})

it('a year without a report says so, and who makes it', async () => {
  listed = { year: 2025, years: [2024], reported: [2024], items: [], missing: [] }
  open('/indicateurs/rapports?annee=2025')
  expect(await screen.findByText(text.notYours(2025))).toBeTruthy()
})

it('where the latest year has no report yet, those of the year that has are one press away', async () => {
  listed = { year: 2025, years: [2025, 2024, 2023], reported: [2024, 2023], items: [], missing: [] }
  open('/indicateurs/rapports', 'indicators.report')
  expect(await screen.findByText(said(text.none(2025)))).toBeTruthy()
  expect(screen.getByRole('link', { name: text.read(2024) }).getAttribute('href')).toBe('/indicateurs/rapports?annee=2024')
})
