import FormHelperText from '@mui/material/FormHelperText'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { FieldValues } from 'react-hook-form'
import { ChoiceChips } from '@/shared/ui/ChoiceChips'
import type { Choice } from '@/shared/ui/ChoiceChips'
import { useField } from './field'
import type { FieldProps } from './field'

/** A question answered by one press among big choices, or several when `multiple`. */
export function ChoiceField<T extends string, V extends FieldValues>(props: FieldProps<V> & { choices: readonly Choice<T>[]; multiple?: boolean }) {
  const { name, label, choices, multiple = false, required } = props
  const { value, change, help, invalid } = useField<T | T[], V>(props)
  const shared = { id: name, label, choices, labelledBy: `${name}-label`, describedBy: help ? `${name}-help` : undefined, invalid }
  return (
    <Stack sx={{ gap: 0.75 }}>
      <Typography id={`${name}-label`} sx={{ fontWeight: 600 }}>{label}{required && <span aria-hidden> *</span>}</Typography>
      {multiple
        ? <ChoiceChips<T> {...shared} multiple value={Array.isArray(value) ? value : []} onChange={change} />
        : <ChoiceChips<T> {...shared} value={Array.isArray(value) ? null : value} onChange={change} />}
      {help && <FormHelperText id={`${name}-help`} error={invalid}>{help}</FormHelperText>}
    </Stack>
  )
}
