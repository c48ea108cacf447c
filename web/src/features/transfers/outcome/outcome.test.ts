import { describe, expect, it } from 'vitest'
import { outcomeText } from '@/locales/fr/outcome'
import type { IssueView, NewbornView, OutcomeView, StayEndView, TravellerView } from '../types'
import { answeredBefore, askedNow, isApart, travellersAsked } from './asked'
import type { Asked } from './asked'
import { otherBirth } from './births'
import { outcomeBody } from './body'
import { dueWords } from './days'
import { faultsOf } from './faults'
import { savedWords } from './saved'
import { issueSentence, staySentence } from './sentences'
import { prefilled } from './values'
import type { OutcomeValues } from './values'

const text = outcomeText.page
/** Monday 23 November 2026, 15:00 in Paris; she arrived on the 21st at 23:30, which is the 21st there. */
const now = Date.parse('2026-11-23T14:00:00Z')
const arrived_at = '2026-11-21T22:30:00.000Z'
const nobody = { stays: [], issue: null }
const her: TravellerView = { person: 'her', newborn: null, gender: 'FEMININE', awaits_stay: true, stay_ends: ['DELIVERED_THIS_STAY', 'HOME', 'STILL_IN', 'UNKNOWN'] }
const request = { journal: [], origin: { id: 'rodez', name: 'CH Rodez', phone: null }, destination: { id: 'montpellier', name: 'CHU Montpellier', phone: null } }
const ends: OutcomeView['stay_ends'] = ['DELIVERED_THIS_STAY', 'HOME', 'STILL_IN', 'UNKNOWN']

const stayTold = (how: StayEndView['how'], on: string | null = '2026-11-22'): StayEndView => ({ line: 'line-1', how, on, to: null, comment: '', told_by: 'C. Exemple', told_at: '2026-11-22T10:00:00.000Z', persons: ['her'], gender: 'FEMININE' })
const told = (more: Partial<OutcomeView> = {}) => ({ ...request, outcome: outcome(more) })
const issueTold = (on: string): IssueView => ({
  line: 'line-2', how: 'LIVE_BIRTH', on, at: null, ga_days: null, where: null, out_of_hospital: false, mode: null, newborns: [{ fate: 'WITH_MOTHER', weight_g: null, sex: null, to: null, died_on: null }], corticosteroids_complete: null,
  after_mothers_death: null,
  comment: '', told_by: 'C. Exemple', told_at: '2026-11-22T10:00:00.000Z',
})
/** Told of her, she is awaited as long as she is there. */
const outcome = (more: Partial<OutcomeView> = {}): Pick<OutcomeView, 'stays' | 'travellers' | 'issue' | 'awaits_issue' | 'arrived_at'> => ({
  stays: [], travellers: [{ ...her, awaits_stay: (more.stays ?? []).every(({ how }) => how === 'STILL_IN') }], issue: null, awaits_issue: true, arrived_at, ...more,
})
const start = (more: object = {}): OutcomeValues => prefilled({ fetuses: 1, newborns: [], has_delivered: false, flags: [], outcome: { stay_ends: ends, travellers: [her] }, ...more })
const child = (more: Partial<OutcomeValues['issue']['newborns'][number]> = {}) => ({ ...start().issue.newborns[0]!, ...more })
const typed = (stay: Partial<OutcomeValues['stay']>, issue: Partial<OutcomeValues['issue']> = {}): OutcomeValues => ({ ...start(), stay: { ...start().stay, ...stay }, issue: { ...start().issue, ...issue } })
const both = { stay: true, issue: true }
const alone = (asked: Asked) => ({ asked, replaced: nobody, apart: false })
const fields = (values: OutcomeValues, asked = both, of = outcome()) => faultsOf(values, alone(asked), of, [], now).map(({ field }) => field)

