import Stack from '@mui/material/Stack'
import type { UseFormReturn } from 'react-hook-form'
import { useWatch } from 'react-hook-form'
import { openingText } from '@/locales/fr/opening'
import { DateField, TextInput } from '@/shared/forms'
import { LiveMatchNotice } from './LiveMatchNotice'
import { Told } from './Told'
import type { Identity } from './values'

/** Who she is, as one corrects it; a live request of the woman that she becomes is told before it is saved. */
export function IdentityFields({ form: { control }, request }: { form: UseFormReturn<Identity>; request: string }) {
  const values = useWatch({ control }) as Identity
  const hidden = values.protected_identity
  return (
    <Stack sx={{ gap: 2 }}>
      <DateField control={control} name="birth_date" label={openingText.birthDate} meaning="past" />
      {hidden
        ? <TextInput control={control} name="initials" label={openingText.initials} maxLength={6} />
        : (
          <>
            <TextInput control={control} name="last_name" label={openingText.lastName} maxLength={100} />
            <TextInput control={control} name="first_name" label={openingText.firstName} maxLength={100} />
          </>
        )}
      <TextInput control={control} name="postcode" label={openingText.postcode} inputMode="numeric" maxLength={5} />
      <Told control={control} name="protected_identity" label={openingText.protected} hint={openingText.protectedHint} />
      {!hidden && <LiveMatchNotice woman={values} besides={request} />}
    </Stack>
  )
}
