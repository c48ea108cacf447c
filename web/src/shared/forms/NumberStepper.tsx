import IconButton from '@mui/material/IconButton'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useId } from 'react'
import type { FieldValues } from 'react-hook-form'
import { formText } from '@/locales/fr/common'
import { parsingText } from '@/locales/fr/format'
import { number, parseWholeNumber } from '@/shared/format'
import { MinusIcon, PlusIcon } from '@/shared/ui/icons'
import { useField } from './field'
import type { FieldProps } from './field'

export interface StepperProps {
  label: string
  /** The page shows the label itself, above: it is heard and not seen here. */
  titled?: boolean
  value: number | null
  onChange: (value: number | null) => void
  least?: number
  most?: number
  id?: string
  help?: string | undefined
  invalid?: boolean
  disabled?: boolean
  /** Given the focus when shown, with its digits chosen: the first one typed replaces them. */
  autoFocus?: boolean
  onBlur?: () => void
}

/** A small whole number: − and +, the arrows, or digits. Nothing is not zero. */
export function Stepper({ label, titled = false, value, onChange, least = 0, most = 99, id, help, invalid = false, disabled = false, autoFocus = false, onBlur }: StepperProps) {
  const ownId = useId()
  const outside = value !== null && (value < least || value > most)
  // Of a number that is not known, who presses + once has one in mind, and who presses − has none.
  const step = (by: number) => onChange(Math.min(most, Math.max(least, (value ?? 0) + by)))
  const type = (text: string) => {
    const read = parseWholeNumber(text)
    if (text.trim() === '') onChange(null)
    else if (read.ok) onChange(read.value)
  }
  return (
    <Stack direction="row" sx={{ alignItems: 'flex-start' }}>
      <IconButton aria-label={formText.less(label)} disabled={disabled || (value !== null && value <= least)} onClick={() => step(-1)} sx={{ mt: 0.75 }}><MinusIcon /></IconButton>
      <TextField
        id={id ?? ownId} label={titled ? undefined : label} value={value ?? ''} disabled={disabled} onBlur={onBlur} sx={{ width: titled ? 120 : widthOf(label) }} autoFocus={autoFocus}
        error={invalid || outside} helperText={outside ? parsingText.number.between(number(least), number(most)) : help}
        onFocus={(event) => event.target.select()} onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
          event.preventDefault()
          step(event.key === 'ArrowUp' ? 1 : -1)
        }}
        slotProps={{ htmlInput: { inputMode: 'numeric', autoComplete: 'off', role: 'spinbutton', 'aria-label': titled ? label : undefined, 'aria-valuenow': value ?? undefined, 'aria-valuemin': least, 'aria-valuemax': most, style: { textAlign: 'center', fontSize: '1.25rem' } } }}
      />
      <IconButton aria-label={formText.more(label)} disabled={disabled || (value !== null && value >= most)} onClick={() => step(1)} sx={{ mt: 0.75 }}><PlusIcon /></IconButton>
    </Stack>
  )
}

/** Wide enough for its whole label, and narrow enough for a phone. */
const widthOf = (label: string) => Math.min(240, Math.max(120, 8.5 * label.length + 32))

/** The stepper, as a field of a form. */
export function NumberStepper<V extends FieldValues>(props: FieldProps<V> & { least?: number; most?: number }) {
  const { name, label, least = 0, most = 99, disabled } = props
  const { value, change, blur, help, invalid } = useField<number, V>(props)
  return <Stepper id={name} label={label} value={value} onChange={change} least={least} most={most} help={help} invalid={invalid} disabled={disabled ?? false} onBlur={blur} />
}
