import Stack from '@mui/material/Stack'
import type { UseFormReturn } from 'react-hook-form'
import { useWatch } from 'react-hook-form'
import { openingText } from '@/locales/fr/opening'
import { DateField, TextInput } from '@/shared/forms'
import type { RequestView } from '../types'
import { LiveMatchNotice } from './LiveMatchNotice'
import { Told } from './Told'
import { hidesName } from './values'
import type { Identity } from './values'

/** Who she is, as one corrects it; a live request of the woman that she becomes is told before it is saved. */
export function IdentityFields({ form: { control, setValue }, request }: { form: UseFormReturn<Identity>; request: Pick<RequestView, 'id' | 'kind' | 'follows'> }) {
  const values = useWatch({ control }) as Identity
  const hidden = hidesName(values)
  return (
    <Stack sx={{ gap: 2 }}>
      <DateField control={control} name="birth_date" label={openingText.birthDate} meaning="past" />
      {hidden
        ? <TextInput control={control} name="initials" label={values.protected_identity ? openingText.initials : openingText.initialsAlone} maxLength={6} />
        : (
          <>
            <TextInput control={control} name="last_name" label={openingText.lastName} maxLength={100} />
            <TextInput control={control} name="first_name" label={openingText.firstName} maxLength={100} />
          </>
        )}
      <TextInput control={control} name="postcode" label={openingText.postcode} inputMode="numeric" maxLength={5} />
      {!values.protected_identity && <Told control={control} name="initials_only" label={openingText.initialsOnly} hint={openingText.initialsOnlyHint} />}
      <Told control={control} name="protected_identity" label={openingText.protected} hint={openingText.protectedHint} />
      {!hidden && (
        <LiveMatchNotice
          woman={values} kind={request.kind} follows={request.follows?.id} besides={request.id}
          another={values.another_woman} onAnother={() => setValue('another_woman', true, { shouldDirty: true })}
        />
      )}
    </Stack>
  )
}
