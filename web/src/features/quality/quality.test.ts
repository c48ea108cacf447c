import { describe, expect, it } from 'vitest'
import type { CaseDocumentation, PerinatalCase } from '@/shared/api/generated'
import { bodyOf } from './ActionDialog'
import { meetingBody } from './MeetingDialog'
import { behindIn, filtersIn } from './CasesPage'
import { meetingsIn } from './MeetingsPage'
import { changed } from './CorrectionDialog'
import { beginning, beginningFrom, declarationBody, declarationSchema } from './declaration'
import { blocks, answered, filledOf, sentOf, typedOf } from './documentation'
import { stepsOf } from './steps'

describe('the declaration', () => {
  it('sends the hour or the day, never both, and nothing that was left empty', () => {
    const typed = { ...beginning(), happened_at: '2026-05-04T08:00:00.000Z', happened_on: '2026-05-04', ga_days: 192 }
    const body = declarationBody(typed, false)
    expect(body).toMatchObject({ kind: 'AN_OUT', happened_at: '2026-05-04T08:00:00.000Z', ga_days: 192, vital: 'LIVE', summary: null })
    expect(body).not.toHaveProperty('happened_on')
    expect(body).not.toHaveProperty('house')
    expect(body).not.toHaveProperty('request_number')
    expect(declarationBody({ ...typed, when: 'day' }, false)).not.toHaveProperty('happened_at')
  })

  it('says the house for who acts for none, and the number of the request as a number', () => {
    expect(declarationBody({ ...beginning(), house: 'h', request_number: '412', needs_intensive_care: ['yes'] }, true)).toMatchObject({ house: 'h', request_number: 412, needs_intensive_care: true })
  })

  it('says nothing of the number of children where nobody told it: a case of twins is not contradicted', () => {
    expect(declarationBody(beginning(), false)).not.toHaveProperty('newborns')
    expect(declarationBody({ ...beginning(), newborns: 2 }, false)).toMatchObject({ newborns: 2 })
  })

  it('begins with what a request tells of a harm', () => {
    const asked = {
      number: 412, origin: { id: 'h', name: 'CH', phone: null }, dating: { method: 'last_period', ddr_equivalent: '2026-05-08', low_confidence: false }, asked_at: '2026-11-16T09:00:00.000Z', newborns: [],
      dysfunctions: [
        { code: 'D04', detected: true, severity: null, sentence: 'Partie tard.', line: null, adverse_event: null },
        { code: 'D05', detected: false, severity: 'HARM', sentence: 'Aggravation sans médecin.', line: 'f', adverse_event: 'EIG 7' },
      ],
    } as const
    // From 8 May to 16 November: 192 days, 27 SA + 3 j.
    expect(beginningFrom({ ...asked, newborns: [], dysfunctions: [...asked.dysfunctions] })).toMatchObject({ kind: 'AN_EIG', house: 'h', request_number: '412', ga_days: 192, vital: 'UNKNOWN', adverse_event: 'EIG 7', summary: 'Aggravation sans médecin.' })
  })

  it('asks for the hour, or the day where the hour is not known', () => {
    expect(declarationSchema.safeParse(beginning()).success).toBe(false)
    expect(declarationSchema.safeParse({ ...beginning(), when: 'day', happened_on: '2026-05-04' }).success).toBe(true)
  })
})

describe('the documentation', () => {
  const nothing = Object.fromEntries(Object.keys(answered).map((field) => [field, null])) as unknown as CaseDocumentation

  it('has each field in one block', () => {
    expect(blocks.flatMap(({ fields }) => fields).sort()).toEqual(Object.keys(answered).sort())
  })

  it('reads yes and no, and sends nothing for no words', () => {
    expect(typedOf('transfer_asked', { ...nothing, transfer_asked: false })).toBe('no')
    expect(sentOf('transfer_asked', 'no')).toBe(false)
    expect(sentOf('transfer_asked', null)).toBeNull()
    expect(sentOf('summary', '')).toBeNull()
    expect(sentOf('visits_in_7_days', 0)).toBe(0)
  })

  it('counts « non » and 0 as answers', () => {
    expect(filledOf(['transfer_asked', 'summary', 'visits_in_7_days'], { ...nothing, transfer_asked: false, visits_in_7_days: 0, summary: '' })).toBe(2)
  })
})