describe('what is asked', () => {
  it('is the end of the stay alone until an answer tells the issue too', () => {
    expect(askedNow(outcome(), null, nobody)).toEqual({ stay: true, issue: false })
    expect(askedNow(outcome(), 'HOME', nobody)).toEqual({ stay: true, issue: false })
    expect(askedNow(outcome(), 'DELIVERED_THIS_STAY', nobody)).toEqual(both)
    expect(askedNow(outcome(), 'FETAL_DEATH', nobody)).toEqual(both)
  })

  it('is the issue alone of a woman who has left pregnant, and of nobody whose issue is awaited no more', () => {
    expect(askedNow(outcome({ stays: [stayTold('HOME')] }), null, nobody)).toEqual({ stay: false, issue: true })
    expect(askedNow(outcome({ stays: [stayTold('HOME')], awaits_issue: false }), null, nobody)).toEqual({ stay: false, issue: false })
    expect(askedNow(outcome({ awaits_issue: false }), 'DEATH_M', nobody)).toEqual({ stay: true, issue: false })
  })

  it('is the end of the stay again as long as she is in hospital', () => {
    expect(askedNow(outcome({ stays: [stayTold('STILL_IN', null)] }), null, nobody)).toEqual({ stay: true, issue: false })
  })

  it('is asked again of who replaces an answer that she has read, until a third one answers', () => {
    const told = outcome({ stays: [stayTold('HOME')], issue: issueTold('2026-11-22') })
    expect(askedNow(told, null, nobody)).toEqual({ stay: false, issue: false })
    expect(askedNow(told, null, { stays: ['line-1'], issue: null })).toEqual({ stay: true, issue: false })
    expect(askedNow(told, null, { stays: ['line-0'], issue: 'line-2' })).toEqual({ stay: false, issue: true })
    expect(answeredBefore(told, { stays: ['line-0'], issue: 'line-2' })).toMatchObject({ stays: [{ line: 'line-1' }], issue: null })
  })
})

describe('what is known before the first press', () => {
  it('is nothing of how she fares', () => {
    expect(start({ fetuses: 2 })).toMatchObject({ stay: { how: null, on: null }, issue: { how: null, on: null, at: '', where: null, newborns: [{ fate: null, weight_g: '' }, { fate: null, weight_g: '' }] } })
  })

  it('is the day, the hour and the weights of births noted in the journal', () => {
    const newborns = [{ born_at: '2026-11-22T23:40:00.000Z', weight_g: 1450 }, { born_at: '2026-11-22T23:31:00.000Z', weight_g: null }] as NewbornView[]
    const values = start({ fetuses: 2, newborns, has_delivered: true, flags: ['BIRTH_ON_THE_ROAD'] })
    expect(values).toMatchObject({ stay: { how: 'DELIVERED_THIS_STAY' }, issue: { how: null, on: '2026-11-23', where: 'OUT', newborns: [{ weight_g: '1450' }, { weight_g: '' }] } })
    expect(values.issue.at.replace(/\s/g, ' ')).toBe('0 h 31')
  })
})

describe('what is to be seen again', () => {
  it('is an answer, then a day', () => {
    expect(fields(typed({}))).toEqual(['stay.how', 'issue.how'])
    expect(fields(typed({ how: 'HOME' }), { stay: true, issue: false })).toEqual(['stay.on'])
    expect(fields(typed({ how: 'UNKNOWN' }, { how: 'UNKNOWN' }))).toEqual([])
  })

  it('is a day before the arrival, in the region, or to come', () => {
    const left = (on: string) => faultsOf(typed({ how: 'HOME', on }), alone({ stay: true, issue: false }), outcome(), [], now).map(({ message }) => message)
    expect(left('2026-11-20')).toEqual([text.beforeArrival])
    expect(left('2026-11-21')).toEqual([])
    expect(left('2026-11-23')).toEqual([])
    expect(left('2026-11-24')).toEqual([text.future])
    expect(left('hier')).toHaveLength(1)
  })

  it('is a delivery before she left pregnant, or after the stay in which she gave birth', () => {
    const birth = { how: 'LIVE_BIRTH', newborns: [child({ fate: 'WITH_MOTHER' })] } as const
    const issue = { stay: false, issue: true }
    const born = (on: string) => typed({}, { ...birth, newborns: [...birth.newborns], on })
    expect(fields(born('2026-11-21'), issue, outcome({ stays: [stayTold('HOME')] }))).toEqual(['issue.on'])
    expect(fields(born('2026-11-22'), issue, outcome({ stays: [stayTold('HOME')] }))).toEqual([])
    expect(fields(born('2026-11-23'), issue, outcome({ stays: [stayTold('DELIVERED_THIS_STAY')] }))).toEqual(['issue.on'])
    expect(fields(typed({ how: 'HOME', on: '2026-11-23' }), { stay: true, issue: false }, outcome({ issue: issueTold('2026-11-22') }))).toEqual(['stay.on'])
  })

  it('is told at once: days before the arrival, an hour that is none, a weight that is none', () => {
    const wrong = typed({ how: 'DELIVERED_THIS_STAY', on: '2026-11-20' }, { how: 'LIVE_BIRTH', on: '2026-11-24', at: '25:99', newborns: [child({ weight_g: '9000' })] })
    expect(fields(wrong)).toEqual(['stay.on', 'issue.on', 'issue.at', 'issue.newborns.0.fate', 'issue.newborns.0.weight_g'])
    expect(fields(typed({ how: 'UNKNOWN' }, { how: 'LIVE_BIRTH', on: null, at: '25:99', newborns: [child({ fate: 'WITH_MOTHER' })] }))).toEqual(['issue.on', 'issue.at'])
    // Of a day to come, its hour is not told to be to come too.
    expect(fields(typed({ how: 'UNKNOWN' }, { how: 'LIVE_BIRTH', on: '2026-11-24', at: '10h', newborns: [child({ fate: 'WITH_MOTHER' })] }))).toEqual(['issue.on'])
  })

  it('is an hour that is not one, and a child of whom nothing is told', () => {
    const stay = { how: 'DELIVERED_THIS_STAY', on: '2026-11-23' } as const
    expect(fields(typed(stay, { how: 'LIVE_BIRTH', on: '2026-11-23', at: '25h', newborns: [child({ weight_g: '90' })] }))).toEqual(['issue.at', 'issue.newborns.0.fate', 'issue.newborns.0.weight_g'])
    expect(fields(typed(stay, { how: 'LIVE_BIRTH', on: '2026-11-23', at: '15h01', newborns: [child({ fate: 'DIED', weight_g: '100' })] }))).toEqual(['issue.at'])
    expect(fields(typed(stay, { how: 'FETAL_DEATH', on: '2026-11-23', at: '14h59', newborns: [child()] }))).toEqual([])
  })
})

