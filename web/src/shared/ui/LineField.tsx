import FormControl from '@mui/material/FormControl'
import FormHelperText from '@mui/material/FormHelperText'
import InputLabel from '@mui/material/InputLabel'
import OutlinedInput from '@mui/material/OutlinedInput'
import type { InputHTMLAttributes } from 'react'

export interface LineFieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value' | 'color'> {
  id: string
  label: string
  value: string
  onChange: (text: string) => void
  hint?: string
  /** What is wrong with it; stands in the place of the hint. */
  fault?: string | undefined
}

/** One line of text without the weight of MUI's TextField, which brings menus along: for the first page. */
export function LineField({ id, label, value, onChange, hint, fault, type = 'text', autoFocus = false, ...input }: LineFieldProps) {
  return (
    <FormControl fullWidth variant="outlined" error={Boolean(fault)}>
      <InputLabel htmlFor={id}>{label}</InputLabel>
      <OutlinedInput
        id={id} label={label} value={value} type={type} autoFocus={autoFocus} onChange={(event) => onChange(event.target.value)}
        inputProps={input} aria-describedby={fault ?? hint ? `${id}-hint` : undefined}
      />
      {(fault ?? hint) && <FormHelperText id={`${id}-hint`}>{fault ?? hint}</FormHelperText>}
    </FormControl>
  )
}