it('a correction sends what differs, with its reason; the day follows the hour', () => {
  const before = { kind: 'AN_OUT', happened_on: '2026-05-04', happened_at: '2026-05-04T08:00:00.000Z', ga_days: 192, weight_g: 980, newborns: 1, vital: 'LIVE', adverse_event: '', house: 'h', looked_again: [], reason: '' }
  expect(changed(before, { ...before, ga_days: 193, reason: 'datation reprise' })).toEqual({ ga_days: 193, reason: 'datation reprise' })
  expect(changed(before, { ...before, happened_at: '2026-05-05T08:00:00.000Z', reason: 'r' })).toEqual({ happened_at: '2026-05-05T08:00:00.000Z', reason: 'r' })
  expect(changed(before, { ...before, happened_on: '2026-05-03', happened_at: null, reason: 'r' })).toEqual({ happened_on: '2026-05-03', reason: 'r' })
  expect(changed(before, { ...before, house: 'autre', weight_g: 100, looked_again: ['yes'], reason: 'r' })).toEqual({ house: 'autre', weight_g: 100, looked_again: true, reason: 'r' })
})

it('an action sends numbers of requests as numbers, and a place only when it is local', () => {
  const typed = { title: 't', year: '2026', level: 'REGIONAL', category: 'PROTOCOL', owner: 'o', place: 'p', due_on: '2026-12-01', state: 'PLANNED', dropped_because: '', evaluation: '', codes: ['D01'], requests: '412, 415' }
  expect(bodyOf(typed, ['c'])).toMatchObject({ year: 2026, place: null, requests: [412, 415], cases: ['c'] })
  expect(bodyOf({ ...typed, level: 'LOCAL', requests: '' }, [])).toMatchObject({ place: 'p', requests: [] })
  expect(bodyOf(typed, [], 'm', 'Revoir l’accueil')).toMatchObject({ meeting: 'm', decision: 'Revoir l’accueil' })
})

it('the address tells the filters; a year that is none is left out', () => {
  expect(filtersIn(new URLSearchParams('groupe=late&annee=20'))).toEqual({ group: 'late' })
  expect(filtersIn(new URLSearchParams('etat=CLOSED&annee=2026'))).toEqual({ state: 'CLOSED', year: '2026' })
})

it('the steps of a case are done, under way or to come', () => {
  const states = (state: PerinatalCase['state']) => stepsOf(state).map((step) => step.state)
  expect(states('DOCUMENTED')).toEqual(['done', 'done', 'current', 'next', 'next', 'next'])
  expect(states('CLOSED')).toEqual(['done', 'done', 'done', 'done', 'done', 'done'])
})

it('a meeting sends yes and no as such, and the numbers of requests as numbers', () => {
  const typed = { held_on: '2026-11-16', title: 't', kind: 'TRANSFERS', with_network: 'yes', participants: 12, cases: [], requests: '412;7', decisions: 'a\nb' }
  expect(meetingBody(typed)).toEqual({ ...typed, with_network: true, requests: [412, 7] })
})

describe('what a figure of « Activité » opens', () => {
  const search = (text: string) => new URLSearchParams(text)
  it('are the cases behind it, or the whole list', () => {
    expect(behindIn(search('indicateur=OUT-01&du=2026-01-01&au=2026-06-30'))).toEqual({ figure: 'OUT-01', from: '2026-01-01', to: '2026-06-30' })
    expect(behindIn(search('indicateur=OUT-03&du=2026-01-01&au=2026-06-30&lesquels=among&etablissement=e1'))).toMatchObject({ behind: 'among', house: 'e1' })
    expect(behindIn(search('groupe=open'))).toBeNull()
    expect(behindIn(search('indicateur=OUT-01'))).toBeNull()
  })

  it('are the meetings of these days, or of a year', () => {
    expect(meetingsIn(search('du=2026-01-01&au=2026-06-30&lesquelles=counted'), '2026-11-16').query).toEqual({ from: '2026-01-01', to: '2026-06-30', group: 'counted' })
    expect(meetingsIn(search(''), '2026-11-16')).toEqual({ query: { year: '2026' }, told: '2026' })
    expect(meetingsIn(search('annee=2025'), '2026-11-16').query).toEqual({ year: '2025' })
    expect(meetingsIn(search('annee=deux'), '2026-11-16').query).toEqual({ year: '2026' })
  })
})
