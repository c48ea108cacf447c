import TextField from '@mui/material/TextField'
import type { TextFieldProps } from '@mui/material/TextField'
import type { FieldValues } from 'react-hook-form'
import { useField } from './field'
import type { FieldProps } from './field'

export interface TextInputProps<V extends FieldValues> extends FieldProps<V> {
  type?: 'text' | 'password' | 'email' | 'search'
  /** Lines shown; more than one makes a text area. */
  lines?: number
  autoComplete?: string
  autoFocus?: boolean
  inputMode?: 'text' | 'numeric' | 'email'
  maxLength?: number
}

/** A line or a few lines of text. */
export function TextInput<V extends FieldValues>(props: TextInputProps<V>) {
  const { name, label, required, disabled, type = 'text', lines = 1, autoComplete = 'off', autoFocus, inputMode, maxLength } = props
  const { value, change, blur, ref, help, invalid } = useField<string, V>(props)
  const optional: Partial<TextFieldProps> = lines > 1 ? { multiline: true, minRows: lines } : { type }
  return (
    <TextField
      {...optional}
      id={name}
      label={label}
      value={value ?? ''}
      onChange={(event) => change(event.target.value)}
      onBlur={blur}
      inputRef={ref}
      error={invalid}
      helperText={help}
      required={required ?? false}
      disabled={disabled ?? false}
      autoFocus={autoFocus ?? false}
      fullWidth
      slotProps={{ htmlInput: { autoComplete, inputMode, maxLength } }}
    />
  )
}
