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

/**
 * A gestational age as people type it. Writes whole days, or the words typed while they are not understood.
 * A decimal week is asked, weeks of pregnancy are converted and it says so.
 */
export function GestationalAgeField<V extends FieldValues>(props: FieldProps<V>) {
  const { name, label, hint = formText.gestationalAgeHint, required, disabled } = props
  const { value, change, blur, ref, message } = useField<number | string, V>(props)
  const [left, setLeft] = useState(false)
  const [note, setNote] = useState<string>()
  const typed = useTypedText(value, show, (text) => {
    const read = parseGestationalAge(text)
    setNote(read.kind === 'age' ? read.note : undefined)
    if (read.kind === 'age') return read.days
    return text.trim() === '' ? null : text
  }, change)
  const read = typeof value === 'string' ? parseGestationalAge(value) : null
  const unread = left && read?.kind === 'refused' ? read.reason : undefined
  const question = read?.kind === 'choice' ? read : null
  const answers = useRef<HTMLDivElement>(null)
  const asks = question !== null
  // The answers come below the field, where a bar at the bottom could cover them.
  useEffect(() => { if (asks) answers.current?.scrollIntoView({ block: 'nearest' }) }, [asks])
  const understood = typeof value === 'number' ? note ?? (typed.text === gestationalAge(value) ? hint : `→ ${gestationalAge(value)}`) : hint
  return (
    <Stack sx={{ gap: 1, alignItems: 'flex-start' }}>
      <ReadField
        id={name} label={label} typed={typed} required={required} disabled={disabled} inputMode="numeric" inputRef={ref}
        help={question?.question ?? unread ?? message ?? understood} invalid={Boolean(unread ?? message)} width={280}
        onBlur={() => { setLeft(true); blur() }}
        // The numeric keyboard of many phones has no plus sign.
        end={<IconButton edge="end" aria-label={formText.addPlus} disabled={disabled ?? false} onMouseDown={(event) => event.preventDefault()} onClick={() => typed.type(`${typed.text}+`)}><PlusIcon /></IconButton>}
      />
      {question && (
        <Stack ref={answers} direction="row" role="group" aria-label={question.question} sx={{ gap: 1, flexWrap: 'wrap', scrollMarginBlock: 96 }}>
          {question.choices.map((days) => <Button key={days} variant="outlined" onClick={() => change(days)}>{gestationalAge(days)}</Button>)}
        </Stack>
      )}
    </Stack>
  )
}

function show(value: number | string | null): string {
  return typeof value === 'number' ? gestationalAge(value) : value ?? ''
}
