import TextField from '@mui/material/TextField'
import type { ReactNode, Ref } from 'react'
import type { TypedText } from './useTypedText'

interface ReadFieldProps {
  id: string
  label: string
  typed: TypedText
  help?: ReactNode
  invalid?: boolean
  required?: boolean | undefined
  disabled?: boolean | undefined
  inputMode?: 'text' | 'numeric' | 'tel' | 'decimal'
  autoComplete?: string
  width?: number | string
  end?: ReactNode
  inputRef?: Ref<HTMLInputElement>
  onBlur?: () => void
}

/** A line of text that has a meaning: read while typed, written the usual way when left. */
export function ReadField({ id, label, typed, help, invalid = false, required, disabled, inputMode = 'text', autoComplete = 'off', width = 220, end, inputRef, onBlur }: ReadFieldProps) {
  return (
    <TextField
      id={id}
      label={label}
      value={typed.text}
      onChange={(event) => typed.type(event.target.value)}
      onBlur={() => { typed.tidy(); onBlur?.() }}
      error={invalid}
      helperText={help}
      required={required ?? false}
      disabled={disabled ?? false}
      inputRef={inputRef}
      sx={{ width, maxWidth: '100%' }}
      slotProps={{ htmlInput: { inputMode, autoComplete }, input: { endAdornment: end }, formHelperText: { component: 'div' } as object }}
    />
  )
}
