import { z } from 'zod'
import { formText } from '@/locales/fr/common'
import { parsingText } from '@/locales/fr/format'
import { greatestGestationalAge, leastGestationalAge, parseGestationalAge, parsePhone } from '@/shared/format'

/** Says whether a value is a civil date rather than words not understood. */
export function isCivilDate(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
}

/** A question that must be answered. */
export const requiredText = z.string({ error: formText.required }).trim().min(1, formText.required)

/** A civil date, as `DateField` writes it. */
export const requiredDate = z.string({ error: parsingText.date.empty }).refine(isCivilDate, parsingText.date.unreadable)

/** An instant, as `TimeOfFact` writes it. */
export const requiredInstant = z.string({ error: parsingText.time.empty }).min(1, parsingText.time.empty)

/** Whole days of amenorrhoea, as `GestationalAgeField` writes them; the reason of a refusal is that of the field. */
export const requiredGestationalAge = z.union([z.number(), z.string(), z.null()], { error: parsingText.gestationalAge.empty }).transform((value, context) => {
  if (typeof value === 'number' && value >= leastGestationalAge && value <= greatestGestationalAge) return value
  const read = parseGestationalAge(String(value ?? ''))
  if (read.kind === 'age') return read.days
  context.addIssue({ code: 'custom', message: read.kind === 'choice' ? read.question : read.reason })
  return z.NEVER
})

/** A telephone number, as `PhoneField` writes it. */
export const requiredPhone = z.string({ error: parsingText.phone.unreadable }).refine((number) => parsePhone(number).ok, parsingText.phone.unreadable)

/** A civil date, or nothing. */
export const optionalDate = z.string().nullable().refine((date) => !date || isCivilDate(date), parsingText.date.unreadable)

/** Whole days of amenorrhoea, or nothing. */
export const optionalGestationalAge = z.union([z.number(), z.string(), z.null()])
  .refine((age) => age === null || age === '' || typeof age === 'number', parsingText.gestationalAge.unreadable)

/** A telephone number, or nothing. */
export const optionalPhone = z.string().nullable().refine((number) => !number || parsePhone(number).ok, parsingText.phone.unreadable)

/** The usual form of an address, as the server reads it (`EmailAddress`). */
const emailAddress = /^[\w!#$%&'*+\-/=?^`{|}~]+(\.[\w!#$%&'*+\-/=?^`{|}~]+)*@[a-z\d]([a-z\d-]*[a-z\d])?(\.[a-z\d]([a-z\d-]*[a-z\d])?)+$/i

/** An address of e-mail, or nothing. */
export const optionalEmail = z.string().refine((typed) => typed.trim() === '' || emailAddress.test(typed.trim()), parsingText.email.unreadable)

/** A text that may stay empty, as the server takes it: null rather than no words. */
export function orNull(text: string | null): string | null {
  return text?.trim() ? text.trim() : null
}
