import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useForm } from 'react-hook-form'
import { beforeEach, expect, it, vi } from 'vitest'
import { setServerTime } from '@/shared/api/clock'
import { ChoiceField, DateField, Form, GestationalAgeField, NumberStepper, Stepper, TimeOfFact } from '.'

interface Words {
  birth_date: string | null
  ga_days: number | string | null
  happened_at: string | null
  fetuses: number | null
  motive: string | null
}

let sent: Words | null = null
const start: Words = { birth_date: null, ga_days: null, happened_at: '2026-10-25T00:30:00.000Z', fetuses: null, motive: null }

function Page() {
  const form = useForm<Words>({ defaultValues: start })
  const { control } = form
  return (
    <Form form={form} onSubmit={(words) => { sent = words }}>
      <DateField control={control} name="birth_date" label="Née le" meaning="past" />
      <GestationalAgeField control={control} name="ga_days" label="Terme" />
      <TimeOfFact control={control} name="happened_at" />
      <NumberStepper control={control} name="fetuses" label="Fœtus" least={1} most={5} />
      <ChoiceField control={control} name="motive" label="Pourquoi ?" choices={[{ value: 'MAP', label: 'MAP' }, { value: 'RPM', label: 'RPM' }]} />
      <button type="submit">Envoyer</button>
    </Form>
  )
}

const user = userEvent.setup()
const send = async () => { await user.click(screen.getByText('Envoyer')); return sent }

beforeEach(() => {
  sent = null
  setServerTime('2026-11-21T13:17:00.000Z')
  render(<Page />)
})

it('reads a date as typed and writes it the usual way', async () => {
  const field = screen.getByLabelText('Née le')
  await user.type(field, '120394')
  await user.tab()
  expect((field as HTMLInputElement).value).toBe('12/03/1994')
  expect((await send())?.birth_date).toBe('1994-03-12')
})

it('keeps words that it does not understand, and says what to do', async () => {
  const field = screen.getByLabelText('Née le')
  await user.type(field, 'hier')
  await user.tab()
  expect((field as HTMLInputElement).value).toBe('hier')
  expect(screen.getByText(/Date illisible/)).toBeTruthy()
})

it('asks what a decimal week means, and takes the answer', async () => {
  await user.type(screen.getByLabelText('Terme'), '30,3')
  await user.click(screen.getByRole('button', { name: /30\sSA\s\+\s2\sj/ }))
  expect((await send())?.ga_days).toBe(212)
})

it('asks which passage of the repeated hour is meant', async () => {
  await user.click(screen.getByRole('radio', { name: 'Après le changement d\'heure' }))
  expect((await send())?.happened_at).toBe('2026-10-25T01:30:00.000Z')
})

it('counts with buttons and arrows, and nothing is not zero', async () => {
  await user.click(screen.getByRole('button', { name: /Fœtus.*un de plus/ }))
  await user.type(screen.getByRole('spinbutton'), '{ArrowUp}')
  expect((await send())?.fetuses).toBe(2)
})

it('takes one for + and none for − when nothing is known yet', async () => {
  const onChange = vi.fn()
  cleanup()
  render(<Stepper label="Places" value={null} onChange={onChange} />)
  await user.click(screen.getByRole('button', { name: /Places.*un de plus/ }))
  await user.click(screen.getByRole('button', { name: /Places.*un de moins/ }))
  expect(onChange.mock.calls).toEqual([[1], [0]])
})

it('takes a choice with the keyboard, without sending the form', async () => {
  screen.getByRole('radio', { name: 'RPM' }).focus()
  await user.keyboard('{Enter}')
  expect(sent).toBeNull()
  expect((await send())?.motive).toBe('RPM')
})
