import { z } from 'zod'
import { openingText } from '@/locales/fr/opening'
import { sheetText } from '@/locales/fr/sheet'
import { civilDate } from '@/shared/format'
import type { CivilDate } from '@/shared/format'
import { isCivilDate, orNull } from '@/shared/forms/values'
import { commonText } from '@/locales/fr/common'
import type { RequestView } from '../types'

/** Her identity as one corrects it. */
export interface Identity {
  last_name: string
  first_name: string
  initials: string
  initials_only: boolean
  birth_date: CivilDate | null
  postcode: string
  protected_identity: boolean
  another_woman: boolean
}

const { missing } = openingText

export const identitySchema = z.custom<Identity>().superRefine((values, context) => {
  const fault = (path: keyof Identity, message: string) => context.addIssue({ code: 'custom', path: [path], message })
  if (!values.protected_identity && !isCivilDate(values.birth_date)) fault('birth_date', missing.birthDate)
  if (hidesName(values)) {
    if (!values.initials.trim()) fault('initials', missing.initials)
    return
  }
  if (!values.last_name.trim()) fault('last_name', missing.lastName)
  if (!values.first_name.trim()) fault('first_name', missing.firstName)
})

export function hidesName({ protected_identity, initials_only }: Pick<Identity, 'protected_identity' | 'initials_only'>): boolean {
  return protected_identity || initials_only
}

export function identityOf({ woman }: Pick<RequestView, 'woman'>): Identity {
  return {
    last_name: woman?.last_name ?? '',
    first_name: woman?.first_name ?? '',
    initials: woman?.initials ?? '',
    initials_only: Boolean(woman && !woman.protected_identity && !woman.last_name),
    birth_date: woman?.birth_date ?? null,
    postcode: woman?.postcode ?? '',
    protected_identity: woman?.protected_identity ?? false,
    another_woman: false,
  }
}

/** What is sent: of whom no name is written, only initials. */
export function bodyOf(values: Identity) {
  const hidden = hidesName(values)
  return {
    last_name: hidden ? null : orNull(values.last_name),
    first_name: hidden ? null : orNull(values.first_name),
    initials: hidden ? orNull(values.initials) : null,
    birth_date: isCivilDate(values.birth_date) ? values.birth_date : null,
    postcode: orNull(values.postcode),
    protected_identity: values.protected_identity,
    ...(values.another_woman ? { another_woman: true } : {}),
  }
}

export const identityLabels = {
  ...sheetText.identity,
  initials_only: openingText.initialsOnly,
  another_woman: openingText.someoneElse.woman.choice,
}

/** A field of her identity in words. */
export function identityReading(field: string, value: unknown): string {
  if (typeof value === 'boolean') return value ? sheetText.yes : sheetText.no
  if (value === null || value === undefined || value === '') return commonText.empty
  return field === 'birth_date' && isCivilDate(value) ? civilDate(value) : String(value)
}

/** Whether nobody has written her identity again between the two. */
export function isSameWoman(one: RequestView['woman'], other: RequestView['woman']): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
