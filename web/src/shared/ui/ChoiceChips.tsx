import Box from '@mui/material/Box'
import type { SxProps } from '@mui/material/styles'
import { useId } from 'react'
import type { KeyboardEvent } from 'react'
import { CheckIcon } from './icons'

export interface Choice<T extends string> {
  value: T
  label: string
  /** A second line: what the choice implies. */
  hint?: string
  disabled?: boolean
}

interface Common<T extends string> {
  label: string
  choices: readonly Choice<T>[]
  id?: string | undefined
  labelledBy?: string | undefined
  describedBy?: string | undefined
  invalid?: boolean | undefined
}

export type ChoiceChipsProps<T extends string> = Common<T> &
  ({ multiple?: false; value: T | null; onChange: (value: T) => void } | { multiple: true; value: readonly T[]; onChange: (value: T[]) => void })

/**
 * Big choices, pressed with a thumb: radio buttons, or checkboxes when several may be chosen.
 * The chosen one is told by a tick and a thick border, not by colour alone. Arrows move among radio buttons.
 */
export function ChoiceChips<T extends string>(props: ChoiceChipsProps<T>) {
  const { label, choices, id, labelledBy, describedBy, invalid } = props
  const name = useId()
  const chosen = (value: T) => (props.multiple ? props.value.includes(value) : props.value === value)
  const press = (value: T) => (props.multiple ? props.onChange(toggled(props.value, value)) : props.onChange(value))
  return (
    <Box
      id={id}
      role={props.multiple ? 'group' : 'radiogroup'}
      aria-label={labelledBy ? undefined : label}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      aria-invalid={!props.multiple && invalid ? true : undefined}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}
    >
      {choices.map(({ value, label: text, hint, disabled }) => (
        <Box component="label" key={value} sx={[chip, chosen(value) && chipChosen, Boolean(disabled) && chipDisabled] as SxProps}>
          <input
            type={props.multiple ? 'checkbox' : 'radio'}
            name={name}
            checked={chosen(value)}
            disabled={disabled ?? false}
            onChange={() => press(value)}
            onKeyDown={pressOnEnter}
          />
          {chosen(value) && <CheckIcon fontSize="small" />}
          <span>{text}{hint && <Box component="span" sx={{ display: 'block', typography: 'caption', color: 'text.secondary' }}>{hint}</Box>}</span>
        </Box>
      ))}
    </Box>
  )
}

/** Enter chooses, as Space does, instead of sending the form by surprise. */
function pressOnEnter(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'Enter') return
  event.preventDefault()
  event.currentTarget.click()
}

function toggled<T>(values: readonly T[], value: T): T[] {
  return values.includes(value) ? values.filter((each) => each !== value) : [...values, value]
}

const chip = {
  display: 'inline-flex', alignItems: 'center', gap: 0.75, minHeight: 44, px: 1.75, py: 0.5, cursor: 'pointer', position: 'relative',
  border: 1, borderColor: 'text.disabled', bgcolor: 'background.paper', userSelect: 'none',
  '&:hover': { borderColor: 'text.primary' },
  '&:focus-within': { outline: '3px solid', outlineColor: 'info.main', outlineOffset: 1 },
  '& input': { position: 'absolute', opacity: 0, inset: 0, width: '100%', height: '100%', m: 0, cursor: 'inherit' },
}
const chipChosen = { borderColor: 'primary.main', bgcolor: 'primary.light', fontWeight: 600, boxShadow: 'inset 0 0 0 1px currentColor', '@media print': { border: 3 } }
const chipDisabled = { color: 'text.disabled', cursor: 'not-allowed', borderStyle: 'dashed' }
