import type { CivilDate, Instant } from '@/shared/format'
import type { Session } from '@/shared/api'
import type { CallerRole, Contraindication, Kind, Motive, NewbornOpeningView, OpeningForm, Sex, Urgency } from '../types'
import { isOfNewborn } from '../kinds'

/** What one comes for, as the form asks it. */
export type Need = 'in_utero' | 'post_partum' | 'newborn' | 'return' | 'advice'
/** How the beginning of the pregnancy is told: a term, or one of four dates. */
export type Basis = 'age_today' | 'last_period' | 'conception' | 'french_term' | 'embryo_transfer'
export type Method = 'first_trimester_ultrasound' | 'last_period' | 'assisted_reproduction' | 'later_ultrasound'

/** Where a child who goes with its mother stays: at her side, or in a place of its own. */
export type NewbornPlace = 'beside_mother' | 'KANG' | 'NEO' | 'SI' | 'REA'

export interface NewbornValues {
  born_at: Instant | null
  sex: Sex | null
  ga_days: number | string | null
  weight_g: string
  /** The child whose birth was noted in the request that this one follows. */
  person: string | null
  /** Of a child who goes with its mother: at her side, or the place that it needs. */
  bed: NewbornPlace | null
  /** A weight that hardly goes with the term was looked at again, and is so. A draft of before holds none. */
  looked_again?: string[]
}

/** Who she is: both names, or initials alone; of a protected identity, initials of her choice. */
export interface WomanValues {
  last_name: string
  first_name: string
  initials: string
  initials_only: boolean
  birth_date: CivilDate | null
  postcode: string
  protected_identity: boolean
}

/** The form as it is typed: whatever is not understood yet stays as words. Nothing is answered by default. */
export interface OpeningValues {
  need: Need | null
  returning: 'TIU_DESC' | 'RTNN' | null
  woman: WomanValues
  another_woman: boolean
  /** `ga_on` is the day to which `ga_days` belongs: typed before midnight, it is a day more after it. */
  dating: { basis: Basis; method: Method; ga_days: number | string | null; ga_on: CivilDate | null; date: CivilDate | null; embryo_age_days: number | null }
  delivered_on: CivilDate | null
  fetuses: number | null
  newborns: NewbornValues[]
  /** After delivery: whether her newborn, or each of the twins, goes with her. */
  accompanied: boolean
  motive: Motive | null
  urgency: Urgency | null
  screening: { said: 'none' | 'some' | null; ticked: Contraindication[] }
  question: string
  comment: string
  caller_name: string
  caller_role: CallerRole
  caller_phone: string | null
  asked_at: Instant | null
  alone: boolean
  /** The mother's request that a birth has ended, when this one moves her newborns. */
  follows: { id: string; number: number } | null
}

/** What is told of the case at the opening, and may be told anew: the forms of both have these fields by the same names. */
export type CaseValues = Pick<OpeningValues, 'urgency' | 'motive' | 'dating' | 'fetuses'>

export const emptyNewborn: NewbornValues = { born_at: null, sex: null, ga_days: null, weight_g: '', person: null, bed: null, looked_again: [] }
/** As many as the server takes. */
export const mostNewborns = 6

/** An empty form; only who calls is known. */
export function emptyOpening({ account, acting }: Pick<Session, 'account' | 'acting'>): OpeningValues {
  return {
    need: null,
    returning: null,
    woman: { last_name: '', first_name: '', initials: '', initials_only: false, birth_date: null, postcode: '', protected_identity: false },
    another_woman: false,
    dating: { basis: 'age_today', method: 'first_trimester_ultrasound', ga_days: null, ga_on: null, date: null, embryo_age_days: null },
    delivered_on: null,
    fetuses: null,
    newborns: [emptyNewborn],
    accompanied: false,
    motive: null,
    urgency: null,
    screening: { said: null, ticked: [] },
    question: '',
    comment: '',
    caller_name: account.name,
    caller_role: acting.role === 'maternity_doctor' ? 'obstetrician' : 'midwife',
    caller_phone: null,
    asked_at: null,
    alone: false,
    follows: null,
  }
}

/** A form filled with what was noted at the birth: the newborn, or each of the twins, and whose they are. */
export function newbornOpening(empty: OpeningValues, { follows, number, woman, newborns }: NewbornOpeningView): OpeningValues {
  return {
    ...empty,
    need: 'newborn',
    woman: {
      last_name: woman.last_name ?? '', first_name: woman.first_name ?? '', initials: woman.initials ?? '', birth_date: woman.birth_date, postcode: woman.postcode ?? '',
      initials_only: !woman.protected_identity && !woman.last_name && !woman.first_name, protected_identity: woman.protected_identity,
    },
    newborns: newborns.map(({ person, born_at, sex, ga_days, weight_g }) => ({ ...emptyNewborn, person, born_at, sex, ga_days, weight_g: weight_g === null ? '' : String(weight_g) })),
    follows: { id: follows, number },
  }
}

const organisation: readonly Motive[] = ['NO_BED', 'NO_STAFF', 'CLOSURE']