describe('what is sent', () => {
  it('is one answer without what does not go with it', () => {
    const values = typed({ how: 'HOME', on: '2026-11-23', place: 'nimes', elsewhere: 'Ailleurs', comment: ' suivie en ville ' }, { how: 'LIVE_BIRTH' })
    expect(outcomeBody(values, { stay: true, issue: false }, nobody, told(), false)).toEqual({ stay: { how: 'HOME', on: '2026-11-23', comment: 'suivie en ville' } })
    expect(outcomeBody(typed({ how: 'UNKNOWN', on: '2026-11-23' }), { stay: true, issue: false }, nobody, told(), false)).toEqual({ stay: { how: 'UNKNOWN' } })
    expect(outcomeBody({ ...values, stay: { ...values.stay, how: 'RETRANSFER' } }, { stay: true, issue: false }, nobody, told(), false)).toMatchObject({ stay: { place: 'nimes' } })
  })

  it('is both answers at once, with the hour as an instant of the region', () => {
    const values = typed({ how: 'DELIVERED_THIS_STAY', on: '2026-11-23' }, {
      how: 'LIVE_BIRTH', on: '2026-11-23', at: '14h05', where: 'RECEIVER', mode: 'SPONTANEOUS', newborns: [child({ fate: 'INTENSIVE_CARE', weight_g: '1450' })], corticosteroids_complete: 'no',
    })
    expect(outcomeBody(values, both, nobody, told(), false)).toEqual({
      stay: { how: 'DELIVERED_THIS_STAY', on: '2026-11-23' },
      issue: {
        how: 'LIVE_BIRTH', on: '2026-11-23', at: '2026-11-23T13:05:00.000Z', out_of_hospital: false, place: 'montpellier', mode: 'SPONTANEOUS',
        newborns: [{ fate: 'INTENSIVE_CARE', weight_g: 1450 }], corticosteroids_complete: false,
      },
    })
  })

  it('says what it replaces, a birth out of hospital, and nothing of what she does not know', () => {
    const values = typed({}, { how: 'LIVE_BIRTH', on: '2026-11-23', where: 'OUT', newborns: [child({ fate: 'WITH_MOTHER' })], corticosteroids_complete: 'unknown' })
    expect(outcomeBody(values, { stay: false, issue: true }, { stays: [], issue: 'line-2' }, told(), false)).toEqual({
      issue: { how: 'LIVE_BIRTH', on: '2026-11-23', out_of_hospital: true, newborns: [{ fate: 'WITH_MOTHER' }], instead_of: 'line-2' },
    })
  })
})

