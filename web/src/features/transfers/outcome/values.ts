import { civilDateOf, timeOfDay } from '@/shared/format'
import type { DeliveryMode, Issue, NewbornFate, RequestView, Sex, StayEnd } from '../types'

/** Where the child was born: in the house that received her, in the one that had asked, in another, or out of any. */
export type BirthPlace = 'RECEIVER' | 'ORIGIN' | 'ELSEWHERE' | 'OUT'

export interface StayValues {
  how: StayEnd | null
  on: string | null
  place: string | null
  elsewhere: string
  comment: string
}

export interface ChildValues {
  fate: NewbornFate | null
  weight_g: string
  sex: Sex | null
  /** The house of one that was moved. */
  place: string | null
  elsewhere: string
  /** The day of one that died, if it is known. */
  died_on: string | null
  /** A weight that hardly goes with the term was looked at again, and is so. */
  looked_again: string[]
}

export interface IssueValues {
  how: Issue | null
  on: string | null
  /** The hour as it is typed; empty when it is not known. */
  at: string
  where: BirthPlace | null
  place: string | null
  elsewhere: string
  mode: DeliveryMode | null
  newborns: ChildValues[]
  corticosteroids_complete: 'yes' | 'no' | 'unknown' | null
  /** Asked of a woman who has died alone. */
  after_mothers_death: 'yes' | 'no' | null
  /** The journal's line of a birth of another day, which is wrong: it was at the hour typed here. */
  corrects_birth: string | null
  comment: string
}

/** Both answers as they are typed: those of a question that is not asked stay as they are. */
export interface OutcomeValues {
  /** The same for all who travelled. */
  stay: StayValues
  /** Of each of them, in the order of the travellers. */
  stays: StayValues[]
  issue: IssueValues
}

/** As many as the server takes. */
export const mostChildren = 6

const emptyChild: ChildValues = { fate: null, weight_g: '', sex: null, place: null, elsewhere: '', died_on: null, looked_again: [] }
const emptyStay: StayValues = { how: null, on: null, place: null, elsewhere: '', comment: '' }

type Prefilled = Pick<RequestView, 'fetuses' | 'newborns' | 'has_delivered' | 'flags'> & { outcome: Pick<NonNullable<RequestView['outcome']>, 'stay_ends' | 'travellers'> }

/** What is known before the first press: births noted in the journal give their day, hour and weights; nothing else is guessed. */
export function prefilled({ fetuses, newborns, has_delivered, flags, outcome }: Prefilled): OutcomeValues {
  const births = newborns.flatMap(({ born_at }) => (born_at ? [born_at] : [])).sort()
  const first = births[0]
  const delivered = has_delivered && outcome.stay_ends.includes('DELIVERED_THIS_STAY')
  return {
    stay: { ...emptyStay, how: delivered ? 'DELIVERED_THIS_STAY' : null },
    stays: outcome.travellers.map(() => ({ ...emptyStay })),
    issue: {
      how: null,
      on: first ? civilDateOf(first) : null,
      at: first ? timeOfDay(first) : '',
      where: flags.includes('BIRTH_ON_THE_ROAD') ? 'OUT' : null,
      place: null,
      elsewhere: '',
      mode: null,
      newborns: Array.from({ length: childrenAsked({ fetuses, newborns }) }, (_, rank) => ({
        ...emptyChild, weight_g: String(newborns[rank]?.weight_g ?? ''), sex: newborns[rank]?.sex ?? null,
      })),
      corticosteroids_complete: null,
      after_mothers_death: null,
      corrects_birth: null,
      comment: '',
    },
  }
}

/** About how many children it is asked: those who are expected, or born if more. */
function childrenAsked({ fetuses, newborns }: Pick<RequestView, 'fetuses' | 'newborns'>): number {
  return Math.max(1, fetuses, newborns.length)
}

/** The children as they are typed, once their number was put right: the last ones go, or others are asked about. */
export function recounted(typed: readonly ChildValues[], after: Pick<RequestView, 'fetuses' | 'newborns'>): ChildValues[] {
  return Array.from({ length: childrenAsked(after) }, (_, rank) => typed[rank] ?? { ...emptyChild })
}
