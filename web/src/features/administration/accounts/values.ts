import { z } from 'zod'
import { administrationText } from '@/locales/fr/administration'
import type { Account } from '@/shared/api/generated'
import { optionalEmail, optionalPhone, orNull, requiredText } from '@/shared/forms'

const text = administrationText.accounts

/** What is written of a person, for a new account as for a present one. */
export const identity = {
  name: requiredText.max(100),
  email: optionalEmail,
  phone: optionalPhone,
  profession: z.string().min(1, text.professionMissing),
  rpps: z.string().refine((typed) => typed.trim() === '' || /^\d{11}$/.test(typed.replace(/\s/g, '')), text.rppsWrong),
}
export const identitySchema = z.object(identity)
export type Identity = z.input<typeof identitySchema>

export const identityLabels = { name: text.name, email: text.email, phone: text.phone, profession: text.profession, rpps: text.rpps }

export const nobody: Identity = { name: '', email: '', phone: null, profession: '', rpps: '' }

/** The identity of an account, as fields hold it. */
export function identityOf({ name, email, phone, profession, rpps }: Account): Identity {
  return { name, email: email ?? '', phone, profession, rpps: rpps ?? '' }
}

/** The identity typed, as the server takes it. */
export function identityBody({ name, email, phone, profession, rpps }: Identity) {
  return { name: name.trim(), email: orNull(email), phone: orNull(phone), profession, rpps: orNull(rpps.replace(/\s/g, '')) }
}
