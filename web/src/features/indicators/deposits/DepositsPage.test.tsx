import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it } from 'vitest'
import { indicatorsText } from '@/locales/fr/indicators'
import { answering, json, openAt, said } from '../opened'
import { dashboard, deposit, place } from '../testing'
import type { DepositLine, IndicatorDashboard } from '../types'
import DepositsPage from './DepositsPage'
import { filesInHand } from './filesInHand'

const text = indicatorsText.deposit
let history: DepositLine[]
let figures: IndicatorDashboard
let sent: { path: string; body: unknown }[]

beforeEach(() => {
  history = []
  figures = dashboard()
  sent = []
  answering((address, { method = 'GET', body }) => {
    if (address.startsWith('/api/indicators/dashboard')) return json(figures)
    if (method === 'GET') return json({ items: history, next: null })
    sent.push({ path: address, body: body ? JSON.parse(body as string) : null })
    return json(deposit({ state: 'receiving', job: null, files: [{ number: 1, name: 'rodez.rsa', kind: 'stays', size: 300, received: 0 }, { number: 2, name: 'rodez.csv', kind: 'cube', size: 20, received: 0 }] }), 201)
  })
})

const rsa = () => new File([`310000001228${'0'.repeat(288)}`], 'rodez.rsa')
const cube = () => new File(['cigogne.cube/1,abcde'], 'rodez.csv')
const open = () => openAt('/indicateurs/depots', ['indicators.read', 'indicators.deposit'], <DepositsPage />)
const choose = async (...files: File[]) => userEvent.upload(await screen.findByLabelText(text.choose), files)

it('guesses what each file is, lets it be put right, and opens the deposit that sends them', async () => {
  const user = userEvent.setup()
  open()
  await choose(rsa(), cube())
  const files = within(await screen.findByRole('list', { name: text.new }))
  expect((files.getByLabelText(text.kindOf('rodez.rsa')) as HTMLSelectElement).value).toBe('stays')
  expect((files.getByLabelText(text.kindOf('rodez.csv')) as HTMLSelectElement).value).toBe('cube')
  await user.selectOptions(files.getByLabelText(text.kindOf('rodez.csv')), 'stays')
  await user.click(screen.getByRole('button', { name: text.start(2, '320\u202fo') }))
  await waitFor(() => expect(screen.getByTestId('where').textContent).toBe('/indicateurs/depots/d2'))
  expect(sent).toEqual([{ path: '/api/indicators/deposits', body: { files: [{ name: 'rodez.rsa', size: 300, kind: 'stays' }, { name: 'rodez.csv', size: 20, kind: 'stays' }] } }])
  expect([...filesInHand('d2').entries()].map(([number, { name }]) => [number, name])).toEqual([[1, 'rodez.rsa'], [2, 'rodez.csv']])
})

it('takes files that are dropped, once each, and takes one off', async () => {
  open()
  const zone = (await screen.findByText(text.drop)).parentElement!.parentElement!
  fireEvent.drop(zone, { dataTransfer: { files: [rsa(), rsa()] } })
  expect(await screen.findByText(said(text.twice('rodez.rsa')))).toBeTruthy()
  expect(within(screen.getByRole('list', { name: text.new })).getAllByRole('listitem')).toHaveLength(1)
  await userEvent.click(screen.getByRole('button', { name: text.removeOf('rodez.rsa') }))
  expect(screen.queryByRole('list', { name: text.new })).toBeNull()
})

it('a file that is dropped beside the zone does not take the place of the page', async () => {
  open()
  await screen.findByText(text.drop)
  expect(fireEvent.drop(document.body, { dataTransfer: { files: [rsa()], dropEffect: 'copy' } }), 'the browser does not open it').toBe(false)
  expect(fireEvent.dragOver(document.body, { dataTransfer: { files: [], dropEffect: 'copy' } })).toBe(false)
  expect(screen.queryByRole('list', { name: text.new })).toBeNull()
  cleanup()
  expect(fireEvent.drop(document.body, { dataTransfer: { files: [rsa()] } }), 'elsewhere it is left alone').toBe(true)
})

