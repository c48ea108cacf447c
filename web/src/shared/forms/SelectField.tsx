import TextField from '@mui/material/TextField'
import type { FieldValues } from 'react-hook-form'
import { commonText } from '@/locales/fr/common'
import { useField } from './field'
import type { FieldProps } from './field'

/** One among many: a list of the browser itself, that the keyboard and the phone know. `none` says what choosing nothing means. */
export function SelectField<V extends FieldValues>(props: FieldProps<V> & { choices: readonly { value: string; label: string }[]; none?: string }) {
  const { name, label, choices, none = commonText.choose, required, disabled } = props
  const { value, change, blur, ref, help, invalid } = useField<string, V>(props)
  return (
    <TextField
      id={name} select label={label} value={value ?? ''} onChange={(event) => change(event.target.value)} onBlur={blur} inputRef={ref}
      error={invalid} helperText={help} required={required ?? false} disabled={disabled ?? false} fullWidth
      slotProps={{ select: { native: true } }}
    >
      <option value="">{none}</option>
      {choices.map(({ value: code, label: words }) => <option key={code} value={code}>{words}</option>)}
    </TextField>
  )
}
