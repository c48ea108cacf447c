import { outcomeText } from '@/locales/fr/outcome'
import { transfersText } from '@/locales/fr/transfers'
import { transferWords } from '@/locales/fr/transferWords'
import type { Problem } from '@/shared/api'
import type { Choice } from '@/shared/ui'
import { choicesOf } from '../choices'
import { dysfunctionWords, feedbackChannelWords, incidentWords, severityWords, waiverWords } from '../outcome/words'
import type { RequestView } from '../types'
import type { PanelCode } from './nextStep'

const text = transfersText.panels

/** One question of a small form. */
export type Question = (
  | { kind: 'chips'; name: string; label: string; choices: Choice<string>[]; missing?: string }
  | { kind: 'text'; name: string; label: string; lines?: number; most: number; missing?: string }
  | { kind: 'weight'; name: string; label: string }
  | { kind: 'destination' }
) & {
  /** Asked only of some answers. */
  only?: (values: FactValues) => boolean
}

/** What is typed, by the name of its question. */
export type FactValues = Record<string, string | null | undefined>

/** What is asked when something happens: where it is sent, and the questions besides the time of the fact. */
export interface FactSpec {
  noun: string
  hint?: string
  /** Answers that the panel itself tells. */
  given?: FactValues
  /** The word of the button, when it is not « Enregistrer ». */
  button?: string
  questions: Question[]
  /** Refusals, each by its code or that of a field, that go through once this is said expressly. */
  confirms?: Confirmation[]
}

/** What is said expressly, under which name it is sent, and upon which refusal. */
export interface Confirmation { code: string; name: string; label: string }

const comment: Extract<Question, { kind: 'text' }> = { kind: 'text', name: 'comment', label: transfersText.page.comment, lines: 2, most: 500 }
const stayPhysician: Question = { kind: 'text', name: 'physician', label: text.stayPhysician, most: 100, missing: text.stayPhysicianMissing }
const reasonOf = (words: Readonly<Record<string, string>>): Question => ({ kind: 'chips', name: 'reason', label: text.reason, choices: choicesOf(words), missing: text.reasonMissing })

/** A chip that says that there is nothing of the sort: it is chosen at first, and nothing is sent of it. */
const noIncident = { value: '', label: text.noIncident }

