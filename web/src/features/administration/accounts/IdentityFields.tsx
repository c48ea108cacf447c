import type { Control, FieldPath, FieldValues } from 'react-hook-form'
import { administrationText } from '@/locales/fr/administration'
import { PhoneField, SelectField, TextInput } from '@/shared/forms'
import { identityLabels } from './values'
import type { Identity } from './values'
import { professions } from './words'

const text = administrationText.accounts

/** Who the person is and how to reach her. */
export function IdentityFields<V extends FieldValues & Identity>({ control }: { control: Control<V> }) {
  const name = (field: keyof Identity) => field as FieldPath<V>
  return (
    <>
      <TextInput control={control} name={name('name')} label={identityLabels.name} maxLength={100} required />
      <SelectField control={control} name={name('profession')} label={identityLabels.profession} choices={professions} required />
      <TextInput control={control} name={name('email')} label={identityLabels.email} type="email" maxLength={200} />
      <PhoneField control={control} name={name('phone')} label={identityLabels.phone} />
      <TextInput control={control} name={name('rpps')} label={identityLabels.rpps} hint={text.rppsHint} inputMode="numeric" maxLength={20} />
    </>
  )
}
