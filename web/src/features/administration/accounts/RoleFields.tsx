import { useWatch } from 'react-hook-form'
import type { Control, FieldPath, FieldValues } from 'react-hook-form'
import { z } from 'zod'
import { administrationText } from '@/locales/fr/administration'
import { useEstablishments } from '@/shared/api'
import { SelectField } from '@/shared/forms'
import { isInAPlace, roles } from './words'

const text = administrationText.accounts

export const roleLabels = { role: text.role, place: text.place }

/** A role, and the establishment that it asks for. */
export const roleFields = { role: z.string().min(1, text.roleMissing), place: z.string() }

export interface RoleValues {
  role: string
  place: string
}

/** Whether the role has the place it needs: for `refine`. */
export function hasItsPlace({ role, place }: RoleValues): boolean {
  return !isInAPlace(role) || place !== ''
}
export const placeMissing = { path: ['place'], message: text.placeMissing }

/** The role and place typed, as the server takes them. */
export function roleBody({ role, place }: RoleValues) {
  return { role, place: isInAPlace(role) ? place : null }
}

/** Which role, and where when it is held in an establishment. */
export function RoleFields<V extends FieldValues & RoleValues>({ control }: { control: Control<V> }) {
  const name = (field: keyof RoleValues) => field as FieldPath<V>
  const role: string = useWatch({ control, name: name('role') })
  const places = (useEstablishments().data ?? []).filter(({ active }) => active).map(({ id, name: label }) => ({ value: id, label }))
  return (
    <>
      <SelectField control={control} name={name('role')} label={roleLabels.role} choices={roles} required />
      {isInAPlace(role) && <SelectField control={control} name={name('place')} label={roleLabels.place} choices={places} required />}
    </>
  )
}
