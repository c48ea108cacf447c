import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useForm, useWatch } from 'react-hook-form'
import { afterEach, expect, it } from 'vitest'
import { openingText } from '@/locales/fr/opening'
import { NewbornsBesideMother } from './NewbornsBesideMother'
import { emptyOpening } from './values'
import type { OpeningValues } from './values'

afterEach(cleanup)

const session = {
  account: { id: '1', name: 'C. Exemple' },
  acting: { membership: 'm', role: 'maternity_midwife', role_label: 'Sage-femme', establishment: 'p', establishment_name: 'CH Rodez', establishment_closed: false },
} as const

function Page({ delivered_on = null }: { delivered_on?: string | null }) {
  const form = useForm<OpeningValues>({ defaultValues: { ...emptyOpening(session), need: 'post_partum', delivered_on } })
  const { accompanied, newborns } = useWatch({ control: form.control }) as OpeningValues
  return <><NewbornsBesideMother form={form} /><output aria-label="tapé">{JSON.stringify({ accompanied, newborns })}</output></>
}

const told = () => JSON.parse(screen.getByLabelText('tapé').textContent!) as Pick<OpeningValues, 'accompanied' | 'newborns'>

it('one press of the keyboard adds the newborn, its first question takes the focus; taken away, the button has it again', async () => {
  const user = userEvent.setup()
  render(<Page />)
  await user.tab()
  await user.keyboard('{Enter}')
  expect(told().accompanied).toBe(true)
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: openingText.bornAt }))
  await user.click(screen.getByRole('radio', { name: openingText.newbornPlaces.NEO }))
  expect(told().newborns).toMatchObject([{ bed: 'NEO' }])
  await user.click(screen.getByRole('button', { name: openingText.removeNamed(openingText.newborn(1)) }))
  expect(told()).toMatchObject({ accompanied: false, newborns: [{ bed: null }] })
  expect(document.activeElement).toBe(screen.getByRole('button', { name: openingText.withNewborn }))
})

it('twins have a block each, and the one taken away is not the other', async () => {
  const user = userEvent.setup()
  render(<Page />)
  await user.click(screen.getByRole('button', { name: openingText.withNewborn }))
  await user.click(screen.getByRole('button', { name: openingText.addNewborn }))
  await user.click(within(screen.getByRole('group', { name: openingText.newborn(2) })).getByRole('radio', { name: openingText.newbornPlaces.REA }))
  await user.click(screen.getByRole('button', { name: openingText.removeNamed(openingText.newborn(1)) }))
  expect(told()).toMatchObject({ accompanied: true, newborns: [{ bed: 'REA' }] })
})

it('the birth is proposed on the day of the delivery', async () => {
  render(<Page delivered_on="2026-11-19" />)
  await userEvent.setup().click(screen.getByRole('button', { name: openingText.withNewborn }))
  expect(screen.getByDisplayValue('19/11/2026')).toBeTruthy()
})
