import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter, Route, Routes } from 'react-router'
import { beforeEach, expect, it, vi } from 'vitest'
import { reportsText as text } from '@/locales/fr/reports'
import { setServerTime } from '@/shared/api/clock'
import { makeQueryClient } from '@/shared/api/queries'
import { sessionKey } from '@/shared/api/session'
import type { Permission, Session } from '@/shared/api'
import { barLengths, reportAddress, said } from './reports'
import type { ReportArchive, ReportLine, Reports, YearReport } from './reports'
import ReportPage from './ReportPage'
import ReportsPage from './ReportsPage'

const now = '2026-11-16T09:00:00.000Z'
const line = (code: string, label: string, change: Partial<ReportLine> = {}): ReportLine => ({
  code, label, unit: 'demandes', value: 38, n: null, share: null, before: 44, share_before: null, region: 1867, ...change,
})
const report: YearReport = {
  year: 2024, place: 'rodez', name: 'CH Exemple', level: 'Maternité de type IIB', version: 2, made_at: now, reason: 'Une demande retrouvée',
  moved: ['Toutes les demandes : 37 → 38'],
  versions: [{ version: 2, made_at: now, made_by: 'D. Essai', reason: 'Une demande retrouvée' }, { version: 1, made_at: now, made_by: 'D. Essai', reason: '' }],
  sections: [
    { code: 'requests', title: 'Demandes', note: '', kind: 'figures', lines: [line('TRF-00', 'Toutes les demandes'), line('TRF-06', 'Délai', { unit: 'min', value: null, n: 0, before: 108 })] },
    { code: 'by_urgency', title: 'Urgence', note: '', kind: 'parts', lines: [line('U1', 'Départ immédiat', { share: 5.3, region: 4.7 })] },
    { code: 'refusals_heard', title: 'Refus reçus', note: '', kind: 'parts', lines: [] },
  ],
  houses: [],
}
const reports: Reports = {
  year: 2024, years: [2025, 2024], years_held: [2026, 2025, 2024], visited: 1, visited_in_year: 15,
  items: [{ place: null, name: 'Région', version: 1, made_at: now, reason: '', visited_on: null }, { place: 'rodez', name: 'CH Exemple', version: 2, made_at: now, reason: '', visited_on: '2025-03-04' }],
}
const archive = (change: Partial<ReportArchive>): ReportArchive => ({
  id: 'a', year: 2024, job: 'job', state: 'done', own: true, author: 'D. Essai', reports: 58, size: '4,2 Mo', asked_at: now, kept_until: '2026-12-16T09:00:00.000Z', ...change,
})
const job = {
  id: 'job', kind: 'reporting.report_archive', title: 'Réunir les rapports de 2024 dans une archive', unit: 'rapports', state: 'running', done: 3, total: 58, outcome: '', attention: false,
  author: 'D. Essai', created_at: now, started_at: now, expected_end_at: null, ended_at: null, cancel_asked_at: null, remarks: 0, version: 1,
}
let sent: { address: string; body: unknown }[]
let shown: YearReport
let listed: Reports
let archived: ReportArchive[]

beforeEach(() => {
  setServerTime(now)
  sent = []
  listed = reports
  shown = report
  archived = []
  vi.stubGlobal('ResizeObserver', class { observe() {} disconnect() {} })
  vi.stubGlobal('fetch', async (address: string, options?: RequestInit) => {
    if (options?.method === 'POST') sent.push({ address, body: JSON.parse(String(options.body)) })
    const body = address.startsWith('/api/report-archives') ? (options?.method === 'POST' ? { id: 'job' } : { items: archived }) : address.startsWith('/api/jobs/') ? job : address.startsWith('/api/reports/') ? shown : address.startsWith('/api/reports') ? (options?.method === 'POST' ? { id: 'job' } : listed) : { items: [], next: null }
    return new Response(JSON.stringify(body), { status: 200, headers: { 'Content-Type': 'application/json' } })
  })
})

function open(address: string, ...permissions: Permission[]) {
  const client = makeQueryClient()
  client.setQueryData(sessionKey, { permissions: ['reporting.read', ...permissions], acting: { establishment: null }, csrf_token: 't', now } as unknown as Session)
  render(
    <QueryClientProvider client={client}>
      <MemoryRouter initialEntries={[address]}>
        <Routes><Route path="/rapports" element={<ReportsPage />} /><Route path="/rapports/:year/:place" element={<ReportPage />} /></Routes>
      </MemoryRouter>
    </QueryClientProvider>,
  )
}

it('numbers are said in their unit, and bars fill the place of the longest', () => {
  expect(said(null, '%')).toBe('—')
  expect(said(108, 'min')).toMatch(/^1.h.48$/)
  expect(said(1597, 'demandes')).toMatch(/^1.597$/)
  expect(barLengths([10, 40, null])).toEqual([25, 100, 0])
  expect(reportAddress(2024, null)).toBe('/rapports/2024/region')
  expect(reportAddress(2024, 'rodez', 1)).toBe('/rapports/2024/rodez?version=1')
})