/** The kind of request that the answers mean; nothing before they are given. Lack of place or staff is no matter of level. */
export function kindOf({ need, returning, motive }: Pick<OpeningValues, 'need' | 'returning' | 'motive'>): Kind | null {
  switch (need) {
    case 'in_utero': return motive && organisation.includes(motive) ? 'TIU_LAT' : 'TIU_ASC'
    case 'post_partum': return 'TPP'
    case 'newborn': return 'TNN'
    case 'return': return returning
    case 'advice': return 'AVIS'
    case null: return null
  }
}

/** What the form asks besides who she is. */
export function asksFor(kind: Kind | null) {
  const newborn = isOfNewborn(kind)
  return {
    pregnancy: !newborn && kind !== 'TPP',
    delivery: kind === 'TPP',
    newborns: newborn,
    motive: kind !== 'AVIS',
    urgency: kind !== 'AVIS',
    screening: kind !== 'AVIS',
    question: kind === 'AVIS',
  }
}

/** The newborns who travel: alone, or with their mother after delivery. */
export function travellers(values: OpeningValues): NewbornValues[] {
  const kind = kindOf(values)
  return isOfNewborn(kind) || (kind === 'TPP' && values.accompanied) ? values.newborns : []
}

/** The situations that would keep her, or the newborn, from leaving. */
export function situationsOf(kind: Kind | null): Contraindication[] {
  if (kind === 'TPP') return ['CI_UNSTABLE', 'CI_HPP', 'CI_REFUSAL']
  if (isOfNewborn(kind)) return ['CI_REFUSAL']
  return ['CI_BIRTH', 'CI_FETAL', 'CI_UNSTABLE', 'CI_HRP', 'CI_CORD', 'CI_REFUSAL']
}

/** What is sent: the values that were asked, and nothing that was typed before another choice. */
export function openingBody(values: OpeningValues, kind: Kind, draft: string | null): OpeningForm {
  const asks = { ...asksFor(kind), followed: values.follows !== null }
  const newborns = travellers(values)
  return {
    kind,
    woman: womanBody(values.woman),
    ...(values.another_woman ? { another_woman: true } : {}),
    ...(asks.pregnancy ? { dating: datingBody(values.dating), fetuses: values.fetuses } : {}),
    ...(asks.delivery ? { delivered_on: values.delivered_on } : {}),
    ...(newborns.length > 0 ? { newborns: newborns.map((each) => newbornBody(each, asks)) } : {}),
    ...(asks.newborns && values.follows ? { follows: values.follows.id } : {}),
    ...(values.motive ? { motive: values.motive } : {}),
    ...(asks.urgency ? { urgency: values.urgency } : {}),
    ...(asks.screening && values.screening.said ? { screening: { ticked: values.screening.said === 'none' ? [] : values.screening.ticked } } : {}),
    ...(asks.question ? { question: values.question.trim() } : {}),
    ...(values.comment.trim() ? { comment: values.comment.trim() } : {}),
    caller_name: values.caller_name.trim(),
    caller_role: values.caller_role,
    ...(values.caller_phone ? { caller_phone: values.caller_phone } : {}),
    ...(values.alone ? { entered_a_posteriori: true, ...(values.asked_at ? { asked_at: values.asked_at } : {}) } : {}),
    ...(draft ? { draft } : {}),
  }
}

function newbornBody({ born_at, sex, ga_days, weight_g, person, bed, looked_again }: NewbornValues, { delivery, newborns, followed }: { delivery: boolean; newborns: boolean; followed: boolean }) {
  return {
    born_at: born_at!, sex: sex!, ga_days: Number(ga_days), weight_g: Number(weight_g),
    ...(newborns && followed && person ? { person } : {}),
    ...(delivery && bed && bed !== 'beside_mother' ? { bed } : {}),
    ...(looked_again?.length ? { looked_again: true } : {}),
  }
}

function womanBody(woman: WomanValues): OpeningForm['woman'] {
  return {
    ...(byInitials(woman) ? { initials: woman.initials.trim() } : { last_name: woman.last_name.trim(), first_name: woman.first_name.trim() }),
    birth_date: woman.birth_date,
    ...(woman.postcode.trim() ? { postcode: woman.postcode.trim() } : {}),
    protected_identity: woman.protected_identity,
  }
}

/** Whether no name of hers is written. */
export function byInitials({ protected_identity, initials_only }: Pick<WomanValues, 'protected_identity' | 'initials_only'>): boolean {
  return protected_identity || initials_only
}

/** The dating as it is sent, with what its basis needs. */
export function datingBody({ basis, method, ga_days, ga_on, date, embryo_age_days }: OpeningValues['dating']) {
  switch (basis) {
    case 'age_today': return { basis, method, ga_days: Number(ga_days), ...(ga_on ? { date: ga_on } : {}) }
    case 'french_term': return { basis, method, date }
    case 'embryo_transfer': return { basis, date, embryo_age_days }
    default: return { basis, date }
  }
}
