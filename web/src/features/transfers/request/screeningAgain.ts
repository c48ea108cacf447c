import { transfersText } from '@/locales/fr/transfers'
import type { Contraindication, DecisionForm, RequestView, ScreeningForm } from '../types'

const text = transfersText.screening

/** The question asked again: nothing is « aucune » unless somebody said so. */
export interface ScreeningValues {
  said: 'none' | 'some' | null
  ticked: Contraindication[]
  physician: string
  reason: string
}

export const noScreening: ScreeningValues = { said: null, ticked: [], physician: '', reason: '' }

/** The question as it is asked again: what was ticked last is ticked still, should she say that it lasts. */
export function screeningNow({ screening }: Pick<RequestView, 'screening'>): ScreeningValues {
  return { ...noScreening, ticked: screening?.ticked ?? [] }
}

/** Whether a physician must decide before a vehicle is ordered. A refusal of the woman has no such way out. */
export function needsDecision({ said, ticked }: ScreeningValues): boolean {
  return said === 'some' && ticked.length > 0 && !ticked.includes('CI_REFUSAL')
}

/** What is missing of it. */
export function screeningFaults(screening: ScreeningValues, asksDecision: boolean): { field: string; message: string }[] {
  if (screening.said === null) return [{ field: 'screening.said', message: text.missing }]
  if (screening.said === 'some' && screening.ticked.length === 0) return [{ field: 'screening.ticked', message: text.tickedMissing }]
  if (asksDecision && needsDecision(screening) && !(screening.physician.trim() && screening.reason.trim())) return [{ field: 'screening.physician', message: text.decisionMissing }]
  return []
}

/** What is sent of it. */
export function screeningBody({ said, ticked }: ScreeningValues): ScreeningForm {
  return { ticked: said === 'some' ? ticked : [] }
}

/** The physician's decision, when one is needed. */
export function decisionBody(screening: ScreeningValues, at: string): DecisionForm | null {
  return needsDecision(screening) ? { physician: screening.physician.trim(), reason: screening.reason.trim(), decided_at: at } : null
}
