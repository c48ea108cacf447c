import { outcomeText } from '@/locales/fr/outcome'
import { parsingText } from '@/locales/fr/format'
import { civilDateOf, instantsAt, millisecondsOf, parseTime } from '@/shared/format'
import type { CivilDate } from '@/shared/format'
import { isCivilDate } from '@/shared/forms'
import type { RequestView, StayEnd } from '../types'
import { isEmpty } from '../request/required'
import { hasDay, hasDelivery, toldStay, travellersAsked } from './asked'
import type { Asked, Replaced } from './asked'
import { isOtherHour, otherBirth } from './births'
import type { NotedBirth } from './births'
import type { IssueValues, OutcomeValues, StayValues } from './values'

interface Fault { field: string; message: string }
type Outcome = Pick<NonNullable<RequestView['outcome']>, 'arrived_at' | 'stays' | 'travellers' | 'issue'>

/** What she answers: which questions, which answers she replaces, and whether of each person apart. */
export interface Answering {
  asked: Asked
  replaced: Replaced
  apart: boolean
}

const text = outcomeText.page

/** Ends after which she carries the child still. The same list as the server's. */
const leftPregnant = new Set<StayEnd>(['HOME', 'HAD', 'SCAM', 'HOSPITAL_HOTEL', 'LEFT'])

/** What is to be seen again before it is sent; the server judges again. */
export function faultsOf(values: OutcomeValues, { asked, replaced, apart }: Answering, outcome: Outcome, births: readonly NotedBirth[], now: number): Fault[] {
  const { stay } = values
  return [
    ...(asked.stay && !apart ? [...(isEmpty(stay.how) ? [{ field: 'stay.how', message: text.stayMissing }] : stayFaults('stay', stay, outcome, now))] : []),
    ...(asked.stay && apart ? apartFaults(values, replaced, outcome, now) : []),
    ...(asked.issue ? issueFaults(values, asked, outcome, births, now) : []),
  ]
}

/** One of them at least; all of those for whom an answer stood that is replaced. */
function apartFaults({ stays }: OutcomeValues, replaced: Replaced, outcome: Outcome, now: number): Fault[] {
  const asked = travellersAsked(outcome, replaced).map((one) => ({ one, rank: outcome.travellers.indexOf(one) }))
  const nobody = asked.every(({ rank }) => isEmpty(stays[rank]?.how))
  return asked.flatMap(({ one, rank }) => {
    const stay = stays[rank]
    if (stay && !isEmpty(stay.how)) return stayFaults(`stays.${rank}`, stay, outcome, now)
    return nobody || !one.awaits_stay ? [{ field: `stays.${rank}.how`, message: text.stayMissing }] : []
  })
}

function stayFaults(name: string, stay: StayValues, { arrived_at, issue }: Outcome, now: number): Fault[] {
  if (!hasDay(stay.how)) return []
  const fault = dayFault(stay.on, now) ?? (arrived_at && stay.on! < civilDateOf(arrived_at) ? text.beforeArrival : contradiction(stay.how, stay.on, issue?.on ?? null))
  return fault ? [{ field: `${name}.on`, message: fault }] : []
}

function issueFaults({ stay, issue }: OutcomeValues, asked: Asked, outcome: Outcome, births: readonly NotedBirth[], now: number): Fault[] {
  if (isEmpty(issue.how)) return [{ field: 'issue.how', message: text.issueMissing }]
  if (!hasDay(issue.how)) return []
  const end = asked.stay ? stay : toldStay(outcome)
  const other = otherBirth(issue, births)
  const corrects = other !== null && issue.corrects_birth === other.line
  const day = dayFault(issue.on, now) ?? contradiction(end?.how ?? null, end?.on ?? null, issue.on) ?? (other && !corrects && !isOtherHour(issue, other) ? outcomeText.journalBirth.choose : undefined)
  const unchosen = other && !corrects ? outcomeText.journalBirth.chooseHour : undefined
  const hour = hourFault(issue, day === undefined, now) ?? (corrects && isEmpty(issue.at) ? outcomeText.journalBirth.hour : day ? undefined : unchosen)
  return [
    ...(day ? [{ field: 'issue.on', message: day }] : []),
    ...(hour ? [{ field: 'issue.at', message: hour }] : []),
    ...(hasDelivery(issue.how) ? childFaults(issue, now) : []),
  ]
}

function dayFault(on: string | null, now: number): string | undefined {
  if (isEmpty(on)) return text.dayMissing
  if (!isCivilDate(on)) return parsingText.date.unreadable
  return on > civilDateOf(now) ? text.future : undefined
}

/** Both are told by different people, on different days: they must not contradict each other. */
function contradiction(how: StayEnd | null, left: CivilDate | null, born: string | null): string | undefined {
  if (how === null || !isCivilDate(left) || !isCivilDate(born)) return undefined
  if (leftPregnant.has(how) && born < left) return text.issueBeforeStay
  return how === 'DELIVERED_THIS_STAY' && born > left ? text.issueAfterStay : undefined
}

/** An hour that is none is told with all the rest; whether it was, only of a day that stands. */
function hourFault({ on, at }: IssueValues, dayStands: boolean, now: number): string | undefined {
  if (isEmpty(at)) return undefined
  const time = parseTime(at)
  if (!time.ok) return time.reason
  if (!dayStands) return undefined
  const instants = instantsAt(on!, time.value)
  if (instants.length === 0) return parsingText.time.skipped
  if (instants.length > 1) return text.hourTwice
  return millisecondsOf(instants[0]!) > now ? parsingText.time.future : undefined
}

/** A live birth tells what became of each child; of the others, only of those of whom one says something. */
function childFaults({ how, on, newborns }: IssueValues, now: number): Fault[] {
  return newborns.flatMap(({ fate, weight_g, died_on }, rank) => {
    const death = fate === 'DIED' && !isEmpty(died_on) ? dayFault(died_on, now) ?? (isCivilDate(on) && died_on! < on ? text.diedBeforeBirth : undefined) : undefined
    const weight = Number(weight_g)
    const unweighed = isEmpty(weight_g)
    const wrong = !unweighed && !(Number.isInteger(weight) && weight >= 100 && weight <= 8000)
    return [
      ...(fate === null && (how === 'LIVE_BIRTH' || !unweighed) ? [{ field: `issue.newborns.${rank}.fate`, message: text.fateMissing }] : []),
      ...(death ? [{ field: `issue.newborns.${rank}.died_on`, message: death }] : []),
      ...(wrong ? [{ field: `issue.newborns.${rank}.weight_g`, message: text.weightWrong }] : []),
    ]
  })
}
