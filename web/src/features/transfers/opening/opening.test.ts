import { describe, expect, it } from 'vitest'
import { ageFrom, dateReadings, hasWholeYear, lastPeriodFrom, yearlessAsAge } from './dating'
import { faultsOf } from './faults'
import { emptyNewborn, emptyOpening, kindOf, newbornOpening, openingBody } from './values'
import type { OpeningValues } from './values'

const today = '2026-11-21'
const session = {
  account: { id: '1', name: 'C. Exemple' },
  acting: { membership: 'm', role: 'maternity_midwife', role_label: 'Sage-femme', establishment: 'p', establishment_name: 'CH Rodez', establishment_closed: false },
} as const

function filled(change: Partial<OpeningValues> = {}): OpeningValues {
  const empty = emptyOpening(session)
  return {
    ...empty,
    need: 'in_utero',
    woman: { ...empty.woman, last_name: 'EXEMPLE', first_name: 'Alba', birth_date: '1994-03-12', postcode: '12000' },
    dating: { ...empty.dating, ga_days: 193 },
    fetuses: 1,
    motive: 'MAP',
    urgency: 'U2',
    screening: { said: 'none', ticked: [] },
    ...change,
  }
}

const fields = (values: OpeningValues) => faultsOf(values, today).map(({ field }) => field)

describe('what must be answered before sending', () => {
  it('is nothing once five questions are', () => {
    expect(faultsOf(filled(), today)).toEqual([])
  })

  it('asks first what is needed', () => {
    expect(fields(emptyOpening(session))).toEqual(['need'])
  })

  it('never takes silence for « aucune contre-indication »', () => {
    expect(fields(filled({ screening: { said: null, ticked: [] } }))).toEqual(['screening.said'])
    expect(fields(filled({ screening: { said: 'some', ticked: [] } }))).toEqual(['screening.ticked'])
  })

  it('asks two to four and the question of an advice, nothing else', () => {
    const advice = filled({ need: 'advice', motive: null, urgency: null, screening: { said: null, ticked: [] }, question: '' })
    expect(fields(advice)).toEqual(['question'])
  })

  it('wants initials and no name of a protected identity', () => {
    const hidden = { ...filled().woman, last_name: '', first_name: '', birth_date: null, protected_identity: true }
    expect(fields(filled({ woman: hidden }))).toEqual(['woman.initials'])
  })

  it('takes initials alone, with her birth date', () => {
    const alone = { ...filled().woman, last_name: '', first_name: '', initials_only: true }
    expect(fields(filled({ woman: alone }))).toEqual(['woman.initials'])
    expect(fields(filled({ woman: { ...alone, initials: 'A. E.' } }))).toEqual([])
    expect(fields(filled({ woman: { ...alone, initials: 'A. E.', birth_date: null } }))).toEqual(['woman.birth_date'])
  })

  it('refuses a date that gives no plausible term', () => {
    expect(fields(filled({ dating: { ...filled().dating, basis: 'last_period', date: '2025-01-01' } }))).toEqual(['dating.date'])
  })

  it('asks whether she may leave of a search made while the cell was closed, and takes silence there; what is answered is sent', () => {
    const alone = { alone: true, asked_at: '2026-11-16T22:30:00.000Z' }
    const silent = filled({ ...alone, screening: { said: null, ticked: [] } })
    expect(fields(silent)).toEqual([])
    expect(openingBody(silent, 'TIU_ASC', null)).not.toHaveProperty('screening')
    expect(fields(filled({ ...alone, screening: { said: 'some', ticked: [] } }))).toEqual(['screening.ticked'])
    expect(openingBody(filled(alone), 'TIU_ASC', null)).toMatchObject({ screening: { ticked: [] } })
  })

  it('asks when she called first, of a search made while the cell was closed: never now in its place', () => {
    expect(fields(filled({ alone: true, asked_at: null }))).toEqual(['asked_at'])
  })
})

