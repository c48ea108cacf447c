import IconButton from '@mui/material/IconButton'
import Popover from '@mui/material/Popover'
import { lazy, Suspense, useState } from 'react'
import type { FieldValues } from 'react-hook-form'
import { formText } from '@/locales/fr/common'
import { serverNow } from '@/shared/api'
import { civilDate, parseDate } from '@/shared/format'
import type { DateMeaning } from '@/shared/format'
import { CalendarIcon } from '@/shared/ui/icons'
import { LoadingBlock } from '@/shared/ui/LoadingBlock'
import { useField } from './field'
import type { FieldProps } from './field'
import { ReadField } from './ReadField'
import { isCivilDate } from './values'
import { useTypedText } from './useTypedText'

const Calendar = lazy(() => import('./Calendar'))

/** A civil date typed day, month, year; the calendar is a help. Writes `2026-11-21`, or the words typed while unreadable. */
export function DateField<V extends FieldValues>(props: FieldProps<V> & { meaning?: DateMeaning }) {
  const { name, label, required, disabled, meaning = 'near' } = props
  const { value, change, blur, ref, help, message } = useField<string, V>(props)
  const [left, setLeft] = useState(false)
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const typed = useTypedText(value, (date) => (isCivilDate(date) ? civilDate(date) : date ?? ''), (text) => readDate(text, meaning), change)
  const unread = left && value !== null && !isCivilDate(value) ? reasonOf(value, meaning) : undefined
  const choose = (date: string) => { change(date); setAnchor(null) }
  return (
    <>
      <ReadField
        id={name} label={label} typed={typed} help={unread ?? help ?? formText.dateHint} invalid={Boolean(unread ?? message)}
        required={required} disabled={disabled} inputMode="numeric" inputRef={ref}
        onBlur={() => { setLeft(true); blur() }}
        end={
          <IconButton edge="end" disabled={disabled ?? false} aria-label={`${label}, ${formText.openCalendar}`} onClick={(event) => setAnchor(event.currentTarget)}>
            <CalendarIcon />
          </IconButton>
        }
      />
      <Popover open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)} slotProps={{ paper: { role: 'dialog', 'aria-label': formText.calendar } }}>
        <Suspense fallback={<LoadingBlock height={334} />}>
          <Calendar date={isCivilDate(value) ? value : null} past={meaning === 'past'} onChoose={choose} />
        </Suspense>
      </Popover>
    </>
  )
}

function readDate(text: string, meaning: DateMeaning): string | null {
  if (text.trim() === '') return null
  const read = parseDate(text, meaning, serverNow())
  return read.ok ? read.value : text
}

function reasonOf(text: string, meaning: DateMeaning): string | undefined {
  const read = parseDate(text, meaning, serverNow())
  return read.ok ? undefined : read.reason
}
