import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useForm } from 'react-hook-form'
import { afterEach, expect, it } from 'vitest'
import { transfersText } from '@/locales/fr/transfers'
import { NewbornFields } from './NewbornFields'
import { emptyOpening, openingBody } from './values'
import type { OpeningValues } from './values'

afterEach(cleanup)

const session = {
  account: { id: '1', name: 'C. Exemple' },
  acting: { membership: 'm', role: 'maternity_midwife', role_label: 'Sage-femme', establishment: 'p', establishment_name: 'CH Rodez', establishment_closed: false },
} as const

function Page({ onSend }: { onSend: (values: OpeningValues) => void }) {
  const form = useForm<OpeningValues>({ defaultValues: { ...emptyOpening(session), need: 'newborn' } })
  const refuse = () => form.setError('newborns.0.weight_g', { type: 'weight_not_plausible', message: '7 900 g à 28 SA : vérifiez.' })
  return (
    <>
      <NewbornFields control={form.control} rank={0} named={false} onRemove={() => undefined} />
      <button type="button" onClick={refuse}>refuser</button>
      <button type="button" onClick={() => onSend(form.getValues())}>envoyer</button>
    </>
  )
}

it('a weight beyond belief for the term is asked again, and goes once she has looked', async () => {
  const user = userEvent.setup()
  let sent: OpeningValues | undefined
  render(<Page onSend={(values) => { sent = values }} />)
  expect(screen.queryByRole('group', { name: transfersText.lookedAgain })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'refuser' }))
  await user.click(within(screen.getByRole('group', { name: transfersText.lookedAgain })).getByRole('checkbox', { name: 'Oui' }))
  await user.click(screen.getByRole('button', { name: 'envoyer' }))
  expect(openingBody(sent!, 'TNN', null).newborns![0]).toMatchObject({ looked_again: true })
})

it('« Vérifié » is said of that weight: another one is asked again', async () => {
  const user = userEvent.setup()
  let sent: OpeningValues | undefined
  render(<Page onSend={(values) => { sent = values }} />)
  const weight = screen.getByRole('textbox', { name: /Poids/ })
  await user.type(weight, '6900')
  await user.click(screen.getByRole('button', { name: 'refuser' }))
  await user.click(within(screen.getByRole('group', { name: transfersText.lookedAgain })).getByRole('checkbox', { name: 'Oui' }))
  await user.clear(weight)
  await user.type(weight, '7000')
  await user.click(screen.getByRole('button', { name: 'envoyer' }))
  expect(sent!.newborns[0]).toMatchObject({ weight_g: '7000', looked_again: [] })
})
