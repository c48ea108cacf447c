import FormHelperText from '@mui/material/FormHelperText'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { Controller } from 'react-hook-form'
import { openingText } from '@/locales/fr/opening'
import { Stepper } from '@/shared/forms'
import { ChoiceChips } from '@/shared/ui'
import { useCaseForm } from './CaseForm'

const choices = [{ value: '1', label: '1' }, { value: '2', label: '2' }, { value: '3', label: openingText.threeOrMore }] as const

/** « Fœtus (1) (2) (3 ou plus) ». */
export function FetusesField() {
  const { control } = useCaseForm()
  return (
    <Controller
      control={control} name="fetuses"
      render={({ field: { value, onChange }, fieldState: { error } }) => (
        <Stack sx={{ gap: 0.75 }}>
          <Typography id="fetuses-label" sx={{ fontWeight: 600 }}>{openingText.fetuses}</Typography>
          <ChoiceChips
            id="fetuses" label={openingText.fetuses} labelledBy="fetuses-label" choices={choices} invalid={error !== undefined}
            value={value === null ? null : value >= 3 ? '3' : value === 2 ? '2' : '1'} onChange={(count) => onChange(Number(count))}
            describedBy={error ? 'fetuses-help' : undefined}
          />
          {value !== null && value >= 3 && <Stepper label={openingText.howMany} value={value} onChange={onChange} least={3} most={6} />}
          {error && <FormHelperText id="fetuses-help" error>{error.message}</FormHelperText>}
        </Stack>
      )}
    />
  )
}