describe('what is sent', () => {
  it('leaves out what was typed before another choice', () => {
    const values = filled({ need: 'advice', question: ' Corticoïdes ? ', motive: null })
    expect(openingBody(values, 'AVIS', null)).toEqual({
      kind: 'AVIS',
      woman: { last_name: 'EXEMPLE', first_name: 'Alba', birth_date: '1994-03-12', postcode: '12000', protected_identity: false },
      dating: { basis: 'age_today', method: 'first_trimester_ultrasound', ga_days: 193 },
      fetuses: 1,
      question: 'Corticoïdes ?',
      caller_name: 'C. Exemple',
      caller_role: 'midwife',
    })
  })

  it('writes no name of a protected identity', () => {
    const woman = { ...filled().woman, protected_identity: true, initials: 'A. E.' }
    expect(JSON.stringify(openingBody(filled({ woman }), 'TIU_ASC', 'd'))).not.toContain('EXEMPLE')
  })

  it('takes a lack of place for a transfer between equals', () => {
    expect(kindOf({ need: 'in_utero', returning: null, motive: 'NO_BED' })).toBe('TIU_LAT')
    expect(kindOf({ need: 'return', returning: 'RTNN', motive: null })).toBe('RTNN')
  })
})

describe('after a birth before the departure', () => {
  const known = {
    follows: 'mother', number: 412,
    woman: { last_name: 'EXEMPLE', first_name: 'Alba', initials: null, birth_date: '1994-03-12', postcode: null, protected_identity: false },
    newborns: [
      { person: 'one', born_at: '2026-11-21T12:00:00Z', sex: 'female', ga_days: 193, weight_g: 980 },
      { person: 'two', born_at: '2026-11-21T12:05:00Z', sex: 'male', ga_days: 193, weight_g: null },
    ],
  } as const
  const given = newbornOpening(emptyOpening(session), { ...known, newborns: [...known.newborns] })

  it('fills whose the newborns are and what was noted of them; the rest is asked', () => {
    expect(fields(given)).toEqual(['newborns.1.weight_g', 'motive', 'urgency', 'screening.said'])
    expect(given.woman).toMatchObject({ last_name: 'EXEMPLE', postcode: '', initials_only: false })
  })

  it('tells which request it follows, and which children were born there', () => {
    const body = openingBody({ ...given, motive: 'PREMA', urgency: 'U1' }, 'TNN', null)
    expect(body).toMatchObject({ follows: 'mother', newborns: [{ person: 'one', weight_g: 980 }, { person: 'two' }] })
    expect(openingBody(given, 'AVIS', null)).not.toHaveProperty('follows')
  })

  it('knows a mother by her initials', () => {
    expect(newbornOpening(emptyOpening(session), { ...known, woman: { ...known.woman, last_name: null, first_name: null, initials: 'A. E.' }, newborns: [] }).woman)
      .toMatchObject({ initials: 'A. E.', initials_only: true })
  })
})

