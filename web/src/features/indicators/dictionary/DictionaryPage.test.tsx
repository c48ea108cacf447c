import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it } from 'vitest'
import { indicatorsText } from '@/locales/fr/indicators'
import { answering, json, openAt } from '../opened'
import type { Definition } from '../types'
import DictionaryPage from './DictionaryPage'

const text = indicatorsText.dictionaryPage
const definition = (values: Partial<Definition>): Definition => ({
  indicator: 'I3', figure: 'lt37', indicator_label: 'Prématurité', label: 'Avant 37 semaines', status: 'published', per: 100, numerator: 'Naissances vivantes de 22 à 36 semaines.',
  denominator: 'Naissances vivantes.', exclusions: '', source: 'DREES', pitfalls: '', lists: ['Traceurs', 'Euro-Peristat'], ...values,
})

beforeEach(() => answering(() => json({
  items: [definition({}), definition({ figure: '22_27', label: '22 à 27 semaines', lists: ['Traceurs'] }), definition({ indicator: 'TYPE', figure: 'type_3', indicator_label: 'Type', label: 'Type III', status: 'official', per: 1000, lists: ['Scan Santé'] })],
  next: null,
})))

const open = () => openAt('/indicateurs/dictionnaire', ['indicators.read'], <DictionaryPage />)

it('tells each indicator once, with its classes, each of which opens its page', async () => {
  open()
  const one = within((await screen.findByRole('heading', { level: 2, name: text.named('I3', 'Prématurité') })).closest('section')!)
  expect(one.getByText('Naissances vivantes de 22 à 36 semaines.')).toBeTruthy()
  expect(one.getByText('Publié')).toBeTruthy()
  expect(one.getByText('pour 100')).toBeTruthy()
  expect(one.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/indicateurs/I3?figure=lt37', '/indicateurs/I3?figure=22_27'])
})

it('shows what one list asks for', async () => {
  open()
  await userEvent.selectOptions(await screen.findByLabelText(text.list), 'Scan Santé')
  expect(screen.queryByText('Avant 37 semaines')).toBeNull()
  expect(screen.getByText('pour 1 000')).toBeTruthy()
  expect(screen.getByTestId('where').textContent).toBe('/indicateurs/dictionnaire?liste=Scan+Sant%C3%A9')
})
