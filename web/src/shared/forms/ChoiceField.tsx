import FormHelperText from '@mui/material/FormHelperText'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { FieldValues } from 'react-hook-form'
import { ChoiceChips } from '@/shared/ui/ChoiceChips'
import type { Choice } from '@/shared/ui/ChoiceChips'
import { useField } from './field'
import type { FieldProps } from './field'

/** A question answered by one press among big choices, or several when `multiple`. Its label is heard and not seen when a title already asks. */
export function ChoiceField<T extends string, V extends FieldValues>(props: FieldProps<V> & { choices: readonly Choice<T>[]; multiple?: boolean; titled?: boolean }) {
  const { name, label, choices, multiple = false, titled = false, required } = props
  const { value, change, help, invalid } = useField<T | T[], V>(props)
  const shared = { id: name, label, choices, labelledBy: `${name}-label`, describedBy: help ? `${name}-help` : undefined, invalid }
  return (
    <Stack sx={{ gap: 0.75 }}>
      <Typography id={`${name}-label`} sx={titled ? heard : { fontWeight: 600 }}>{label}{required && <span aria-hidden> *</span>}</Typography>
      {multiple
        ? <ChoiceChips<T> {...shared} multiple value={Array.isArray(value) ? value : []} onChange={change} />
        : <ChoiceChips<T> {...shared} value={Array.isArray(value) ? null : value} onChange={change} />}
      {help && <FormHelperText id={`${name}-help`} error={invalid}>{help}</FormHelperText>}
    </Stack>
  )
}

const heard = { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' } as const