it('a file that identifies persons never leaves the computer', async () => {
  open()
  await choose(new File(['x'], 'vidhosp-2025.txt'))
  expect(await screen.findByText(/vidhosp-2025.txt n'est pas pris/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: /^Envoyer/ })).toBeNull()
})

it('an empty file is not taken', async () => {
  open()
  await choose(new File([], 'vide.rsa'))
  expect(await screen.findByText(said(text.emptyFile('vide.rsa')))).toBeTruthy()
})

it('chaining and units are given beside their stays, not alone', async () => {
  open()
  await choose(new File(['abcd'], 'rodez.ano'), new File(['310000001902024123100000010001071C01012020012'], 'unites.txt'))
  const files = within(await screen.findByRole('list', { name: text.new }))
  expect((files.getByLabelText(text.kindOf('rodez.ano')) as HTMLSelectElement).value).toBe('ano')
  expect((files.getByLabelText(text.kindOf('unites.txt')) as HTMLSelectElement).value).toBe('ium')
  expect(screen.getByText(said(text.noStays))).toBeTruthy()
  expect((screen.getByRole('button', { name: /^Envoyer 2 fichiers/ }) as HTMLButtonElement).disabled).toBe(true)
  await choose(rsa())
  await waitFor(() => expect((screen.getByRole('button', { name: /^Envoyer 3 fichiers/ }) as HTMLButtonElement).disabled).toBe(false))
  expect(screen.queryByText(said(text.noStays))).toBeNull()
})

it('without a deposit of her own, a house reads where her figures come from', async () => {
  open()
  expect(await screen.findByText(said(text.noneButNetwork('14/02/2026')))).toBeTruthy()
  cleanup()
  figures = dashboard({ data: { ...dashboard().data, state: 'none', deposits: [] } })
  open()
  expect(await screen.findByText(said(text.noneYet))).toBeTruthy()
  cleanup()
  figures = dashboard({ place: { ...place, establishment: null } })
  open()
  expect(await screen.findByText(said(text.noneYet)), 'the network gives its own').toBeTruthy()
})

it('the history opens each deposit, and one that counts is withdrawn with a reason', async () => {
  const user = userEvent.setup()
  const lines = { record: 'rsa', files: 1, lines_read: 12410, lines_kept: 12380, lines_refused: 6, years: [2025], site_years: 1, counted: 1 }
  history = [
    { id: 'd1', name: 'rodez-2025.rsa', state: 'kept', author: 'M. Exemple', created_at: '2026-02-14T09:00:00.000Z', kept_at: '2026-02-14T09:05:00.000Z', ...lines },
    { id: 'd0', name: 'rodez-2024.rsa', state: 'receiving', author: 'M. Exemple', created_at: '2026-02-13T09:00:00.000Z', kept_at: null, ...lines, record: '', years: [], lines_read: 0, counted: 0 },
    { id: 'dx', name: 'rodez-2025-M10.rsa', state: 'kept', author: 'M. Exemple', created_at: '2026-01-13T09:00:00.000Z', kept_at: '2026-01-13T09:05:00.000Z', ...lines, counted: 0 },
  ]
  open()
  expect((await screen.findByRole('link', { name: text.openOf('rodez-2024.rsa') })).getAttribute('href')).toBe('/indicateurs/depots/d0')
  expect(screen.queryByRole('button', { name: text.withdrawOf('rodez-2024.rsa') })).toBeNull()
  expect(screen.getAllByText('RSA · 2025 · 12 380 lignes retenues sur 12 410')).toHaveLength(2)
  expect(screen.getAllByText(text.supplanted).length).toBeGreaterThan(0)
  await user.click(screen.getByRole('button', { name: text.withdrawOf('rodez-2025.rsa') }))
  await user.click(screen.getByRole('button', { name: text.withdrawConfirm }))
  expect(screen.getByText('Indiquez le motif.')).toBeTruthy()
  await user.click(screen.getByRole('radio', { name: 'mauvaise année' }))
  await user.click(screen.getByRole('button', { name: text.withdrawConfirm }))
  await waitFor(() => expect(sent).toEqual([{ path: '/api/indicators/deposits/d1/withdrawal', body: { reason: 'mauvaise année' } }]))
})
