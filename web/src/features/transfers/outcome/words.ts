import {
  ArrivalForm_incident, DysfunctionForm_code, DysfunctionForm_severity, FeedbackForm_channel, IssueForm_how, IssueForm_mode, NewbornOutcomeForm_fate, StayEndForm_how, WaiverForm_reason,
} from '@/shared/api/generated'
import { outcomeText } from '@/locales/fr/outcome'
import type { NewbornFate, Sex, StayEnd, StayEndView } from '../types'

type Gender = StayEndView['gender']
type Listed = readonly { readonly code: string; readonly label: string }[]

/** The labels of the server by their codes, in its order. */
function byCode<const L extends Listed>(list: L): Readonly<Record<L[number]['code'], string>> {
  return Object.fromEntries(list.map(({ code, label }) => [code, label])) as Record<L[number]['code'], string>
}

/** The labels of the server agree with nobody: for lists of many. */
export const stayEndWords = byCode(StayEndForm_how)
export const issueWords = byCode(IssueForm_how)
export const deliveryModeWords = byCode(IssueForm_mode)
/** As of « un enfant ». */
export const newbornFateWords = byCode(NewbornOutcomeForm_fate)
export const feedbackChannelWords = byCode(FeedbackForm_channel)
export const waiverWords = byCode(WaiverForm_reason)
export const severityWords = byCode(DysfunctionForm_severity)
export const incidentWords = byCode(ArrivalForm_incident)

/** « D01 · Délai de recherche… »: with its code, by which one speaks of it. */
export const dysfunctionWords = byCode(DysfunctionForm_code.map(({ code, label }) => ({ code, label: `${code} · ${label}` })))

/** « Toujours hospitalisée », « Toujours hospitalisé », « Hospitalisation en cours ». */
export function stayEndWordsOf(gender: Gender): Readonly<Record<StayEnd, string>> {
  return gender === 'NEUTRAL' ? stayEndWords : { ...stayEndWords, ...outcomeText.stayEnds[gender] }
}

/** « Décédée après la naissance » of a girl. */
export function fateWordsOf(sex: Sex | null): Readonly<Record<NewbornFate, string>> {
  return sex === 'female' ? { ...newbornFateWords, ...outcomeText.fatesOfGirl } : newbornFateWords
}
