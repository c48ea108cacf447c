import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { Route, Routes } from 'react-router'
import { expect, it, vi } from 'vitest'
import { transmissionsText } from '@/locales/fr/transmissions'
import { answering, json, openAt, said } from '../opened'
import type { TransmittedYear } from '../types'
import { head, transmittedYear } from './testing'
import TransmittedListPage from './TransmittedListPage'
import TransmittedPage from './TransmittedPage'

const text = transmissionsText.authority

function open(values: Partial<TransmittedYear> = {}, search = '') {
  answering(() => json(transmittedYear(values)))
  openAt(`/indicateurs/transmis/t2${search}`, ['indicators.transmitted'], <Routes><Route path="/indicateurs/transmis/:id" element={<TransmittedPage />} /></Routes>)
}

const table = async (name: RegExp) => within((await screen.findAllByRole('region', { name })).at(-1)!)

it('lists every version, the latest of a year marked', async () => {
  answering(() => json({ region: 'Occitanie', items: [head(), head({ id: 't1', version: 1, latest: false, reason: '' })] }))
  openAt('/indicateurs/transmis', ['indicators.transmitted'], <TransmittedListPage />)
  expect((await screen.findByRole('link', { name: '2025, version 2' })).getAttribute('href')).toBe('/indicateurs/transmis/t2')
  expect(screen.getByText(/la plus récente/)).toBeTruthy()
  expect(screen.getByText('Fichier corrigé')).toBeTruthy()
})

it('without any year yet, it says what will come', async () => {
  answering(() => json({ region: 'Occitanie', items: [] }))
  openAt('/indicateurs/transmis', ['indicators.transmitted'], <TransmittedListPage />)
  expect(await screen.findByText(said(text.none))).toBeTruthy()
})

it('tells the region\'s figures with their intervals, and « n. c. » for what was not sent', async () => {
  open()
  expect(await screen.findByRole('heading', { level: 1, name: text.one(2025) })).toBeTruthy()
  const figures = await table(/^Région/)
  const caesareans = within(figures.getByText(/^Césariennes/).closest('tr')!)
  expect(caesareans.getByText('19,8 %')).toBeTruthy()
  expect(caesareans.getByText('212 / 1 071')).toBeTruthy()
  expect(caesareans.getByText('17,5 à 22,3')).toBeTruthy()
  const stillbirths = within(figures.getByText(/^Ensemble/).closest('tr')!)
  expect(stillbirths.getAllByText(/n\. c\./)).toHaveLength(2) // the rate, and the count beside its denominator
  expect(screen.getByText(/Un effectif de 1 à 10/)).toBeTruthy()
  expect(screen.getByText(/Année complète/)).toBeTruthy()
})

it('says how many houses gave but some months, and nothing where all are whole or it was not kept', async () => {
  open({ head: head({ sites: 39 }), partial: 2 })
  expect(await screen.findByText('2 maternités sur 39 n\'ont pas donné les douze mois de l\'année : leurs nombres sont ceux des mois donnés.')).toBeTruthy()
  cleanup()
  open({ head: head({ sites: 39 }), partial: 1 })
  expect(await screen.findByText('1 maternité sur 39 n\'a pas donné les douze mois de l\'année : ses nombres sont ceux des mois donnés.')).toBeTruthy()
  for (const partial of [0, null]) {
    cleanup()
    open({ partial })
    await table(/^Région/)
    expect(screen.queryByText(/douze mois/)).toBeNull()
  }
})

it('on a phone each row is a card, and the figures are folded under their indicator', async () => {
  open()
  vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener: () => undefined, removeEventListener: () => undefined }))
  const houses = await screen.findByRole('list', { name: /^Par établissement/ })
  expect(said(within(houses).getByText('Maternité 1').closest('li')!.textContent)).toBe('Maternité 120,0 %40 / 200de 17,5 à 22,3')
  expect(said(within(houses).getByText('Maternité 2').closest('li')!.textContent)).toBe('Maternité 2—0 / 0')
  const folded = (await screen.findAllByText(/^I5 · Mortinatalité/))[0]!.closest('details')! // then among the definitions
  expect(folded.open).toBe(false)
  expect(said(folded.textContent)).toContain('n. c.')
  expect(screen.queryByRole('table')).toBeNull()
})

it('tells missing values by whole per cent', async () => {
  open()
  expect(await screen.findByText(/sans âge gestationnel.*environ 3 %/)).toBeTruthy()
})

it('tells one figure of every house, which the address names; of nothing is « — »', async () => {
  open()
  const houses = await table(/^Par établissement/)
  expect(within(houses.getByText('Maternité 1').closest('tr')!).getByText('20,0 %')).toBeTruthy()
  expect(within(houses.getByText('Maternité 2').closest('tr')!).getByText('—')).toBeTruthy()
  expect(houses.queryByText(said(text.type))).toBeNull() // a type would tell who is who
  cleanup()
  open({}, '?chiffre=I5/total')
  const others = await table(/^Par établissement.*Mortinatalité/)
  expect(within(others.getByText('Maternité 2').closest('tr')!).getAllByText('n. c.')).toHaveLength(2)
})

it('an older version leads to the latest', async () => {
  open({ head: head({ id: 't1', version: 1, latest: false, reason: '' }) })
  expect((await screen.findByRole('link', { name: text.openLatest })).getAttribute('href')).toBe('/indicateurs/transmis/t2')
})

it('shows the definitions of that day, with their status and source', async () => {
  open()
  expect(await screen.findByText('Scan Santé.')).toBeTruthy()
  expect(screen.getAllByText('Officiel')).toHaveLength(1)
})

it('on paper the definitions are open, and folded again afterwards', async () => {
  open()
  const sheet = (await screen.findByText('Scan Santé.')).closest('details')!
  expect(sheet.open).toBe(false)
  fireEvent(window, new Event('beforeprint'))
  expect(sheet.open).toBe(true)
  fireEvent(window, new Event('afterprint'))
  expect(sheet.open).toBe(false)
})
