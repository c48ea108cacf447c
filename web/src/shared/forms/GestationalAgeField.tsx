import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useEffect, useRef, useState } from 'react'
import type { FieldValues } from 'react-hook-form'
import { formText } from '@/locales/fr/common'
import { gestationalAge, parseGestationalAge } from '@/shared/format'
import { PlusIcon } from '@/shared/ui/icons'
import IconButton from '@mui/material/IconButton'
import { useField } from './field'
import type { FieldProps } from './field'
import { ReadField } from './ReadField'
import { useTypedText } from './useTypedText'

/** Something typed that is no age, or not only: what it may mean, for her to say. */
export interface AskedMeaning {
  question: string
  /** Nothing more is to be typed: it may be asked before the field is left. */
  complete: boolean
  choices: readonly { label: string; disabled?: boolean; choose: () => void }[]
}

interface GestationalAgeFieldProps {
  /** What else than an age may be typed here, a date for instance; nothing when the words are none. */
  otherwise?: (typed: string, takeAge: (days: number) => void) => AskedMeaning | null
}

/**
 * A gestational age as people type it. Writes whole days, or the words typed while they are not understood.
 * A decimal week is asked, weeks of pregnancy are converted and it says so.
 */
export function GestationalAgeField<V extends FieldValues>({ otherwise, ...props }: FieldProps<V> & GestationalAgeFieldProps) {
  const { name, label, hint = formText.gestationalAgeHint, required, disabled } = props
  const { value, change, blur, ref, message } = useField<number | string, V>(props)
  const [left, setLeft] = useState(false)
  const [note, setNote] = useState<string>()
  const typed = useTypedText(value, show, (text) => {
    if (otherwise?.(text, change)) return text
    const read = parseGestationalAge(text)
    setNote(read.kind === 'age' ? read.note : undefined)
    if (read.kind === 'age') return read.days
    return text.trim() === '' ? null : text
  }, change)
  const other = typeof value === 'string' ? otherwise?.(value, change) ?? null : null
  const read = typeof value === 'string' && !other ? parseGestationalAge(value) : null
  const unread = left && read?.kind === 'refused' ? read.reason : undefined
  const ages: Omit<AskedMeaning, 'complete'> | null = read?.kind === 'choice' ? { question: read.question, choices: read.choices.map((days) => ({ label: gestationalAge(days), choose: () => change(days) })) } : null
  const question = other && (left || other.complete) ? other : ages
  const answers = useRef<HTMLDivElement>(null)
  const asks = question !== null
  // The answers come below the field, where a bar at the bottom could cover them.
  useEffect(() => { if (asks) answers.current?.scrollIntoView({ block: 'nearest' }) }, [asks])
  const understood = typeof value === 'number' ? note ?? (typed.text === gestationalAge(value) ? hint : `→ ${gestationalAge(value)}`) : hint
  return (
    <Stack sx={{ gap: 1, alignItems: 'flex-start' }}>
      <ReadField
        id={name} label={label} typed={typed} required={required} disabled={disabled} inputMode="numeric" inputRef={ref}
        help={<span role="status">{question?.question ?? unread ?? message ?? understood}</span>} invalid={Boolean(unread ?? message)} width={280}
        onBlur={() => { setLeft(true); blur() }}
        // The numeric keyboard of many phones has no plus sign.
        end={<IconButton edge="end" aria-label={formText.addPlus} disabled={disabled ?? false} onMouseDown={(event) => event.preventDefault()} onClick={() => typed.type(`${typed.text}+`)}><PlusIcon /></IconButton>}
      />
      {question && (
        <Stack ref={answers} direction="row" role="group" aria-label={question.question} sx={{ gap: 1, flexWrap: 'wrap', scrollMarginBlock: 96 }}>
          {question.choices.map((choice) => <Button key={choice.label} variant="outlined" disabled={choice.disabled ?? false} onClick={choice.choose}>{choice.label}</Button>)}
        </Stack>
      )}
    </Stack>
  )
}

function show(value: number | string | null): string {
  return typeof value === 'number' ? gestationalAge(value) : value ?? ''
}
