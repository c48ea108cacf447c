import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { indicatorNoteText } from '@/locales/fr/indicatorNote'
import type { IndicatorBarometer } from '@/shared/api/generated'
import { answering, json, openAt, said } from '../opened'
import BarometerPage from './BarometerPage'

const text = indicatorNoteText.barometer

const barometer = (values: Partial<IndicatorBarometer> = {}): IndicatorBarometer => ({
  region: 'Exemple', year: 2024, years: [2024], state: 'current', data: ['12 maternités comptées.'], sources: ['Césariennes (France, 2020) : presse'],
  figures: [{ figure: { label: 'Césariennes', value: '19,8 %', ratio: '212 / 1 071', interval: '17,5 à 22,3', before: '20,1 %', published: '', is_proposed: true }, trend: 'En baisse.', svg: '<svg xmlns="http://www.w3.org/2000/svg"/>' }],
  births: [{ type: 'III', houses: 3, births: 4200, share: 0.42 }, { type: 'CPP', houses: 1, births: null, share: null }], ...values,
})

it('tells the figures of the region, and where children are born', async () => {
  answering(() => json(barometer()))
  openAt('/indicateurs/barometre?annee=2024', ['indicators.read'], <BarometerPage />)
  const figure = within(within(await screen.findByRole('list', { name: text.figures })).getByRole('listitem'))
  expect(figure.getByText('19,8 %')).toBeTruthy()
  expect(figure.getByText(text.noPublished)).toBeTruthy()
  expect(figure.getByRole('img')).toBeTruthy()
  const births = screen.getAllByRole('row').map((row) => said(row.textContent ?? ''))
  expect(births).toContain('Type III34 20042,0 %')
  // A small count, or one that tells it, does not leave the network.
  expect(births).toContain('Type CPP1non publié')
  expect(screen.getByRole('button', { name: text.pdf })).toBeTruthy()
})

it('says when nothing is counted', async () => {
  answering(() => json(barometer({ state: 'none', figures: [], births: [], data: [], sources: [] })))
  openAt('/indicateurs/barometre', ['indicators.read'], <BarometerPage />)
  expect(await screen.findByText(said(indicatorNoteText.none(2024)))).toBeTruthy()
  expect(screen.queryByRole('button', { name: text.pdf })).toBeNull()
})