it('says an answer in a sentence', () => {
  expect(staySentence({ how: 'RETRANSFER', on: '2026-11-22', to: { name: 'CHU Nîmes' }, comment: 'rapprochement', gender: 'FEMININE' })).toBe('Transférée ailleurs le 22/11/2026 vers CHU Nîmes, rapprochement')
  expect(staySentence({ how: 'UNKNOWN', on: null, to: null, comment: '', gender: 'NEUTRAL' })).toBe('Inconnu')
  const sentence = issueSentence({ ...issueTold('2026-11-23'), at: '2026-11-23T13:05:00.000Z', ga_days: 212, where: { name: 'CHU Montpellier' }, mode: 'SPONTANEOUS', newborns: [{ fate: 'INTENSIVE_CARE', weight_g: 1450, sex: null, to: null, died_on: null }], corticosteroids_complete: true })
  expect(sentence.replace(/\s/g, ' ')).toBe('Naissance vivante le 23/11/2026 à 14 h 05, à 30 SA + 2 j, CHU Montpellier, voie basse spontanée, 1 450 g, réanimation, cure de corticoïdes complète')
})

it('says when something is due, in days of the region', () => {
  expect(dueWords('2026-11-20T22:59:00.000Z', now)).toBe('en retard de 3 jours')
  expect(dueWords('2026-11-21T23:30:00.000Z', now)).toBe('en retard d’un jour')
  expect(dueWords('2026-11-22T23:30:00.000Z', now)).toBe('attendu aujourd’hui')
  expect(dueWords('2026-11-25T23:30:00.000Z', now)).toBe('attendu à partir du 26/11')
})

it('says once saved when the next question comes', () => {
  expect(savedWords({ travellers: [her], awaits_stay: true, awaits_issue: true, outcome_due_at: '2026-11-30T14:00:00.000Z' }, now)).toContain('30/11')
  expect(savedWords({ travellers: [her], awaits_stay: false, awaits_issue: true, outcome_due_at: '2027-02-20T23:00:00.000Z' }, now)).toContain('21/02/2027')
  expect(savedWords({ travellers: [her], awaits_stay: false, awaits_issue: false, outcome_due_at: null }, now)).toBe(text.recorded)
})

/** A boy and a girl who were moved together; the girl's end may be told. */
const twins = (girl: Partial<StayEndView> | null = null): Pick<OutcomeView, 'stays' | 'travellers' | 'issue' | 'arrived_at'> => ({
  arrived_at, issue: null,
  stays: girl ? [{ ...stayTold('HOME'), persons: ['girl'], ...girl }] : [],
  travellers: [
    { ...her, person: 'boy', newborn: 1, gender: 'MASCULINE', awaits_stay: true },
    { ...her, person: 'girl', newborn: 2, gender: 'FEMININE', awaits_stay: girl === null },
  ],
})
const of = (...stays: Partial<OutcomeValues['stay']>[]): OutcomeValues => ({ ...typed({}), stays: stays.map((stay) => ({ ...start().stay, ...stay })) })
const apart = { asked: { stay: true, issue: false }, replaced: nobody, apart: true }

describe('of several who travelled', () => {
  it('it is asked of all at once, until she opens it or one is told of', () => {
    expect(isApart(twins(), nobody, false)).toBe(false)
    expect(isApart(twins(), nobody, true)).toBe(true)
    expect(isApart(twins({}), nobody, false)).toBe(true)
    expect(travellersAsked(twins({}), nobody).map(({ person }) => person)).toEqual(['boy'])
    expect(isApart(outcome(), nobody, true)).toBe(false)
  })

  it('one answer at least is given, and each has its day', () => {
    const faults = (values: OutcomeValues, of = twins()) => faultsOf(values, apart, of, [], now).map(({ field }) => field)
    expect(faults(of({}, {}))).toEqual(['stays.0.how', 'stays.1.how'])
    expect(faults(of({ how: 'HOME' }, {}))).toEqual(['stays.0.on'])
    expect(faults(of({ how: 'HOME', on: '2026-11-22' }, {}))).toEqual([])
    expect(faults(of({ how: 'STILL_IN' }, {}))).toEqual([])
    expect(faults(of({}, {}), twins({}))).toEqual(['stays.0.how'])
  })

  it('what is sent tells of those of whom she has answered, and what it replaces', () => {
    const values = of({ how: 'HOME', on: '2026-11-22' }, {})
    expect(outcomeBody(values, apart.asked, nobody, { ...request, outcome: twins() }, true)).toEqual({ stays: [{ person: 'boy', how: 'HOME', on: '2026-11-22' }] })
    const replaced = { stays: ['line-1'], issue: null }
    expect(outcomeBody(of({}, { how: 'HAD', on: '2026-11-23' }), apart.asked, replaced, { ...request, outcome: twins({}) }, true))
      .toEqual({ stays: [{ person: 'girl', how: 'HAD', on: '2026-11-23', instead_of: 'line-1' }] })
  })

  it('an answer that stood for both is replaced by one of each', () => {
    const both = { ...twins(), stays: [{ ...stayTold('HOME'), persons: ['boy', 'girl'] }], travellers: twins().travellers.map((one) => ({ ...one, awaits_stay: false })) }
    const replaced = { stays: ['line-1'], issue: null }
    expect(faultsOf(of({ how: 'HOME', on: '2026-11-22' }, {}), { ...apart, replaced }, both, [], now).map(({ field }) => field)).toEqual(['stays.1.how'])
  })

  it('says once saved who is left', () => {
    const left = savedWords({ travellers: twins({}).travellers, awaits_stay: true, awaits_issue: false, outcome_due_at: '2026-11-24T10:00:00.000Z' }, now)
    expect(left.replace(/\s/g, ' ')).toBe('Enregistré. Reste à dire : le nouveau-né 1.')
  })
})

