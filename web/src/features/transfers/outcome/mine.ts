import { isCivilDate } from '@/shared/forms'
import { issueSentence, staySentence } from './sentences'
import type { StayEndView } from '../types'
import type { OutcomeValues, StayValues } from './values'

/** Her own answer in a sentence, as far as it is typed: beside the one that came first. */
export function myStay({ how, on, elsewhere, comment }: StayValues, gender: StayEndView['gender']): string | null {
  return how && staySentence({ how, on: dayOf(on), to: named(elsewhere), comment: comment.trim(), gender })
}

/** The same of the issue. */
export function myIssue({ issue }: OutcomeValues): string | null {
  if (!issue.how) return null
  return issueSentence({
    how: issue.how, on: dayOf(issue.on), at: null, ga_days: null, where: null, out_of_hospital: issue.where === 'OUT', mode: issue.mode,
    newborns: issue.newborns.flatMap(({ fate, weight_g, sex, elsewhere, died_on }) => (fate
      ? [{ fate, weight_g: weight_g.trim() ? Number(weight_g) : null, sex, to: named(elsewhere), died_on: dayOf(died_on) }]
      : [])),
    after_mothers_death: issue.after_mothers_death === 'yes' || null,
    corticosteroids_complete: issue.corticosteroids_complete === 'yes' ? true : issue.corticosteroids_complete === 'no' ? false : null,
    comment: issue.comment.trim(),
  })
}

function named(words: string) {
  return words.trim() ? { name: words.trim() } : null
}

function dayOf(words: string | null): string | null {
  return isCivilDate(words) ? words : null
}
