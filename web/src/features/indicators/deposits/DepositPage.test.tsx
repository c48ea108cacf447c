import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Link, Route, Routes } from 'react-router'
import { beforeEach, expect, it } from 'vitest'
import { indicatorsText } from '@/locales/fr/indicators'
import { answering, json, openAt, said } from '../opened'
import { deposit } from '../testing'
import type { Deposit, DepositRefusal } from '../types'
import DepositPage from './DepositPage'
import { letGo, takeInHand } from './filesInHand'

const text = indicatorsText.deposit
let now: Deposit
let sent: string[]
let list: DepositRefusal[]
/** Parts are not answered: they are on their way until it is paused. */
let holds: boolean

const job = {
  id: 'j1', kind: 'indicators.computation', title: 'Indicateurs : rodez.rsa', state: 'running', unit: 'lignes', done: 40, total: 200, outcome: '', attention: false, author: 'M. Exemple',
  created_at: '2026-11-16T08:59:00.000Z', started_at: null, expected_end_at: null, ended_at: null, cancel_asked_at: null, remarks: 0,
}

beforeEach(() => {
  letGo('d2')
  sent = []
  list = []
  holds = false
  now = deposit({ state: 'receiving', job: null, files: [{ number: 1, name: 'rodez.rsa', kind: 'stays', size: 6, received: 2 }], site_years: [] })
  answering((address, { method = 'GET', body, signal }) => {
    if (address.startsWith('/api/jobs/')) return json(job)
    if (address.includes('/refusals')) return json({ items: list, next: null })
    if (method === 'GET') return json(now)
    sent.push(`${method} ${address}${body instanceof Blob ? ` ${body.size}` : body ? ` ${body as string}` : ''}`)
    if (holds && method === 'PUT') return new Promise<Response>((_, reject) => { signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError'))) })
    if (address.endsWith('/computation')) now = { ...now, state: 'computing', job: 'j1' }
    else if (address.endsWith('/keeping')) now = { ...now, state: 'kept', site_years: now.site_years.map((each) => ({ ...each, counted: true, replaces: null })) }
    else if (method === 'PUT') now = { ...now, files: now.files.map((file) => ({ ...file, received: file.received + (body as Blob).size })) }
    return json(now)
  })
})

const open = () => openAt('/indicateurs/depots/d2', ['indicators.read', 'indicators.deposit'], <><Routes><Route path="/indicateurs/depots/:id" element={<DepositPage />} /></Routes><Link to="/lits">Lits et places</Link></>)

it('after a reload the same file is chosen again, and goes on where it was; then it is computed', async () => {
  open()
  expect(await screen.findByText(said(text.chooseAgain(1)))).toBeTruthy()
  expect(screen.getByText(text.missing)).toBeTruthy()
  await userEvent.upload(screen.getByLabelText(text.choose), new File(['abcdef'], 'rodez.rsa'))
  await waitFor(() => expect(sent).toEqual(['PUT /api/indicators/deposits/d2/files/1?offset=2 4', 'POST /api/indicators/deposits/d2/computation {}']))
  expect(await screen.findByText(/40 sur 200 lignes/)).toBeTruthy()
})

it('another file under that name is not sent in its place', async () => {
  open()
  await userEvent.upload(await screen.findByLabelText(text.choose), new File(['abcdefg'], 'rodez.rsa'))
  expect(await screen.findByText(said(text.notOfDeposit('rodez.rsa', '7\u202fo')))).toBeTruthy()
  expect(sent).toEqual([])
})

it('what was chosen on the page before is sent at once, paused and taken up again', async () => {
  const user = userEvent.setup()
  holds = true
  takeInHand('d2', new Map([[1, new File(['abcdef'], 'rodez.rsa')]]))
  open()
  await user.click(await screen.findByRole('button', { name: text.pause }))
  expect(await screen.findByText(said(text.paused))).toBeTruthy()
  holds = false
  await user.click(screen.getByRole('button', { name: text.resume }))
  await waitFor(() => expect(sent.filter((each) => each.startsWith('PUT'))).toHaveLength(2))
})

it('leaving while files are on their way asks', async () => {
  const user = userEvent.setup()
  holds = true
  takeInHand('d2', new Map([[1, new File(['abcdef'], 'rodez.rsa')]]))
  open()
  await screen.findByRole('button', { name: text.pause })
  const closing = () => {
    const event = new Event('beforeunload', { cancelable: true })
    dispatchEvent(event)
    return event.defaultPrevented
  }
  await waitFor(() => expect(closing()).toBe(true))
  await user.click(screen.getByRole('link', { name: 'Lits et places' }))
  expect(await screen.findByRole('dialog', { name: text.leaveTitle })).toBeTruthy()
  expect(screen.getByTestId('where').textContent).toBe('/indicateurs/depots/d2')
  await user.click(screen.getByRole('button', { name: text.leaveConfirm }))
  await waitFor(() => expect(screen.getByTestId('where').textContent).toBe('/lits'))
})

it('the same files as before are computed again only when it is asked for', async () => {
  now = { ...now, files: now.files.map((file) => ({ ...file, received: file.size })), same_as: { deposit: 'd1', name: 'rodez.rsa', kept_at: '2026-02-14T09:00:00.000Z', deliveries: null, months: null } }
  open()
  expect(await screen.findByText(/Ces fichiers sont ceux du dépôt « rodez.rsa », pris en compte le 14\/02\/2026/)).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: text.again }))
  await waitFor(() => expect(sent).toEqual(['POST /api/indicators/deposits/d2/computation {"again":true}']))
})

