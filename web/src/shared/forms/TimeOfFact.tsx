import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Button from '@mui/material/Button'
import { useState } from 'react'
import type { FieldValues } from 'react-hook-form'
import { formText } from '@/locales/fr/common'
import { parsingText } from '@/locales/fr/format'
import { serverNow } from '@/shared/api'
import { civilDate, civilDateOf, instantOf, instantsAt, millisecondsOf, parseDate, parseTime } from '@/shared/format'
import type { CivilDate, Instant } from '@/shared/format'
import { passage, wallTime } from '@/shared/format/zone'
import { ChoiceChips } from '@/shared/ui/ChoiceChips'
import { useField } from './field'
import type { FieldProps } from './field'

type Passage = 'before' | 'after'

interface Words {
  date: string
  time: string
  passage: Passage | null
}

/** Wide enough for its whole label. */
const widthOf = (label: string) => Math.max(140, 8.5 * label.length + 32)

/** A minute of tolerance: the clock of the one who types may run ahead of the event. */
const tolerance = 60_000

/**
 * « Heure du fait »: when it happened, prefilled with now by the page (`instantOf(serverNow())`), editable by day and hour.
 * `offersNow`: not for an end, which is to come. `day`: on which it was, as far as it is known before the hour; today otherwise. In the hour that happens twice it asks which one. Writes an instant, or null while it is not understood.
 */
export function TimeOfFact<V extends FieldValues>(props: Omit<FieldProps<V>, 'label'> & { label?: string; future?: boolean; offersNow?: boolean; day?: CivilDate | undefined }) {
  const { name, label = formText.factTime, hint, disabled, future = false, offersNow = true, day } = props
  const { value, change, blur, ref, message } = useField<Instant, V>({ ...props, label })
  const [words, setWords] = useState(() => wordsOf(value, day))
  const [emitted, setEmitted] = useState(value)
  if (value !== emitted) {
    setEmitted(value)
    setWords(wordsOf(value, day))
  }
  const read = readWords(words, future)
  const update = (next: Words) => {
    const instant = readWords(next, future).instant
    setWords(next)
    setEmitted(instant)
    change(instant)
  }
  const setNow = () => change(instantOf(serverNow()))
  return (
    <Stack sx={{ gap: 1 }}>
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'flex-start' }}>
        <TextField
          id={name} label={label} value={words.time} inputRef={ref} onBlur={blur} disabled={disabled ?? false} sx={{ width: widthOf(label), maxWidth: '100%' }}
          onChange={(event) => update({ ...words, time: event.target.value, passage: null })}
          error={Boolean(read.reason ?? message)} helperText={read.reason ?? message ?? hint} slotProps={{ htmlInput: { inputMode: 'numeric', autoComplete: 'off' } }}
        />
        <TextField
          label={formText.factDate} value={words.date} onBlur={blur} disabled={disabled ?? false} sx={{ width: 150 }}
          onChange={(event) => update({ ...words, date: event.target.value, passage: null })} slotProps={{ htmlInput: { inputMode: 'numeric', autoComplete: 'off' } }}
        />
        {offersNow && <Button onClick={setNow} disabled={disabled ?? false} sx={{ minHeight: 56 }}>{formText.now}</Button>}
      </Stack>
      {read.twice && (
        <ChoiceChips<Passage>
          label={formText.which} value={words.passage} onChange={(which) => update({ ...words, passage: which })}
          choices={[{ value: 'before', label: formText.before }, { value: 'after', label: formText.after }]}
        />
      )}
    </Stack>
  )
}

function wordsOf(instant: Instant | null, day: CivilDate = civilDateOf(serverNow())): Words {
  if (instant === null) return { date: civilDate(day), time: '', passage: null }
  const { hour, minute } = wallTime(instant)
  return { date: civilDate(civilDateOf(instant)), time: `${hour}h${String(minute).padStart(2, '0')}`, passage: passage(instant) }
}

/** What day and hour mean together; `reason` says what to write instead. */
function readWords(words: Words, future: boolean): { instant: Instant | null; reason?: string; twice?: boolean } {
  const time = parseTime(words.time)
  if (!time.ok) return { instant: null, ...(words.time === '' ? {} : { reason: time.reason }) }
  const date = parseDate(words.date, 'near', serverNow())
  if (!date.ok) return { instant: null, reason: date.reason }
  const instants = instantsAt(date.value, time.value)
  if (instants.length === 0) return { instant: null, reason: parsingText.time.skipped }
  const twice = instants.length === 2
  if (twice && words.passage === null) return { instant: null, reason: parsingText.time.repeated, twice }
  const instant = instantOf(words.passage === 'after' ? instants.at(-1)! : instants[0]!)
  if (!future && millisecondsOf(instant) > serverNow() + tolerance) return { instant: null, reason: parsingText.time.future, twice }
  return { instant, twice }
}
