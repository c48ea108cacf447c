import type { IssueView, OutcomeView, StayEndView, TravellerView } from '../types'
import type { IssueValues, StayValues } from './values'

/** The lines of the journal that she has read and replaces expressly. */
export interface Replaced {
  stays: readonly string[]
  issue: string | null
}

/** Which of both questions stand on the page. */
export interface Asked {
  stay: boolean
  issue: boolean
}

type Stays = Pick<OutcomeView, 'stays' | 'travellers'>

/** Whether that answer is for good: « toujours hospitalisée » is none. */
export function isFinal({ how }: Pick<StayEndView, 'how'>): boolean {
  return how !== 'STILL_IN'
}

/** How the stay ended of the woman whose pregnancy it is, who travels alone. */
export function toldStay({ stays }: Pick<OutcomeView, 'stays'>): StayEndView | null {
  return stays.find(isFinal) ?? null
}

/** Of those who travelled, the ones about whom it is asked: nobody has told how the stay ended, or the answer is replaced. */
export function travellersAsked({ stays, travellers }: Stays, replaced: Replaced): TravellerView[] {
  const isReplaced = (person: string) => stays.some(({ line, persons }) => persons.includes(person) && replaced.stays.includes(line))
  return travellers.filter(({ person, awaits_stay }) => awaits_stay || isReplaced(person))
}

/** Whether it is asked of each apart: she has opened it so, or one of several is told of already, or was told of apart. */
export function isApart(outcome: Stays, replaced: Replaced, opened: boolean): boolean {
  const several = outcome.travellers.length > 1
  const asked = travellersAsked(outcome, replaced)
  const toldApart = outcome.stays.some(({ line, persons }) => replaced.stays.includes(line) && persons.length < outcome.travellers.length)
  return several && asked.length > 0 && (opened || asked.length < outcome.travellers.length || toldApart)
}

/** Ends after which whoever tells the end knows how the pregnancy ended too. */
const endsWithIssue = new Set<StayValues['how']>(['DELIVERED_THIS_STAY', 'FETAL_DEATH', 'DEATH_M'])

/**
 * The end of the stay is asked until it is told of each, or when she replaces it. The issue of the pregnancy is asked as long as it is awaited,
 * once she has left, or with an end that goes with it: not of a woman who leaves pregnant today.
 */
export function askedNow(outcome: Stays & Pick<OutcomeView, 'issue' | 'awaits_issue'>, how: StayValues['how'], replaced: Replaced): Asked {
  const stay = travellersAsked(outcome, replaced).length > 0
  if (outcome.issue) return { stay, issue: replaced.issue === outcome.issue.line }
  return { stay, issue: outcome.awaits_issue && (!stay || endsWithIssue.has(how)) }
}

/** Whether the end of a stay has a day: nobody knows the day of what nobody knows, and a stay that lasts has none. */
export function hasDay(how: StayValues['how'] | IssueValues['how']): boolean {
  return how !== null && how !== 'UNKNOWN' && how !== 'STILL_IN'
}

/** An end with a delivery: then its house, its way and its children are asked. */
export function hasDelivery(how: IssueValues['how']): boolean {
  return how === 'LIVE_BIRTH' || how === 'FETAL_DEATH' || how === 'IMG'
}

/** Answers of others to a question that she was about to answer, or has come to look at. */
export function answeredBefore(outcome: Pick<OutcomeView, 'stays' | 'issue'>, replaced: Replaced): { stays: StayEndView[]; issue: IssueView | null } {
  const { issue } = outcome
  return { stays: outcome.stays.filter((stay) => isFinal(stay) && !replaced.stays.includes(stay.line)), issue: issue && replaced.issue !== issue.line ? issue : null }
}