/** The small form of each fact. The vehicle, the departure and the change of kind, which ask more, have their own. */
export function factSpec(panel: PanelCode, request?: Pick<RequestView, 'outcome'>): FactSpec | null {
  switch (panel) {
    case 'WITHDRAW_PLACE': return { noun: 'withdrawals', questions: [reasonOf(transferWords.withdrawalReason), comment] }
    case 'CANCEL_VEHICLE': return { noun: 'vehicle-cancellations', questions: [reasonOf(transferWords.vehicleCancellationReason), comment] }
    case 'VEHICLE_AT_DOOR': return { noun: 'vehicle-arrivals', questions: [] }
    case 'DIVERT': return { noun: 'diversions', hint: text.divertKept, questions: [{ kind: 'destination' }, reasonOf(transferWords.routeChangeReason), comment] }
    case 'RETURN': return { noun: 'returns', questions: [reasonOf(transferWords.routeChangeReason), comment] }
    case 'BIRTH': return { noun: 'births', hint: text.birthKept, questions: [
      { kind: 'chips', name: 'sex', label: text.sex, choices: choicesOf(transferWords.sex), missing: text.sexMissing },
      { kind: 'weight', name: 'weight_g', label: text.weight },
    ], confirms: [
      { code: 'birth_already_noted', name: 'another_child', label: text.anotherChild },
      { code: 'weight_not_plausible', name: 'looked_again', label: text.weightIsRight },
    ] }
    case 'CANCEL': return { noun: 'cancellations', questions: [
      reasonOf(transferWords.cancellationReason),
      { ...stayPhysician, only: ({ reason }) => reason === 'NO_PLACE' },
      { ...comment, only: ({ reason }) => reason !== 'NO_PLACE' && reason !== 'OTHER' },
      { ...comment, missing: text.reasonWords, only: ({ reason }) => reason === 'NO_PLACE' || reason === 'OTHER' },
    ] }
    case 'STAY': return { noun: 'cancellations', hint: text.stayKept, given: { reason: 'NO_PLACE' }, questions: [stayPhysician, { ...comment, label: text.decisionReason, missing: text.reasonWords }] }
    case 'REOPEN': return { noun: 'reopenings', hint: text.reopenKept, questions: [comment] }
    case 'NO_INDICATION': return { noun: 'no-indications', questions: [{ ...comment, missing: text.reasonWords }] }
    case 'NO_PLACE_IN_REGION': return { noun: 'no-places', questions: [comment] }
    case 'SEARCH_BEYOND': return { noun: 'searches-beyond', questions: [comment] }
    case 'DECIDE': return { noun: 'decisions', questions: [
      { kind: 'text', name: 'physician', label: text.decisionPhysician, most: 100, missing: text.textMissing },
      { kind: 'text', name: 'reason', label: text.decisionReason, lines: 2, most: 500, missing: text.textMissing },
    ] }
    case 'CLOSE': return { noun: 'closings', questions: [comment] }
    case 'ADVISE': return { noun: 'advices', questions: [
      { kind: 'text', name: 'text', label: text.advice, lines: 4, most: 2000, missing: text.adviceMissing },
      { kind: 'text', name: 'physician', label: text.physician, most: 100 },
    ] }
    case 'ARRIVE': return { noun: 'arrivals', given: { incident: '' }, questions: [
      { kind: 'chips', name: 'incident', label: text.incident, choices: [noIncident, ...choicesOf(incidentWords)] },
      comment,
    ] }
    case 'SEND_FEEDBACK': return { noun: 'feedbacks', hint: outcomeText.feedback.hint, given: { text: request?.outcome?.proposed_feedback, channel: 'APPLICATION' }, button: outcomeText.feedback.send, questions: [
      { kind: 'text', name: 'text', label: outcomeText.feedback.text, lines: 5, most: 2000, missing: outcomeText.feedback.textMissing },
      { kind: 'chips', name: 'channel', label: outcomeText.feedback.channel, choices: choicesOf(feedbackChannelWords, ['APPLICATION', 'PHONE', 'MSSANTE']) },
      { kind: 'text', name: 'recipient', label: outcomeText.feedback.recipient, most: 100, missing: outcomeText.feedback.recipientMissing, only: ({ channel }) => channel === 'PHONE' },
    ] }
    case 'WAIVE_FEEDBACK': return { noun: 'feedback-waivers', hint: outcomeText.feedback.waiverHint, questions: [
      reasonOf(waiverWords),
      { ...comment, only: ({ reason }) => reason !== 'OTHER' },
      { ...comment, missing: text.reasonWords, only: ({ reason }) => reason === 'OTHER' },
    ] }
    case 'NOTE_DYSFUNCTION': return { noun: 'dysfunctions', hint: outcomeText.dysfunction.hint, questions: [
      { kind: 'chips', name: 'code', label: outcomeText.dysfunction.code, choices: choicesOf(dysfunctionWords), missing: outcomeText.dysfunction.codeMissing },
      { kind: 'chips', name: 'severity', label: outcomeText.dysfunction.severity, choices: choicesOf(severityWords), missing: outcomeText.dysfunction.severityMissing },
      { kind: 'text', name: 'description', label: outcomeText.dysfunction.description, lines: 3, most: 1000, missing: outcomeText.dysfunction.descriptionMissing },
      { kind: 'text', name: 'adverse_event', label: outcomeText.dysfunction.adverseEvent, most: 60, only: ({ severity }) => severity === 'HARM' },
    ] }
    default: return null
  }
}

/** Whether that was refused for this reason, of the whole or of a field. */
export function isRefusedFor(code: string, problem: Pick<Problem, 'code' | 'faults'> | null): boolean {
  return problem !== null && (problem.code === code || problem.faults.some((fault) => fault.code === code))
}

/** The name of the field that says when it happened: a physician decides, the rest happens. */
export function timeField(panel: PanelCode): 'decided_at' | 'happened_at' {
  return panel === 'DECIDE' ? 'decided_at' : 'happened_at'
}

/** What is sent of the answers: nothing of what was left empty, a weight as a number. */
export function factBody(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values)
      .map(([name, value]): [string, unknown] => [name, typeof value === 'string' ? value.trim() : value])
      .filter(([, value]) => value !== '' && value !== null && value !== undefined)
      .map(([name, value]) => [name, name === 'weight_g' ? Number(value) : value]),
  )
}

/** What a newborn may weigh, in grams. The same bounds as the server's; a weight that hardly goes with the term is asked again. */
export function isWeight(grams: number): boolean {
  return Number.isInteger(grams) && grams >= 100 && grams <= 8000
}
