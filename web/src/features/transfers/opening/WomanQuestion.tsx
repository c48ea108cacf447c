import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import { useWatch } from 'react-hook-form'
import { openingText } from '@/locales/fr/opening'
import { DateField, TextInput } from '@/shared/forms'
import { Told } from '../woman/Told'
import { LiveMatch } from './LiveMatch'
import { Question, Row } from './Question'
import type { QuestionProps } from './Question'

/** « Pour qui ? »: said once; a live request of the same woman shows before the rest is filled. */
export function WomanQuestion({ form, newborn }: QuestionProps & { newborn: boolean }) {
  const { control } = form
  const [hidden, initialsOnly] = useWatch({ control, name: ['woman.protected_identity', 'woman.initials_only'] })
  const born = newborn ? openingText.motherBirthDate : openingText.birthDate
  return (
    <Question title={openingText.whoQuestion}>
      <Row>
        <DateField control={control} name="woman.birth_date" label={born} meaning="past" />
        {hidden || initialsOnly
          ? <Box sx={{ width: 220 }}><TextInput control={control} name="woman.initials" label={hidden ? openingText.initials : openingText.initialsAlone} maxLength={6} /></Box>
          : (
            <>
              <Box sx={{ width: 200 }}><TextInput control={control} name="woman.last_name" label={openingText.lastName} maxLength={100} /></Box>
              <Box sx={{ width: 200 }}><TextInput control={control} name="woman.first_name" label={openingText.firstName} maxLength={100} /></Box>
            </>
          )}
        <Box sx={{ width: 130 }}><TextInput control={control} name="woman.postcode" label={openingText.postcode} inputMode="numeric" maxLength={5} /></Box>
      </Row>
      <Stack direction="row" sx={{ columnGap: 2, flexWrap: 'wrap' }}>
        {!hidden && <Told control={control} name="woman.initials_only" label={openingText.initialsOnly} hint={openingText.initialsOnlyHint} />}
        <Told control={control} name="woman.protected_identity" label={openingText.protected} hint={openingText.protectedHint} />
      </Stack>
      <LiveMatch form={form} />
    </Question>
  )
}
