import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import FormHelperText from '@mui/material/FormHelperText'
import Box from '@mui/material/Box'
import { Controller, useWatch } from 'react-hook-form'
import { openingText } from '@/locales/fr/opening'
import { DateField, TextInput } from '@/shared/forms'
import { LiveMatch } from './LiveMatch'
import { Question, Row } from './Question'
import type { QuestionProps } from './Question'

/** « Pour qui ? »: said once; a live request of the same woman shows before the rest is filled. */
export function WomanQuestion({ form, newborn }: QuestionProps & { newborn: boolean }) {
  const { control } = form
  const hidden = useWatch({ control, name: 'woman.protected_identity' })
  const born = newborn ? openingText.motherBirthDate : openingText.birthDate
  return (
    <Question title={openingText.whoQuestion}>
      <Row>
        <DateField control={control} name="woman.birth_date" label={born} meaning="past" />
        {hidden
          ? <Box sx={{ width: 220 }}><TextInput control={control} name="woman.initials" label={openingText.initials} maxLength={6} /></Box>
          : (
            <>
              <Box sx={{ width: 200 }}><TextInput control={control} name="woman.last_name" label={openingText.lastName} maxLength={100} /></Box>
              <Box sx={{ width: 200 }}><TextInput control={control} name="woman.first_name" label={openingText.firstName} maxLength={100} /></Box>
            </>
          )}
        <Box sx={{ width: 130 }}><TextInput control={control} name="woman.postcode" label={openingText.postcode} inputMode="numeric" maxLength={5} /></Box>
      </Row>
      <Controller
        control={control} name="woman.protected_identity"
        render={({ field: { value, onChange } }) => (
          <div>
            <FormControlLabel control={<Checkbox checked={value} onChange={(_event, checked) => onChange(checked)} />} label={openingText.protected} />
            {value && <FormHelperText>{openingText.protectedHint}</FormHelperText>}
          </div>
        )}
      />
      <LiveMatch form={form} />
    </Question>
  )
}
