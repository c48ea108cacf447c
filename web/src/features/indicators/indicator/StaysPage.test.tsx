import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Route, Routes } from 'react-router'
import { beforeEach, expect, it, vi } from 'vitest'
import { indicatorsText } from '@/locales/fr/indicators'
import { answering, json, openAt, said } from '../opened'
import { figure, indicator } from '../testing'
import StaysPage from './StaysPage'

const text = indicatorsText.stays
let stays: (address: string) => Response
let asked: string[]

beforeEach(() => {
  stays = () => json({ items: [{ key: '000123', number: 'administrative', year: 2025, week: 38, class: 'Césarienne avant travail', times: 1 }, { key: '000124', number: 'administrative', year: 2025, week: null, class: 'Césarienne', times: 2 }], next: null })
  asked = []
  answering((address) => {
    asked.push(address)
    return address.includes('/stays') ? stays(address) : json(indicator())
  })
})

const open = (address = '/indicateurs/I8/sejours?annee=2025&figure=caesarean') => openAt(address, ['indicators.stays'], <Routes><Route path="/indicateurs/:code/sejours" element={<StaysPage />} /></Routes>)

it('lists the stays by their number, with what an unknown week is', async () => {
  open()
  const row = (await screen.findByText('000124')).closest('tr')!
  expect(row.textContent).toBe('0001242025—Césarienne2')
  expect(screen.getByText('38 SA')).toBeTruthy()
  expect(asked.find((address) => address.includes('/stays'))).toBe('/api/indicators/I8/stays?part=numerator&year=2025&figure=caesarean')
  expect(screen.getByText(/Mode d’accouchement · Césariennes · CH Exemple · 2025 · 2 séjours/)).toBeTruthy()
})

it('of a number that pools three years, lists one, says how much of it that is, and opens the others', async () => {
  answering((address) => {
    asked.push(address)
    return address.includes('/stays') ? stays(address) : json(indicator({ figure: figure({ count: 17, of: 448, rare: true, years_counted: [2023, 2024, 2025] }) }))
  })
  open()
  // One stay that counts once, one that counts twice.
  expect(await screen.findByText('3 des 17 cas de 2023 à 2025 sont de 2025.')).toBeTruthy()
  expect(screen.getByText(/CH Exemple · 2025 · 2 séjours$/)).toBeTruthy()
  expect(screen.queryByText(said(text.oneByOne))).toBeNull()
  expect(screen.queryByRole('link', { name: '2025' })).toBeNull()
  await userEvent.click(screen.getByRole('link', { name: '2023' }))
  expect(await screen.findByText(/CH Exemple · 2023 · 2 séjours$/)).toBeTruthy()
  expect(asked.some((address) => address.includes('/stays?') && address.includes('year=2023'))).toBe(true)
  // The number is still that of 2025, and so is the way back.
  expect(asked.some((address) => address.startsWith('/api/indicators/I8?year=2023'))).toBe(false)
  expect(screen.getByRole('link', { name: said(text.back) }).getAttribute('href')).toBe('/indicateurs/I8?annee=2025&figure=caesarean')
  expect(screen.getByRole('link', { name: '2025' })).toBeTruthy()
})

it('of a number of joined stays over three years, does not lay the difference on the linkage', async () => {
  answering((address) => (address.includes('/stays') ? stays(address) : json(indicator({ figure: figure({ link: 'linked', count: 17, of: 448, rare: true, years_counted: [2023, 2024, 2025] }) }))))
  open()
  expect(await screen.findByText('Des 17 cas de 2023 à 2025, cette liste n\'a que ceux de 2025 : 3.')).toBeTruthy()
  expect(screen.getByText(said(text.oneByOnePooled))).toBeTruthy()
})

it('behind a number of joined stays, says that they are counted one by one', async () => {
  answering((address) => (address.includes('/stays') ? stays(address) : json(indicator({ figure: figure({ link: 'linked' }) }))))
  open()
  expect(await screen.findByText(said(text.oneByOne))).toBeTruthy()
})

it('asks for the stays alone, whatever the figures were compared to', async () => {
  open('/indicateurs/I8/sejours?annee=2025&comparer=region&figure=caesarean')
  await screen.findByText('000124')
  expect(asked.find((address) => address.includes('/stays'))).not.toContain('compare')
})

it('opens those of the denominator when the address says so', async () => {
  open('/indicateurs/I8/sejours?annee=2025&figure=caesarean&lesquels=denominator')
  await screen.findByText('000124')
  expect(asked.find((address) => address.includes('/stays'))).toContain('part=denominator')
})

