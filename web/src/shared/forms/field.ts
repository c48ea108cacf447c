import { useController } from 'react-hook-form'
import type { Control, FieldPath, FieldValues } from 'react-hook-form'

/** What every field of a form takes. The name is the one of the interface, dotted; it is also the id of the input. */
export interface FieldProps<V extends FieldValues> {
  control: Control<V>
  name: FieldPath<V>
  label: string
  hint?: string
  required?: boolean
  disabled?: boolean
}

/** Joins a field to its form: value, what to do under it, and what the input needs. `T` is what the field writes. */
export function useField<T, V extends FieldValues>({ control, name, hint }: FieldProps<V>) {
  const { field, fieldState } = useController({ control, name })
  const message = fieldState.error?.message
  return {
    value: (field.value ?? null) as T | null,
    change: field.onChange as (value: T | null) => void,
    blur: field.onBlur,
    ref: field.ref,
    message,
    help: message ?? hint,
    invalid: message !== undefined,
  }
}
