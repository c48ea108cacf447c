import { z } from 'zod'
import { openingText } from '@/locales/fr/opening'
import { parsingText } from '@/locales/fr/format'
import { parseGestationalAge, parsePhone } from '@/shared/format'
import type { CivilDate } from '@/shared/format'
import { isCivilDate } from '@/shared/forms/values'
import { ageFrom, dateReadings } from './dating'
import { asksFor, byInitials, kindOf, travellers } from './values'
import type { NewbornValues, OpeningValues } from './values'

/** One answer that is missing or not understood, and what to do. */
export interface Fault {
  field: string
  message: string
}

const { missing } = openingText

/** What must be answered before sending, in the order of the page. Only what is needed to be heard. */
export function faultsOf(values: OpeningValues, today: CivilDate): Fault[] {
  const kind = kindOf(values)
  if (values.need === null) return [{ field: 'need', message: missing.need }]
  if (kind === null) return [{ field: 'returning', message: missing.returning }]
  const asks = asksFor(kind)
  return [
    ...womanFaults(values.woman),
    ...(asks.pregnancy ? pregnancyFaults(values, today) : []),
    ...(asks.delivery && !isCivilDate(values.delivered_on) ? [{ field: 'delivered_on', message: missing.deliveredOn }] : []),
    ...travellers(values).flatMap(newbornFaults),
    ...(asks.delivery ? travellers(values).flatMap(placeFaults) : []),
    ...(asks.motive && !values.motive ? [{ field: 'motive', message: missing.motive }] : []),
    ...(asks.urgency && !values.urgency ? [{ field: 'urgency', message: missing.urgency }] : []),
    ...(asks.question && !values.question.trim() ? [{ field: 'question', message: missing.question }] : []),
    ...(asks.screening ? screeningFaults(values.screening, values.alone) : []),
    ...(values.alone && !values.asked_at ? [{ field: 'asked_at', message: parsingText.time.empty }] : []),
    ...(values.caller_name.trim() ? [] : [{ field: 'caller_name', message: missing.callerName }]),
    ...(values.caller_phone && !parsePhone(values.caller_phone).ok ? [{ field: 'caller_phone', message: parsingText.phone.unreadable }] : []),
  ]
}

function womanFaults(woman: OpeningValues['woman']): Fault[] {
  const named: Fault[] = [
    ...(woman.protected_identity || isCivilDate(woman.birth_date) ? [] : [{ field: 'woman.birth_date', message: missing.birthDate }]),
    ...(byInitials(woman)
      ? woman.initials.trim() ? [] : [{ field: 'woman.initials', message: missing.initials }]
      : [
        ...(woman.last_name.trim() ? [] : [{ field: 'woman.last_name', message: missing.lastName }]),
        ...(woman.first_name.trim() ? [] : [{ field: 'woman.first_name', message: missing.firstName }]),
      ]),
  ]
  const postcode = woman.postcode.trim()
  return postcode && !/^\d[\dAB]\d{3}$/i.test(postcode) ? [...named, { field: 'woman.postcode', message: missing.postcode }] : named
}

/** What is wrong with the term, or with the date that tells it. */
export function termFaults(dating: OpeningValues['dating'], today: CivilDate): Fault[] {
  return dating.basis === 'age_today' ? termFault(dating.ga_days, today) : dateFault(dating.basis, dating.date, dating.embryo_age_days, today)
}

function pregnancyFaults({ dating, fetuses }: OpeningValues, today: CivilDate): Fault[] {
  return [...termFaults(dating, today), ...(fetuses === null ? [{ field: 'fetuses', message: missing.fetuses }] : [])]
}

function dateFault(basis: Exclude<OpeningValues['dating']['basis'], 'age_today'>, date: CivilDate | null, embryoAge: number | null, today: CivilDate): Fault[] {
  if (!isCivilDate(date)) return [{ field: 'dating.date', message: parsingText.date.empty }]
  if (basis === 'embryo_transfer' && embryoAge === null) return [{ field: 'dating.embryo_age_days', message: missing.embryoAge }]
  return ageFrom(basis, date, embryoAge, today) === null ? [{ field: 'dating.date', message: openingText.implausible }] : []
}

/** A date typed for the term is asked what it is. */
function termFault(value: number | string | null, today: CivilDate): Fault[] {
  const faults = ageFault('dating.ga_days', value)
  if (typeof value !== 'string' || !dateReadings(value, Date.parse(`${today}T12:00Z`))) return faults
  return [{ field: 'dating.ga_days', message: openingText.dateTyped(value.trim()) }]
}

function ageFault(field: string, value: number | string | null): Fault[] {
  if (typeof value === 'number') return []
  const read = parseGestationalAge(value ?? '')
  if (read.kind === 'age') return []
  return [{ field, message: read.kind === 'choice' ? read.question : read.reason }]
}

function newbornFaults(newborn: NewbornValues, rank: number): Fault[] {
  const at = `newborns.${rank}`
  const weight = Number(newborn.weight_g)
  return [
    ...(newborn.born_at ? [] : [{ field: `${at}.born_at`, message: missing.bornAt }]),
    ...(newborn.sex ? [] : [{ field: `${at}.sex`, message: missing.sex }]),
    ...ageFault(`${at}.ga_days`, newborn.ga_days),
    ...(Number.isInteger(weight) && weight >= 100 && weight <= 8000 ? [] : [{ field: `${at}.weight_g`, message: missing.weight }]),
  ]
}

/** With its mother a child needs a place too, if only at her side. */
function placeFaults({ bed }: NewbornValues, rank: number): Fault[] {
  return bed ? [] : [{ field: `newborns.${rank}.bed`, message: missing.newbornPlace }]
}

/** Of a search made while the cell was closed it may be left unanswered: it is asked again before the vehicle. */
function screeningFaults({ said, ticked }: OpeningValues['screening'], optional: boolean): Fault[] {
  if (said === null) return optional ? [] : [{ field: 'screening.said', message: missing.screening }]
  return said === 'some' && ticked.length === 0 ? [{ field: 'screening.ticked', message: missing.ticked }] : []
}

/** The same rules, for the form. */
export function openingSchema(today: () => CivilDate) {
  return z.custom<OpeningValues>().superRefine((values, context) => {
    for (const { field, message } of faultsOf(values, today()))
      context.addIssue({ code: 'custom', message, path: field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part)) })
  })
}