// The same values stand in server/modules/reporting/yearly_report_test.cpp: page and paper say the same.
it('numbers are rounded once, half away from zero', () => {
  const plain = (value: number, unit: string) => said(value, unit).replace(/[\u202f\u00a0]/g, ' ')
  expect(plain((100 * 1) / 23, 'pour 100 transferts')).toBe('4,3') // 4.348
  expect(plain((100 * 11) / 38, '%')).toBe('28,9 %') // 28.947
  expect(plain((100 * 57) / 1867, 'pour 100 transferts')).toBe('3,1') // 3.053
  expect(plain((100 * 7) / 1281, 'pour 100 transferts')).toBe('0,5') // 0.546
  expect(plain(12.25, '%')).toBe('12,3 %')
  expect(plain(4.35, '%')).toBe('4,4 %') // of a report that was told with two decimals
  expect(plain(189.8, 'min')).toBe('3 h 10')
  expect(plain(59.5, 'min')).toBe('1 h 00')
  expect(plain(22.5, 'min')).toBe('23 min')
})

it('a report says what has moved, leads to its older versions, and leaves « — » where there is nothing to divide', async () => {
  open('/rapports/2024/rodez')
  expect(await screen.findByText('Toutes les demandes : 37 → 38')).toBeTruthy()
  expect(screen.getByRole('link', { name: text.madeBy(1, 'D. Essai') }).getAttribute('href')).toBe('/rapports/2024/rodez?version=1')
  const delay = within(screen.getByRole('rowheader', { name: 'Délai' }).closest('tr')!)
  expect(delay.getByText('—')).toBeTruthy()
  expect(screen.getByText(text.nothing)).toBeTruthy()
})

it('a year before without any request is said to have no data', async () => {
  shown = { ...report, sections: report.sections.map((section) => ({ ...section, lines: section.lines.map((each) => ({ ...each, before: null })) })) }
  open('/rapports/2024/rodez')
  expect(await screen.findByText(/2023.*pas de données/)).toBeTruthy()
})

it('the list leads to each report and tells how many houses were visited', async () => {
  open('/rapports?annee=2024', 'reporting.report')
  expect((await screen.findByRole('link', { name: 'CH Exemple' })).getAttribute('href')).toBe('/rapports/2024/rodez')
  expect(screen.getByText(/Rapport.2024 présenté dans 1.maternité\. 15.maternités visitées en.2024/)).toBeTruthy()
})

it('only who may establishes a year, and says why when it is done again', async () => {
  const user = userEvent.setup()
  open('/rapports?annee=2024', 'reporting.report')
  await user.click(await screen.findByRole('button', { name: text.again(2024) }))
  await user.click(screen.getByRole('button', { name: text.confirm }))
  expect(sent).toEqual([])
  await user.type(screen.getByLabelText(text.reason), 'Une demande retrouvée')
  await user.click(screen.getByRole('button', { name: text.confirm }))
  expect(sent).toEqual([{ address: '/api/reports', body: { year: 2024, reason: 'Une demande retrouvée' } }])
})

it('the archive of a year is asked for where its reports are listed, followed, and saved once it is ready', async () => {
  const user = userEvent.setup()
  open('/rapports?annee=2024', 'reporting.report')
  await user.click(await screen.findByRole('button', { name: text.makeArchive }))
  expect(sent).toEqual([{ address: '/api/report-archives', body: { year: 2024 } }])
  expect(await screen.findByText('Réunir les rapports', { exact: false })).toBeTruthy()
})

it('an archive that is ready says what it holds and until when; who is not its author hears of the one under way', async () => {
  archived = [archive({ id: 'new', state: 'running', own: false, size: '' }), archive({})]
  open('/rapports?annee=2024', 'reporting.report')
  expect(await screen.findByRole('button', { name: text.saveArchive })).toBeTruthy()
  expect(screen.getByText(/58 rapports, 4,2 Mo/)).toBeTruthy()
  expect(screen.getByText(text.archiveUnderWay('D. Essai'))).toBeTruthy()
  expect(screen.getByRole('button', { name: text.makeArchive }).hasAttribute('disabled')).toBe(true)
})

it('a maternity reads its reports and establishes nothing', async () => {
  listed = { ...reports, items: [reports.items[1]!] }
  open('/rapports')
  expect(await screen.findByRole('link', { name: 'CH Exemple' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: text.again(2024) })).toBeNull()
})

it('the year under way has no report, and is offered for what was presented in it', async () => {
  listed = { ...reports, year: 2026, visited: 0, visited_in_year: 15, items: [] }
  open('/rapports?annee=2026', 'reporting.report')
  expect(await screen.findByText(text.none(2026))).toBeTruthy()
  expect(screen.getByText(/15.maternités visitées en.2026/)).toBeTruthy()
  expect(screen.getByRole('heading', { name: text.heldIn(2026) })).toBeTruthy()
  expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([text.latestYear, '2026', '2025', '2024'])
  expect(screen.queryByRole('button', { name: text.establish(2026) })).toBeNull()
})

it('the presentations held in the year are listed beside those of its reports, sorted by the address', async () => {
  const asked: string[] = []
  const answer = globalThis.fetch
  vi.stubGlobal('fetch', async (address: string, options?: RequestInit) => { asked.push(address); return answer(address, options) })
  open('/rapports?annee=2024&sort=-year')
  expect(await screen.findByRole('heading', { name: text.heldIn(2024) })).toBeTruthy()
  expect(asked.some((address) => address.startsWith('/api/report-visits?') && address.includes('held_in=2024') && address.includes('sort=-year'))).toBe(true)
  expect(asked.some((address) => address.startsWith('/api/report-visits?') && address.includes('year=2024'))).toBe(true)
})