it('before it is taken into account, what it holds and replaces is told', async () => {
  now = deposit()
  open()
  const sites = within(await screen.findByRole('region', { name: text.siteYears }))
  expect(sites.getByText(/« RSA 2025 », pris en compte le 14\/02\/2026/)).toBeTruthy()
  expect(sites.getByText(said(text.replacedCount('1 065', '1 071', '+6')))).toBeTruthy()
  expect(sites.getByRole('cell', { name: said(text.monthsOf(12)) })).toBeTruthy()
  expect(screen.getByText('12 380')).toBeTruthy()
  expect(screen.getByText(/groupage \(GHM 90\)/)).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: text.keep }))
  await waitFor(() => expect(sent).toEqual(['POST /api/indicators/deposits/d2/keeping']))
  expect(await screen.findByText(/Ce dépôt est pris en compte/)).toBeTruthy()
})

it('the lines of chaining and of units are told beside those of stays; all refusals together', async () => {
  now = deposit({
    chaining: { read: 12405, kept: 12390, excluded: [{ rule: 'control_codes', label: 'Chaînage dont un code de contrôle n’est pas 0', count: 13 }], refused: 2 },
    units: { read: 14, kept: 14, excluded: [], refused: 0 },
  })
  open()
  expect(await screen.findByText(said(text.chainingRead('12 405')))).toBeTruthy()
  expect(screen.getByText('12 390')).toBeTruthy()
  expect(screen.getByText(said(text.unitsRead('14')))).toBeTruthy()
  expect(screen.getByText(/code de contrôle/)).toBeTruthy()
  expect(screen.getByRole('button', { name: text.showRefusals(8, '8') })).toBeTruthy()
})

