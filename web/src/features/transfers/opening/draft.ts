import { openingText } from '@/locales/fr/opening'
import { transfersText } from '@/locales/fr/transfers'
import type { DraftForm } from '@/shared/api/generated'
import { civilDateOf, gestationalAge, shortDate } from '@/shared/format'
import type { CivilDate, Instant } from '@/shared/format'
import { isCivilDate } from '@/shared/forms/values'
import { shortMotive } from '../motives'
import { ageAsOf, ageFrom } from './dating'
import { asksFor, byInitials, kindOf } from './values'
import type { OpeningValues, WomanValues } from './values'

/** A form begun by somebody of the unit, kept on the server. */
export interface DraftView {
  id: string
  version: number
  /** The values of the form, as JSON text. */
  content: string
  /** What tells it from the others; null when the page that wrote it named none. */
  title: string | null
  author: string
  updated_by: string
  updated_at: Instant
  /** Once sent: the request that it has become. Nothing is left of its words. */
  sent?: { request: string; number: number; by: string; at: Instant } | null
}

const longestTitle = 150

/**
 * What a draft holds, to tell it from the others of every list: what is needed, the term, how many, the motive, and of her no more than
 * initials. It is kept as it is said here, for days: the term says of which day it is, for it does not grow at midnight.
 */
export function draftTitle(values: OpeningValues, today: CivilDate): string {
  const { need, fetuses, motive, woman } = values
  const asks = asksFor(kindOf(values))
  const title = [
    need && openingText.needs[need],
    asks.pregnancy && termOf(values, today),
    asks.pregnancy && fetuses !== null && fetuses > 1 && transfersText.fetuses(fetuses),
    asks.newborns && values.newborns.length > 1 && transfersText.newborns(values.newborns.length),
    asks.delivery && values.accompanied && transfersText.withNewborns(values.newborns.length),
    asks.motive && motive && shortMotive(motive),
    initialsOf(woman),
  ].filter(Boolean).join(' · ')
  // A character that the server refuses, or a title that is too long, would lose the draft with it.
  return [...title.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')].slice(0, longestTitle).join('')
}

/** « 27 SA + 4 j le 21/11 »: that day's. */
function termOf({ dating }: OpeningValues, today: CivilDate): string {
  const { basis, date, embryo_age_days } = dating
  const days = basis === 'age_today' ? ageAsOf(dating, today) : isCivilDate(date) ? ageFrom(basis, date, embryo_age_days, today) : null
  return typeof days === 'number' ? openingText.termOn(gestationalAge(days), shortDate(today, today)) : ''
}

/** « A. E. »: her names stay out of a list. */
function initialsOf(woman: WomanValues): string {
  if (byInitials(woman)) return woman.initials.trim()
  return [woman.first_name, woman.last_name].flatMap((name) => /\p{L}/u.exec(name) ?? []).map((letter) => `${letter.toUpperCase()}.`).join(' ')
}

/** What is kept of a form, and its title. Nothing as long as the first question has no answer: nothing was told of anybody yet. */
export function keptDraft(values: OpeningValues, today: CivilDate): DraftForm | null {
  return values.need === null ? null : { content: JSON.stringify(values), title: draftTitle(values, today) }
}

/** The values of a draft; what it does not hold, or no longer makes sense, is as in an empty form. */
export function readDraft(content: string, empty: OpeningValues): OpeningValues {
  try {
    return merged(empty, JSON.parse(content)) as OpeningValues
  } catch {
    return empty
  }
}

/** A colleague's draft as the one who resumes it goes on: she calls now, unless the caller was somebody else already. */
export function resumedDraft({ content, author, updated_by, updated_at }: DraftView, empty: OpeningValues): OpeningValues {
  const values = withDayOfAge(readDraft(content, empty), civilDateOf(updated_at))
  if (values.caller_name !== author && values.caller_name !== updated_by) return values
  const { caller_name, caller_role, caller_phone } = values.caller_name === empty.caller_name ? values : empty
  return { ...values, caller_name, caller_role, caller_phone }
}

/** A draft kept before the day of the age was: of the day on which it was last written. */
function withDayOfAge(values: OpeningValues, written: CivilDate): OpeningValues {
  const { ga_days, ga_on } = values.dating
  return typeof ga_days === 'number' && ga_on === null ? { ...values, dating: { ...values.dating, ga_on: written } } : values
}

function merged(empty: unknown, kept: unknown): unknown {
  if (!isRecord(empty)) return kept === undefined ? empty : kept
  if (!isRecord(kept)) return empty
  return Object.fromEntries(Object.entries(empty).map(([name, value]) => [name, merged(value, kept[name])]))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