it('says an end in words that agree with the person', () => {
  const still = (gender: StayEndView['gender']) => staySentence({ how: 'STILL_IN', on: null, to: null, comment: '', gender })
  expect(still('FEMININE')).toBe('Toujours hospitalisée')
  expect(still('MASCULINE')).toBe('Toujours hospitalisé')
  expect(still('NEUTRAL')).toBe('Hospitalisation en cours')
})

describe('a birth of the journal', () => {
  const births = [{ line: 'birth', at: '2026-11-22T13:05:00.000Z' }]
  const issue = (on: string, count = 1) => ({ how: 'LIVE_BIRTH' as const, on, at: '', newborns: Array.from({ length: count }, () => child({ fate: 'WITH_MOTHER' })) })

  it('is of the day of the issue, or of the second of twins', () => {
    expect(otherBirth(issue('2026-11-22'), births)).toBeNull()
    expect(otherBirth(issue('2026-11-23'), births)).toEqual(births[0])
    expect(otherBirth(issue('2026-11-21', 2), births)).toBeNull()
    expect(otherBirth(issue('2026-11-23', 2), births)).toEqual(births[0])
    expect(otherBirth({ ...issue('2026-11-23'), how: 'UNKNOWN' }, births)).toBeNull()
  })

  it('is not left beside another day: one is chosen, and the hour is told that replaces it', () => {
    const asked = { asked: { stay: false, issue: true }, replaced: nobody, apart: false }
    const faults = (issue: Partial<OutcomeValues['issue']>) => faultsOf(typed({}, { how: 'LIVE_BIRTH', on: '2026-11-23', newborns: [child({ fate: 'WITH_MOTHER' })], ...issue }), asked, outcome(), births, now).map(({ field }) => field)
    expect(faults({})).toEqual(['issue.on'])
    expect(faults({ corrects_birth: 'birth' })).toEqual(['issue.at'])
    expect(faults({ corrects_birth: 'birth', at: '9h' })).toEqual([])
  })

  it('of an only child is of that minute too, or one of both hours is chosen', () => {
    const noted = [{ line: 'birth', at: '2026-11-22T13:05:42.000Z' }]
    const told = (at: string, count = 1) => ({ how: 'LIVE_BIRTH' as const, on: '2026-11-22', at, newborns: Array.from({ length: count }, () => child({ fate: 'WITH_MOTHER' })) })
    expect(otherBirth(told('14 h 05'), noted)).toBeNull()
    expect(otherBirth(told(''), noted)).toBeNull()
    expect(otherBirth(told('14 h 40'), noted)).toEqual(noted[0])
    expect(otherBirth(told('14 h 40', 2), noted)).toBeNull()
    const asked = { asked: { stay: false, issue: true }, replaced: nobody, apart: false }
    const faults = (issue: Partial<OutcomeValues['issue']>) => faultsOf(typed({}, { ...told('14 h 40'), ...issue }), asked, outcome(), noted, now).map(({ field }) => field)
    expect(faults({})).toEqual(['issue.at'])
    expect(faults({ corrects_birth: 'birth' })).toEqual([])
  })
})
