import { instantOf, instantsAt, parseTime } from '@/shared/format'
import { orNull } from '@/shared/forms'
import type { OutcomeForm, OutcomeView, PlaceView, RequestView } from '../types'
import { hasDay, hasDelivery, travellersAsked } from './asked'
import type { Asked, Replaced } from './asked'
import { notedBirths, otherBirth } from './births'
import type { IssueValues, OutcomeValues, StayValues } from './values'

type Told = Pick<RequestView, 'origin' | 'destination' | 'journal'> & { outcome: Pick<OutcomeView, 'stays' | 'travellers'> }
type Part<N extends keyof OutcomeForm> = NonNullable<OutcomeForm[N]>

/** What is sent: the questions that are asked, and of each only what goes with its answer. */
export function outcomeBody(values: OutcomeValues, asked: Asked, replaced: Replaced, request: Told, apart: boolean): OutcomeForm {
  const { stay, issue } = values
  return {
    ...(asked.stay && !apart ? { stay: { ...stayBody(stay), ...insteadOf(replacedBy(request, replaced)) } } : {}),
    ...(asked.stay && apart ? { stays: staysBody(values, replaced, request.outcome) } : {}),
    ...(asked.issue ? { issue: { ...issueBody(issue, request), ...insteadOf(replaced.issue) } } : {}),
  }
}

/** Of whom something is sent: those who travelled and the children, by their places on the page, from 0. */
export interface SentRanks {
  stays: number[]
  newborns: number[]
  /** Whether the house of birth has a question of its own, beside « Où ? ». */
  asksHouse: boolean
}

/** Those of whom she says something. */
export function sentRanks({ stays, issue }: OutcomeValues, replaced: Replaced, outcome: Told['outcome']): SentRanks {
  return {
    stays: travellersAsked(outcome, replaced).map((traveller) => outcome.travellers.indexOf(traveller)).filter((rank) => stays[rank]?.how),
    newborns: issue.newborns.flatMap(({ fate }, rank) => (fate ? [rank] : [])),
    asksHouse: issue.where === 'ELSEWHERE',
  }
}

function staysBody(values: OutcomeValues, replaced: Replaced, outcome: Told['outcome']): Part<'stay'>[] {
  return sentRanks(values, replaced, outcome).stays.map((rank) => {
    const { person } = outcome.travellers[rank]!
    const line = outcome.stays.find((told) => told.persons.includes(person) && replaced.stays.includes(told.line))?.line
    return { ...stayBody(values.stays[rank]!), person, ...insteadOf(line ?? null) }
  })
}

/** The line that stands for all of them and that she replaces: one that another has replaced meanwhile is none. */
function replacedBy({ outcome }: Told, replaced: Replaced): string | null {
  return outcome.stays.find(({ line }) => replaced.stays.includes(line))?.line ?? null
}

function insteadOf(line: string | null) {
  return line ? { instead_of: line } : {}
}

function stayBody({ how, on, place, elsewhere, comment }: StayValues): Part<'stay'> {
  return {
    how: how!,
    ...(hasDay(how) ? { on } : {}),
    ...(how === 'RETRANSFER' ? named(place, elsewhere) : {}),
    ...said(comment),
  }
}

function issueBody(issue: IssueValues, request: Told): Part<'issue'> {
  const { how, on, at, where, place, elsewhere, mode, newborns, corticosteroids_complete: cure, after_mothers_death, corrects_birth, comment } = issue
  const delivery = hasDelivery(how)
  const other = otherBirth(issue, notedBirths(request))
  return {
    how: how!,
    ...(hasDay(how) ? { on, ...hourOf(on!, at) } : {}),
    out_of_hospital: delivery && where === 'OUT',
    ...(delivery ? { ...houseOf(where, place, elsewhere, request), ...(mode ? { mode } : {}), newborns: childrenOf(newborns) } : {}),
    ...(delivery && after_mothers_death === 'yes' ? { after_mothers_death: true } : {}),
    ...(other && corrects_birth === other.line ? { corrects_birth } : {}),
    ...(how === 'LIVE_BIRTH' && (cure === 'yes' || cure === 'no') ? { corticosteroids_complete: cure === 'yes' } : {}),
    ...said(comment),
  }
}

function childrenOf(newborns: IssueValues['newborns']) {
  return newborns.flatMap(({ fate, weight_g, sex, place, elsewhere, died_on, looked_again }) => (fate
    ? [{
        fate,
        ...(weight_g.trim() ? { weight_g: Number(weight_g) } : {}),
        ...(sex ? { sex } : {}),
        ...(fate === 'MOVED' ? named(place, elsewhere) : {}),
        ...(fate === 'DIED' && died_on ? { died_on } : {}),
        ...(weight_g.trim() && looked_again.length > 0 ? { looked_again: true } : {}),
      }]
    : []))
}

function hourOf(day: string, words: string): { at?: string } {
  const time = parseTime(words)
  const instant = time.ok ? instantsAt(day, time.value)[0] : undefined
  return instant === undefined ? {} : { at: instantOf(instant) }
}

function houseOf(where: IssueValues['where'], place: string | null, elsewhere: string, { origin, destination }: Told) {
  if (where === 'ELSEWHERE') return named(place, elsewhere)
  if (where === 'ORIGIN') return ofDirectory(origin)
  return where === 'RECEIVER' && destination ? ofDirectory(destination) : {}
}

function ofDirectory({ id, name }: PlaceView) {
  return id ? { place: id } : { elsewhere: name }
}

/** One of the directory goes before a name: a name typed first and left there is not sent beside it. */
function named(place: string | null, elsewhere: string) {
  if (place) return { place }
  const name = orNull(elsewhere)
  return name ? { elsewhere: name } : {}
}

function said(comment: string) {
  const words = orNull(comment)
  return words ? { comment: words } : {}
}
