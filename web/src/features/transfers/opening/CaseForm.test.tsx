import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useForm, useWatch } from 'react-hook-form'
import { afterEach, expect, it } from 'vitest'
import { CaseForm } from './CaseForm'
import { FetusesField } from './FetusesField'
import type { CaseValues } from './values'

afterEach(cleanup)

/** A form that asks something else beside the case, as « Réévaluer » does. */
function Another() {
  const form = useForm<CaseValues & { happened_at: string }>({
    defaultValues: {
      urgency: null, motive: null, fetuses: 1, happened_at: '',
      dating: { basis: 'age_today', method: 'first_trimester_ultrasound', ga_days: null, ga_on: null, date: null, embryo_age_days: null },
    },
  })
  const fetuses = useWatch({ control: form.control, name: 'fetuses' })
  return <CaseForm form={form}><FetusesField /><output>{fetuses}</output></CaseForm>
}

/** It lacks them: the compiler refuses it. */
export function Lacking() {
  const form = useForm<{ happened_at: string }>()
  // @ts-expect-error -- a form without the fields of the case
  return <CaseForm form={form}>{null}</CaseForm>
}

it('gives the fields of the case the form in which they stand, whatever else it asks', async () => {
  render(<Another />)
  await userEvent.setup().click(screen.getByRole('radio', { name: '2' }))
  expect(screen.getByRole('status').textContent).toBe('2')
})
