import { outcomeText } from '@/locales/fr/outcome'
import { civilDateOf, daysBetween, shortDate } from '@/shared/format'
import type { OutcomeView } from '../types'
import { nameOf } from './travellers'

const text = outcomeText.page

/** What is said once it is written: also when the next question comes. */
export function savedWords(outcome: Pick<OutcomeView, 'travellers' | 'awaits_stay' | 'awaits_issue' | 'outcome_due_at'> | null, now: number): string {
  if (!outcome?.outcome_due_at) return text.recorded
  const left = outcome.travellers.filter(({ awaits_stay }) => awaits_stay)
  if (left.length > 0 && left.length < outcome.travellers.length) return text.recordedLeft(left.map((one) => nameOf(one, outcome.travellers)))
  const today = civilDateOf(now)
  const due = civilDateOf(outcome.outcome_due_at)
  if (daysBetween(today, due) <= 0) return text.recorded
  if (outcome.awaits_stay) return text.askedAgain(shortDate(due, today))
  return outcome.awaits_issue ? text.recordedThenIssue(shortDate(due, today)) : text.recorded
}