it('the stays of which another version counts are listed, with the lines refused or without any', async () => {
  const otherwise = { rule: 'repeated_otherwise', label: 'Séjours donnés plusieurs fois et autrement : une seule version compte', count: 190 }
  list = [{ file: 'rodez-corrige.rsa', line: 12, reason: 'ce séjour est donné ailleurs autrement : cette version n’est pas comptée' }]
  now = deposit({ lines: { read: 12570, kept: 12380, excluded: [otherwise], refused: 0 } })
  open()
  await userEvent.click(await screen.findByRole('button', { name: text.showOtherwise }))
  const listed = within(await screen.findByRole('region', { name: text.refusals }))
  expect(listed.getByRole('cell', { name: 'rodez-corrige.rsa' })).toBeTruthy()
  expect(listed.getByText(/cette version n’est pas comptée/)).toBeTruthy()
  cleanup()
  now = deposit({ lines: { read: 12576, kept: 12380, excluded: [otherwise], refused: 6 } })
  open()
  expect(await screen.findByRole('button', { name: text.showRefusalsAndOtherwise(6, '6') })).toBeTruthy()
})

it('a year that would be replaced by fewer months is told so before', async () => {
  const whole = deposit().site_years[0]!
  now = deposit({ site_years: [{ ...whole, months: 7 }] })
  open()
  const sites = within(await screen.findByRole('region', { name: text.siteYears }))
  expect(sites.getByText(said(text.fewerMonths(12, 7)))).toBeTruthy()
})

it('a year without any delivery or birth says that it replaces nothing, before it is kept and after', async () => {
  const whole = deposit().site_years[0]!
  const empty = { ...whole, deliveries: 0, births: 0, months: 0, replaces: null, yields_to: { ...whole.replaces!, deliveries: 832 } }
  const told = async () => within(await screen.findByRole('region', { name: text.siteYears })).getByText('sans accouchement ni naissance : ne remplace pas les 832 accouchements déjà comptés')
  now = deposit({ site_years: [empty] })
  open()
  expect((await told()).closest('td')!.textContent).toMatch(/^rien/)
  expect(screen.queryByText(/avant, 0 ici/)).toBeNull()
  cleanup()
  now = deposit({ state: 'kept', site_years: [empty] })
  open()
  expect((await told()).closest('td')!.textContent).toMatch(/^ne compte pas/)
  expect(screen.getByText(said(text.yieldsAll))).toBeTruthy()
  cleanup()
  now = deposit({ state: 'kept', site_years: [empty, { ...whole, year: 2024, counted: true, replaces: null }] })
  open()
  expect(await screen.findByText(/1 de ses 2 sites et années comptent/)).toBeTruthy()
})

it('a site that the directory does not know says so', async () => {
  now = deposit({ site_years: [{ finess: '990000009', establishment: null, name: '', year: 2025, deliveries: 3, births: 3, months: null, counted: false, replaces: null, yields_to: null }] })
  open()
  expect(await screen.findByText('FINESS 990000009')).toBeTruthy()
  expect(screen.getByText(text.unknownSite)).toBeTruthy()
  expect(screen.getByRole('cell', { name: text.monthsUnknown })).toBeTruthy()
})

it('a deposit whose sites a later one holds says that it no longer counts', async () => {
  now = deposit({ state: 'kept' })
  open()
  expect(await screen.findByText(said(text.replacedAll))).toBeTruthy()
  expect(screen.getByText(text.notCounted)).toBeTruthy()
})

it('who did not ask for the computation reads that it goes on', async () => {
  now = deposit({ state: 'computing', own: false })
  open()
  expect(await screen.findByText(said(text.computing('M. Exemple')))).toBeTruthy()
})

it('one that was withdrawn says why', async () => {
  now = deposit({ state: 'withdrawn', reason: 'mauvaise année' })
  open()
  expect(await screen.findByText(/Motif : mauvaise année/)).toBeTruthy()
})

it('a computation that failed says why', async () => {
  now = deposit({ state: 'failed', outcome: 'Ces fichiers sont sur un autre serveur.', lines: { read: 0, kept: 0, excluded: [], refused: 0 }, site_years: [] })
  open()
  expect(await screen.findByText('Ces fichiers sont sur un autre serveur.')).toBeTruthy()
  expect(screen.queryByRole('heading', { name: text.holds })).toBeNull()
})