it('tells of the denominator which stays the figure counts, on paper too', async () => {
  const of = (key: string, words: string) => ({ key, number: 'rsa_key', year: 2025, week: 38, class: words, times: 1 })
  stays = () => json({ items: [of('000401', 'Césariennes'), of('000402', 'Non compté'), of('000403', '')], next: null })
  vi.stubGlobal('print', vi.fn())
  open('/indicateurs/I8/sejours?annee=2025&figure=caesarean&lesquels=denominator')
  const rows = async (key: string) => (await screen.findAllByText(key)).map((cell) => said(cell.closest('tr')!.textContent))
  expect(await rows('000401')).toEqual(['000401202538 SACésariennes'])
  expect(await rows('000402')).toEqual(['000402202538 SANon compté'])
  expect(await rows('000403')).toEqual(['000403202538 SA—'])
  await userEvent.click(screen.getByRole('button', { name: text.forDim }))
  await waitFor(async () => expect(await rows('000402')).toContain('000402202538 SANon compté☐'))
  dispatchEvent(new Event('afterprint'))
})

it('is printed for the coders, with the stays that were not read yet', async () => {
  const print = vi.fn()
  vi.stubGlobal('print', print)
  const of = (key: string, next: string | null) => json({ items: [{ key, number: 'rsa_key', year: 2025, week: 38, class: 'Césarienne', times: 1 }], next })
  stays = (address) => (address.includes('cursor=c2') ? of('000778', null) : of('000777', 'c2'))
  open()
  await userEvent.click(await screen.findByRole('button', { name: text.forDim }))
  await waitFor(() => expect(print).toHaveBeenCalledTimes(1))
  expect(screen.getAllByText('000778')).toHaveLength(2)
  dispatchEvent(new Event('afterprint'))
  await waitFor(() => expect(screen.getAllByText('000778')).toHaveLength(1))
})

it('is not printed while some of it cannot be read, and is not asked for without end', async () => {
  const print = vi.fn()
  vi.stubGlobal('print', print)
  stays = (address) => (address.includes('cursor=c2') ? json({ code: 'internal', detail: 'Erreur du serveur.' }, 500) : json({ items: [{ key: '000777', number: 'rsa_key', year: 2025, week: 38, class: 'Césarienne', times: 1 }], next: 'c2' }))
  open()
  await userEvent.click(await screen.findByRole('button', { name: text.forDim }))
  expect(await screen.findByText('Erreur du serveur.')).toBeTruthy()
  expect(asked.filter((address) => address.includes('cursor=c2'))).toHaveLength(1)
  expect(print).not.toHaveBeenCalled()
})

it('says which number it is: that of the RSA is not the hospital\'s', async () => {
  open()
  expect(await screen.findByRole('columnheader', { name: text.keys.administrative })).toBeTruthy()
  expect(screen.getByText(/^Liste pour le DIM\. Le numéro est le numéro administratif du séjour/)).toBeTruthy()
  cleanup()
  stays = () => json({ items: [{ key: '0000000123', number: 'rsa_key', year: 2025, week: 38, class: 'Césarienne', times: 1 }], next: null })
  open()
  expect(await screen.findByRole('columnheader', { name: 'CLE_RSA' })).toBeTruthy()
  expect(screen.getByText(/^Liste pour le DIM\..*CLE_RSA.*par le fichier TRA/)).toBeTruthy()
})

it('of a list that goes on, says how many are counted', async () => {
  stays = () => json({ items: [{ key: '0000000123', number: 'rsa_key', year: 2025, week: 38, class: 'Césarienne', times: 1 }], next: 'c2' })
  const of = (values: Parameters<typeof indicator>[0]) => answering((address) => (address.includes('/stays') ? stays(address) : json(indicator(values))))
  const subtitle = async (words: RegExp) => { expect(await screen.findByText(words)).toBeTruthy(); cleanup() }
  open()
  await subtitle(/2025 · 212 comptés, les 1 premiers séjours ici$/)
  open('/indicateurs/I8/sejours?annee=2025&figure=caesarean&lesquels=denominator')
  await subtitle(/2025 · 1 071 au dénominateur, les 1 premiers séjours ici$/)
  // Of three years, that of the list: 220 of 1090 in 2024.
  of({ figure: figure({ count: 432, of: 2161, rare: true, years_counted: [2023, 2024, 2025] }) })
  open('/indicateurs/I8/sejours?annee=2024&jusque=2025&figure=caesarean')
  await subtitle(/2024 · 220 comptés/)
  // Joined stays are not those of the list, which has each by itself.
  of({ figure: figure({ link: 'linked', count: 30 }), figures: [figure({ link: 'unlinked', count: 28 }), figure({ link: 'linked', count: 30 })] })
  open()
  await subtitle(/28 comptés/)
  of({ figure: figure({ link: 'linked', count: 30 }), figures: [figure({ link: 'linked', count: 30 })] })
  open()
  await subtitle(/plus de 1 séjours$/)
})

it('says so where stays are not kept', async () => {
  stays = () => json({ code: 'stays_not_kept', detail: 'Les séjours ne sont pas gardés : réglage du réseau.' }, 409)
  open()
  expect(await screen.findByText(/ne sont pas gardés/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: text.forDim })).toBeNull()
})
