import { openingText } from '@/locales/fr/opening'
import { transfersText } from '@/locales/fr/transfers'
import type { ReassessmentForm } from '@/shared/api/generated'
import { civilDateOf } from '@/shared/format'
import type { CivilDate } from '@/shared/format'
import { ageAsOf } from '../opening/dating'
import { termFaults } from '../opening/faults'
import type { Fault } from '../opening/faults'
import { asksFor, datingBody } from '../opening/values'
import type { CaseValues, OpeningValues } from '../opening/values'
import { termOn } from '../term'
import type { Kind, RequestView } from '../types'

/** What was told at the opening and may be told anew: the case, and what was said of it in words. */
export type Reassessed = CaseValues & Pick<OpeningValues, 'comment' | 'question'>

/** The answers as they stand: the term is today's. */
export function reassessedNow({ urgency, motive, dating, fetuses, comment, question }: RequestView, now: number): Reassessed {
  return {
    urgency, motive, fetuses: fetuses > 0 ? fetuses : null, comment: comment ?? '', question: question ?? '',
    dating: { basis: 'age_today', method: dating?.method ?? 'first_trimester_ultrasound', ga_days: termOn(dating, now), ga_on: civilDateOf(now), date: null, embryo_age_days: null },
  }
}

/** Only what has changed, of what that kind of request tells. */
export function changesOf(values: Reassessed, before: Reassessed, kind: Kind): Omit<ReassessmentForm, 'happened_at'> {
  const asks = asksFor(kind)
  const comment = values.comment.trim()
  const question = values.question.trim()
  return {
    ...(asks.urgency && values.urgency !== before.urgency ? { urgency: values.urgency } : {}),
    ...(asks.motive && values.motive !== before.motive ? { motive: values.motive } : {}),
    ...(asks.pregnancy && isOtherDating(values, before) ? { dating: datingBody(values.dating) } : {}),
    ...(asks.pregnancy && values.fetuses !== before.fetuses ? { fetuses: values.fetuses } : {}),
    ...(comment !== before.comment.trim() ? { comment } : {}),
    ...(asks.question && question !== before.question.trim() ? { question } : {}),
  }
}

/** What is wrong with the answers that have changed; and that none has. */
export function reassessmentFaults(values: Reassessed, before: Reassessed, kind: Kind, today: CivilDate): Fault[] {
  const asks = asksFor(kind)
  const changes = changesOf(values, before, kind)
  if (Object.keys(changes).length === 0) return [{ field: asks.urgency ? 'urgency' : 'question', message: transfersText.panels.nothingReassessed }]
  return [
    ...(changes.motive === null ? [{ field: 'motive', message: openingText.missing.motive }] : []),
    ...(changes.dating ? termFaults(values.dating, today) : []),
    ...(changes.question === '' ? [{ field: 'question', message: openingText.missing.question }] : []),
  ]
}

/** Left as the page filled it, the term has not changed, whatever the hour. */
function isOtherDating({ dating }: Reassessed, { dating: before }: Reassessed): boolean {
  return dating.basis !== before.basis || dating.method !== before.method || dating.ga_days !== ageAsOf(before, dating.ga_on ?? before.ga_on!)
}