describe('after the delivery', () => {
  const child = { ...emptyNewborn, born_at: '2026-11-21T12:00:00Z', sex: 'female' as const, ga_days: 275, weight_g: '3300' }
  const after = (change: Partial<OpeningValues> = {}) => filled({ need: 'post_partum', delivered_on: today, motive: 'HPP', urgency: 'U1', ...change })

  it('asks of no child as long as none goes with her', () => {
    expect(fields(after())).toEqual([])
    expect(openingBody(after({ newborns: [child] }), 'TPP', null)).not.toHaveProperty('newborns')
  })

  it('asks who goes with her, and where the child will stay', () => {
    expect(fields(after({ accompanied: true }))).toEqual(['newborns.0.born_at', 'newborns.0.sex', 'newborns.0.ga_days', 'newborns.0.weight_g', 'newborns.0.bed'])
    expect(fields(after({ accompanied: true, newborns: [{ ...child, bed: 'NEO' }, child] }))).toEqual(['newborns.1.bed'])
  })

  it('sends the mother and her newborns together, each with the place that it needs, none at her side', () => {
    const body = openingBody(after({ accompanied: true, newborns: [{ ...child, bed: 'REA' }, { ...child, bed: 'beside_mother' }] }), 'TPP', null)
    expect(body).toMatchObject({ kind: 'TPP', delivered_on: today })
    expect(body.newborns).toEqual([
      { born_at: '2026-11-21T12:00:00Z', sex: 'female', ga_days: 275, weight_g: 3300, bed: 'REA' },
      { born_at: '2026-11-21T12:00:00Z', sex: 'female', ga_days: 275, weight_g: 3300 },
    ])
  })

  it('keeps nothing of it once she asks for the newborn alone', () => {
    const alone = after({ need: 'newborn', accompanied: true, newborns: [{ ...child, bed: 'REA' }], motive: 'RESP_NN' })
    expect(fields(alone)).toEqual([])
    expect(openingBody(alone, 'TNN', null).newborns).toEqual([{ born_at: '2026-11-21T12:00:00Z', sex: 'female', ga_days: 275, weight_g: 3300 }])
  })
})

describe('a term from a date', () => {
  it('counts from the last period, the beginning, the embryo or the French term', () => {
    expect(ageFrom('last_period', '2026-05-12', null, today)).toBe(193)
    expect(ageFrom('conception', '2026-05-26', null, today)).toBe(193)
    expect(ageFrom('embryo_transfer', '2026-05-31', 5, today)).toBe(193)
    expect(lastPeriodFrom('french_term', '2027-02-26', null)).toBe('2026-05-12')
  })

  const now = Date.parse('2026-11-21T13:17:00Z')
  const agesOf = (typed: string) => dateReadings(typed, now)?.map(({ basis, date, age }) => [basis, date, age])

  it('has four meanings when it is typed for a term, those of no term told so', () => {
    expect(agesOf('12/05/2026')).toEqual([
      ['last_period', '2026-05-12', 193], ['conception', '2026-05-12', 207], ['french_term', '2026-05-12', null], ['embryo_transfer', '2026-05-12', 207],
    ])
    expect(agesOf('26/02/2027')?.[2]).toEqual(['french_term', '2027-02-26', 193])
    expect(agesOf('12052026')).toEqual(agesOf('12/05/2026'))
  })

  it('takes, without a year, the one that gives a term', () => {
    expect(agesOf('26/02')?.[2]).toEqual(['french_term', '2027-02-26', 193])
    expect(agesOf('28/12')?.[2]).toEqual(['french_term', '2026-12-28', 252])
    expect(agesOf('24/12')?.[0]).toEqual(['last_period', '2026-12-24', null])
    expect(dateReadings('20/01', Date.parse('2027-03-01T12:00Z'))?.[0]?.date).toBe('2027-01-20')
  })

  it('leaves a term to be read as one', () => {
    expect(['27+4', '27 4', '27 SA 4', '27SA+4j', '30,3', '30.3', '28', '14 SG', 'hier', ''].map(agesOf)).toEqual(Array(10).fill(undefined))
    expect(['27/4', '4 5', '12 05', '27 04', '19 4'].map((typed) => agesOf(typed)?.length)).toEqual(Array(5).fill(4))
    expect([yearlessAsAge('28/3'), yearlessAsAge('12/05/2026'), hasWholeYear('12/05'), hasWholeYear('12/05/2026'), hasWholeYear('120526')]).toEqual(['28+3', null, false, true, false])
  })

  it('asks which date it is rather than calling it unreadable', () => {
    const [fault] = faultsOf(filled({ dating: { ...filled().dating, ga_days: '12/05/2026' } }), today)
    expect(fault?.message).toMatch(/12\/05\/2026 est une date/)
  })
})
