import { outcomeText } from '@/locales/fr/outcome'
import { transferWords } from '@/locales/fr/transferWords'
import { civilDate, gestationalAge, grams, timeOfDay } from '@/shared/format'
import { isCivilDate } from '@/shared/forms'
import type { IssueView, NewbornOutcomeView, StayEndView } from '../types'
import { deliveryModeWords, fateWordsOf, issueWords, stayEndWordsOf } from './words'

const text = outcomeText.sentence

type Stay = Pick<StayEndView, 'how' | 'on' | 'comment' | 'gender'> & { to: { name: string } | null }
type Issue = Pick<IssueView, 'how' | 'on' | 'at' | 'ga_days' | 'out_of_hospital' | 'mode' | 'corticosteroids_complete' | 'after_mothers_death' | 'comment'> & {
  where: { name: string } | null
  newborns: readonly Child[]
}
type Child = Pick<NewbornOutcomeView, 'fate' | 'weight_g' | 'sex' | 'died_on'> & { to: { name: string } | null }

/** « Retour au domicile le 24/11/2026, suivi par sa sage-femme ». */
export function staySentence({ how, on, to, comment, gender }: Stay): string {
  const what = withDay(stayEndWordsOf(gender)[how], on)
  return [to ? text.towards(what, to.name) : what, comment].filter(Boolean).join(', ')
}

/** « Naissance vivante le 24/11/2026 à 14 h 05, à 30 SA + 2 j, CHU Essai, voie basse spontanée, 1 450 g, réanimation ». */
export function issueSentence({ how, on, at, ga_days, where, out_of_hospital, mode, newborns, corticosteroids_complete: cure, after_mothers_death, comment }: Issue): string {
  const what = withDay(issueWords[how], on)
  return [
    at ? `${what} ${text.at(timeOfDay(at))}` : what,
    ga_days === null ? '' : text.term(gestationalAge(ga_days)),
    where?.name,
    out_of_hospital && text.outOfHospital,
    mode && uncapitalised(deliveryModeWords[mode]),
    after_mothers_death === true && text.extraction,
    ...newborns.map(childSentence),
    cure === null ? '' : cure ? text.complete : text.incomplete,
    comment,
  ].filter(Boolean).join(', ')
}

/** « fille, 1 450 g, transférée ailleurs vers CHU Essai ». */
function childSentence({ fate, weight_g, sex, to, died_on }: Child): string {
  const what = withDay(uncapitalised(fateWordsOf(sex)[fate]), died_on)
  return [
    sex === 'female' || sex === 'male' ? transferWords.sex[sex] : '',
    weight_g === null ? text.unknownWeight : grams(weight_g),
    to ? text.towards(what, to.name) : what,
  ].filter(Boolean).join(', ')
}

function withDay(what: string, on: string | null): string {
  return isCivilDate(on) ? text.on(what, civilDate(on)) : what
}

function uncapitalised(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
