import TextField from '@mui/material/TextField'
import { Controller } from 'react-hook-form'
import type { Control, FieldPath, FieldValues } from 'react-hook-form'

interface PickProps<V extends FieldValues> {
  control: Control<V>
  name: FieldPath<V>
  label: string
  choices: Readonly<Record<string, string>>
}

/** A short list of which one is nearly always the first: the browser's own, light and known by every keyboard. */
export function Pick<V extends FieldValues>({ control, name, label, choices }: PickProps<V>) {
  return (
    <Controller
      control={control} name={name}
      render={({ field: { value, onChange, onBlur } }) => (
        <TextField id={name} select label={label} value={value} onChange={onChange} onBlur={onBlur} sx={{ width: 330, maxWidth: '100%' }} slotProps={{ select: { native: true } }}>
          {Object.entries(choices).map(([code, text]) => <option key={code} value={code}>{text}</option>)}
        </TextField>
      )}
    />
  )
}
