import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Route, Routes } from 'react-router'
import { expect, it } from 'vitest'
import { indicatorsText } from '@/locales/fr/indicators'
import { transmissionsText as text } from '@/locales/fr/transmissions'
import type { Permission } from '@/shared/api'
import DashboardPage from '../DashboardPage'
import { answering, json, openAt, said } from '../opened'
import { dashboard, place } from '../testing'
import type { Gap, IndicatorDashboard, Preparation, Transmission } from '../types'
import GapsPage from './GapsPage'
import { former, gap, preparation, transmission } from './testing'
import TransmitPage from './TransmitPage'

const region = { ...place, establishment: null, name: 'Occitanie', type: null, finess: null }
const line = { id: 't1', version: 1, made_at: '2026-03-28T09:00:00.000Z', recipient: 'ARS Occitanie', included: true, gaps: 3, definitions_changed: false }

function openDashboard(values: Partial<IndicatorDashboard>, permissions: readonly Permission[] = ['indicators.read', 'indicators.transmit']) {
  answering(() => json(dashboard(values)))
  openAt('/indicateurs?annee=2025', permissions, <DashboardPage />)
}

it('a year that was sent says when, to whom, and how many figures have changed since', async () => {
  openDashboard({ transmitted: line })
  expect(await screen.findByText(new RegExp(said('Valeurs transmises le 28/03/2026 à ARS Occitanie. Recalculées depuis : 3 écarts')))).toBeTruthy()
  expect(screen.getByRole('link', { name: text.seeGaps(3) }).getAttribute('href')).toBe('/indicateurs/ecarts/t1')
})

it('without a change it says so; a house that was not in it is told', async () => {
  openDashboard({ transmitted: { ...line, gaps: 0, definitions_changed: true } })
  expect(await screen.findByText(/identiques\. Les définitions ont changé depuis/)).toBeTruthy()
  openDashboard({ transmitted: { ...line, included: false, gaps: null } })
  expect(await screen.findByText(/Les vôtres n'y étaient pas/)).toBeTruthy()
})

it('the direction sends a year of the region; nobody else is offered it, nor from the page of a house', async () => {
  openDashboard({ place: region })
  expect((await screen.findByRole('link', { name: text.transmit(2025) })).getAttribute('href')).toBe('/indicateurs/transmettre?annee=2025')
  cleanup()
  openDashboard({ place: region }, ['indicators.read'])
  await screen.findByText(new RegExp(indicatorsText.data))
  expect(screen.queryByRole('link', { name: text.transmit(2025) })).toBeNull()
  cleanup()
  openDashboard({})
  await screen.findByText(new RegExp(indicatorsText.data))
  expect(screen.queryByRole('link', { name: text.transmit(2025) })).toBeNull()
})

function openSending(values: Partial<Preparation>, answer = () => json({ id: 'j1' }, 201)) {
  const bodies: unknown[] = []
  answering((address, { method, body }) => {
    if (method === 'POST') {
      bodies.push(JSON.parse(body as string))
      return answer()
    }
    if (address.startsWith('/api/jobs/')) return new Promise(() => undefined)
    return json(preparation(values))
  })
  openAt('/indicateurs/transmettre?annee=2025', ['indicators.transmit'], <TransmitPage />)
  return bodies
}

it('tells what is missing, asks to whom, and sends without the names unless they are chosen', async () => {
  const bodies = openSending({})
  expect(await screen.findByText('CH Foix')).toBeTruthy()
  expect(screen.getByText(said(text.sending.possible))).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: text.sending.send }))
  expect(bodies).toEqual([])
  await userEvent.type(screen.getByLabelText(/^À qui/), 'ARS')
  await userEvent.click(screen.getByRole('button', { name: text.sending.send }))
  expect(await screen.findByText(said(text.sending.sent))).toBeTruthy()
  expect(bodies).toEqual([{ year: 2025, recipient: 'ARS', named: false, comment: null, reason: null }])
}, 15_000)

it('sent again, it asks why, and keeps what was typed when it is refused', async () => {
  const bodies = openSending({ former, missing: [] }, () => json({ status: 409, code: 'already_asked', detail: 'Un travail de ce genre est déjà en cours.' }, 409))
  expect(await screen.findByText(said(text.sending.nothingMissing))).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: text.sending.send }))
  expect(bodies).toEqual([])
  await userEvent.type(screen.getByLabelText(/^Pourquoi de nouveau/), 'LAMDA')
  await userEvent.click(screen.getByRole('button', { name: text.sending.send }))
  expect(await screen.findByText('Un travail de ce genre est déjà en cours.')).toBeTruthy()
  expect(bodies).toEqual([{ year: 2025, recipient: 'ARS Occitanie', named: true, comment: null, reason: 'LAMDA' }])
  expect(screen.getByLabelText<HTMLTextAreaElement>(/^Pourquoi de nouveau/).value).toBe('LAMDA')
}, 15_000)

it('says what leaving the names out is worth once a version before has given them', async () => {
  openSending({ former })
  expect(await screen.findByRole('radio', { name: text.sending.named, checked: true })).toBeTruthy()
  expect(screen.queryByText(said(text.sending.namedBefore))).toBeNull()
  await userEvent.click(screen.getByRole('radio', { name: text.sending.numbered }))
  expect(screen.getByText(said(text.sending.namedBefore))).toBeTruthy()
  cleanup()
  openSending({ former: { ...former, named: false } })
  expect(await screen.findByRole('radio', { name: text.sending.numbered, checked: true })).toBeTruthy()
  expect(screen.queryByText(said(text.sending.namedBefore))).toBeNull()
})

it('a year that is not over, or of which nothing is counted, is not sent', async () => {
  openSending({ over: false })
  expect(await screen.findByText(said(text.sending.notOver))).toBeTruthy()
  cleanup()
  openSending({ sites: 0 })
  expect(await screen.findByText(said(text.sending.nothingCounted))).toBeTruthy()
  expect(screen.queryByRole('button', { name: text.sending.send })).toBeNull()
})

function openGaps(values: Partial<Transmission>, items: Gap[]) {
  answering((address) => (address.includes('/gaps') ? json({ items, next: null }) : json(transmission(values))))
  openAt('/indicateurs/ecarts/t1', ['indicators.read'], <Routes><Route path="/indicateurs/ecarts/:id" element={<GapsPage />} /></Routes>)
}

it('a gap stands with both values and their difference', async () => {
  openGaps({}, [gap(), gap({ figure: 'former', label: 'Ancienne classe', count: null, of: null, rate: null, difference: null })])
  const row = within((await screen.findByText(/I8 · Césariennes/)).closest('tr')!)
  expect(row.getByText('19,8 %')).toBeTruthy()
  expect(row.getByText('212 / 1 071')).toBeTruthy()
  expect(row.getByText('20,5 %')).toBeTruthy()
  expect(row.getByText('+0,7')).toBeTruthy() // 8 of 1 071
  expect(screen.getByText(said(text.gapsPage.gone))).toBeTruthy()
})

it('no gap, and nothing to compare with, are said', async () => {
  openGaps({ gaps: 0 }, [])
  expect(await screen.findByText(said(text.gapsPage.none))).toBeTruthy()
  cleanup()
  openGaps({ gaps: null, state: 'outdated' }, [])
  expect(await screen.findByText(said(text.notComparable))).toBeTruthy()
  cleanup()
  openGaps({ included: false, gaps: null }, [])
  expect(await screen.findByText(said(text.gapsPage.notIncluded))).toBeTruthy()
})
