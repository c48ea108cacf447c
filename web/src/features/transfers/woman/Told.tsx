import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import FormHelperText from '@mui/material/FormHelperText'
import { Controller } from 'react-hook-form'
import type { Control, FieldPath, FieldValues } from 'react-hook-form'

interface ToldProps<V extends FieldValues> {
  control: Control<V>
  name: FieldPath<V>
  label: string
  /** What follows from it, once it is told. */
  hint: string
}

/** Something told of her identity by one box. */
export function Told<V extends FieldValues>({ control, name, label, hint }: ToldProps<V>) {
  return (
    <Controller
      control={control} name={name}
      render={({ field: { value, onChange } }) => (
        <div>
          <FormControlLabel control={<Checkbox checked={Boolean(value)} onChange={(_event, checked) => onChange(checked)} />} label={label} />
          {value && <FormHelperText>{hint}</FormHelperText>}
        </div>
      )}
    />
  )
}
