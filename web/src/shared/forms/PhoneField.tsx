import { useState } from 'react'
import type { FieldValues } from 'react-hook-form'
import { parsePhone, phone } from '@/shared/format'
import { useField } from './field'
import type { FieldProps } from './field'
import { ReadField } from './ReadField'
import { useTypedText } from './useTypedText'

/** A telephone number, written by pairs. Writes `+33500000000`, or the words typed while unreadable. */
export function PhoneField<V extends FieldValues>(props: FieldProps<V>) {
  const { name, label, required, disabled } = props
  const { value, change, blur, ref, help, invalid } = useField<string, V>(props)
  const [left, setLeft] = useState(false)
  const typed = useTypedText(value, (number) => phone(number ?? ''), (text) => {
    const read = parsePhone(text)
    return read.ok ? read.value : text.trim() === '' ? null : text
  }, change)
  const read = parsePhone(value ?? '')
  const unread = left && value !== null && value !== '' && !read.ok ? read.reason : undefined
  return (
    <ReadField
      id={name} label={label} typed={typed} help={unread ?? help} invalid={invalid || Boolean(unread)} required={required} disabled={disabled}
      inputMode="tel" autoComplete="tel" inputRef={ref} onBlur={() => { setLeft(true); blur() }}
    />
  )
}
