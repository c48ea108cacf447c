import { formText } from '@/locales/fr/common'
import { openingText } from '@/locales/fr/opening'
import { transferWords } from '@/locales/fr/transferWords'
import { at, civilDate, civilDateOf, gestationalAge, grams, phone } from '@/shared/format'
import type { CivilDate } from '@/shared/format'
import { isCivilDate } from '@/shared/forms'
import type { Difference } from '@/shared/forms'
import { contraindicationsInWords } from '../contraindications'
import { ageAsOf } from './dating'
import { kindOf } from './values'
import type { NewbornValues, OpeningValues } from './values'

/** Each answer of the form that is not the same in both, in words. */
export function differencesOf(theirs: OpeningValues, yours: OpeningValues, now: number): Difference[] {
  const [hers, mine] = [linesOf(theirs, now), linesOf(yours, now)]
  return hers.flatMap(({ field, label, words }, rank) => {
    const own = mine[rank]!.words
    return words === own ? [] : [{ field, label, theirs: words || openingText.notTold, yours: own || openingText.notTold }]
  })
}

interface Line {
  field: string
  label: string
  words: string
}

/** The whole form, in the order of the page. */
function linesOf(values: OpeningValues, now: number): Line[] {
  const { need, returning, woman, dating, motive, urgency, screening } = values
  const line = (field: string, label: string, words: string | false | null | undefined): Line => ({ field, label, words: words || '' })
  return [
    line('need', openingText.need, need && [openingText.needs[need], need === 'return' && returning && openingText.returns[returning]].filter(Boolean).join(' · ')),
    line('birth_date', openingText.birthDate, dateWords(woman.birth_date)),
    line('last_name', openingText.lastName, woman.last_name.trim()),
    line('first_name', openingText.firstName, woman.first_name.trim()),
    line('initials', openingText.initialsAlone, woman.initials.trim()),
    line('initials_only', openingText.initialsOnly, woman.initials_only && openingText.yes),
    line('protected', openingText.protected, woman.protected_identity && openingText.yes),
    line('postcode', openingText.postcode, woman.postcode.trim()),
    line('another_woman', openingText.someoneElse.woman.choice, values.another_woman && openingText.yes),
    line('dating', formText.gestationalAge, datingWords(dating, civilDateOf(now))),
    line('delivered_on', openingText.deliveredOn, dateWords(values.delivered_on)),
    line('fetuses', openingText.fetuses, values.fetuses !== null && String(values.fetuses)),
    line('accompanied', openingText.withNewborn, values.accompanied && openingText.yes),
    line('newborns', openingText.needs.newborn, values.newborns.map((newborn) => newbornWords(newborn, now)).filter(Boolean).join(' ; ')),
    line('motive', openingText.motive, motive && transferWords.motive[motive]),
    line('urgency', openingText.urgency, urgency && transferWords.urgency[urgency]),
    line('question', openingText.question, values.question.trim()),
    line('screening', openingText.situations, screening.said === 'none' ? openingText.none : screening.said && (contraindicationsInWords(kindOf(values), screening.ticked) || openingText.some)),
    line('comment', openingText.comment, values.comment.trim()),
    line('caller', openingText.you, openingText.callerLine(values.caller_name, transferWords.callerRole[values.caller_role], values.caller_phone ? phone(values.caller_phone) : openingText.noPhone)),
    line('alone', openingText.searchAlone, values.alone && openingText.yes),
    line('asked_at', openingText.askedAt, values.alone && values.asked_at && at(values.asked_at, now)),
  ]
}

/** What is not understood yet stays as it was typed. */
function dateWords(date: string | null): string | null {
  return isCivilDate(date) ? civilDate(date) : date
}

function ageWords(age: number | string | null): string | null {
  return typeof age === 'number' ? gestationalAge(age) : age
}

/** Nothing as long as nothing is told: the way to tell it alone is no answer. */
function datingWords(dating: OpeningValues['dating'], today: CivilDate): string {
  const { basis, method, ga_days, date, embryo_age_days } = dating
  if (basis === 'age_today') return ga_days === null ? '' : `${ageWords(ageAsOf(dating, today))}, ${openingText.methods[method]}`
  if (date === null) return ''
  return [
    `${openingText.dateOf[basis]} : ${dateWords(date)}`,
    basis === 'embryo_transfer' && embryo_age_days !== null && `${openingText.embryoAge} : ${embryo_age_days}`,
    basis === 'french_term' && openingText.methods[method],
  ].filter(Boolean).join(', ')
}

function newbornWords({ born_at, sex, ga_days, weight_g, bed }: NewbornValues, now: number): string {
  return [born_at && at(born_at, now), sex && transferWords.sex[sex], ageWords(ga_days), weightWords(weight_g.trim()), bed && openingText.newbornPlaces[bed]].filter(Boolean).join(', ')
}

function weightWords(typed: string): string {
  return /^\d+$/.test(typed) ? grams(Number(typed)) : typed
}
