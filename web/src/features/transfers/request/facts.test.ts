import { describe, expect, it } from 'vitest'
import type { OutcomeView } from '../types'
import { factBody, factSpec } from './facts'
import type { Question } from './facts'

const named = (questions: readonly Question[], name: string) => questions.find((question) => question.kind !== 'destination' && question.name === name)

describe('the panel of a feedback', () => {
  const spec = factSpec('SEND_FEEDBACK', { outcome: { proposed_feedback: 'Retour au domicile.' } as OutcomeView })!

  it('proposes what is known, in the application, and never by ordinary mail', () => {
    expect(spec.given).toEqual({ text: 'Retour au domicile.', channel: 'APPLICATION' })
    expect(named(spec.questions, 'channel')).toMatchObject({ choices: [{ value: 'APPLICATION' }, { value: 'PHONE' }, { value: 'MSSANTE' }] })
  })

  it('asks who was told, by telephone only', () => {
    const recipient = named(spec.questions, 'recipient')!
    expect(recipient.only!({ channel: 'PHONE' })).toBe(true)
    expect(recipient.only!({ channel: 'MSSANTE' })).toBe(false)
  })
})

it('an arrival without incident sends none', () => {
  expect(factBody({ ...factSpec('ARRIVE')!.given, comment: ' ', happened_at: '2026-11-21T13:05:00.000Z' })).toEqual({ happened_at: '2026-11-21T13:05:00.000Z' })
})
