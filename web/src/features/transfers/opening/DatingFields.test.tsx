import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useForm, useWatch } from 'react-hook-form'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { CaseForm } from './CaseForm'
import { DatingFields } from './DatingFields'
import { datingBody } from './values'
import type { CaseValues } from './values'

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => { cleanup(); vi.useRealTimers() })

const untold: CaseValues['dating'] = { basis: 'age_today', method: 'first_trimester_ultrasound', ga_days: null, ga_on: null, date: null, embryo_age_days: null }

function Page({ dating }: { dating: CaseValues['dating'] }) {
  const form = useForm<CaseValues>({ defaultValues: { urgency: null, motive: null, fetuses: 1, dating } })
  return <CaseForm form={form}><DatingFields /><Told value={useWatch({ control: form.control, name: 'dating' })} /></CaseForm>
}

function Told({ value }: { value: CaseValues['dating'] }) {
  return <output aria-label="envoyé">{JSON.stringify(datingBody(value))}</output>
}

const sent = () => JSON.parse(screen.getByLabelText('envoyé').textContent!) as unknown
const term = () => screen.getByLabelText<HTMLInputElement>('Terme')

it('gives a term typed before midnight its day; after it, the page shows and sends the same pregnancy', async () => {
  vi.setSystemTime('2026-11-21T22:59:30.000Z')
  render(<Page dating={untold} />)
  fireEvent.change(term(), { target: { value: '27+4' } })
  expect(sent()).toMatchObject({ ga_days: 193, date: '2026-11-21' })
  await act(() => vi.advanceTimersByTimeAsync(60_000))
  expect(sent()).toMatchObject({ ga_days: 194, date: '2026-11-22' })
  expect(term().value).toMatch(/^27\sSA\s\+\s5\sj$/)
})

it('shows the term of another day as it is today', () => {
  vi.setSystemTime('2026-11-24T09:00:00.000Z')
  render(<Page dating={{ ...untold, ga_days: 193, ga_on: '2026-11-21' }} />)
  expect(term().value).toMatch(/^28\sSA/)
  expect(sent()).toMatchObject({ ga_days: 196, date: '2026-11-24' })
})
