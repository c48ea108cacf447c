import FormHelperText from '@mui/material/FormHelperText'
import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useController } from 'react-hook-form'
import type { Control } from 'react-hook-form'
import { outcomeText } from '@/locales/fr/outcome'
import { serverNow } from '@/shared/api'
import { civilDateOf, plusDays } from '@/shared/format'
import { DateField } from '@/shared/forms'
import { ChoiceChips } from '@/shared/ui'
import type { OutcomeValues } from './values'

type Day = 'today' | 'yesterday' | 'other'

const text = outcomeText.page
const choices = [{ value: 'today', label: text.today }, { value: 'yesterday', label: text.yesterday }, { value: 'other', label: text.otherDay }] as const

interface DayQuestionProps {
  control: Control<OutcomeValues>
  name: 'stay.on' | `stays.${number}.on` | 'issue.on'
  label: string
}

/** A day, most often today or yesterday: one press; another one is typed, with the calendar as a help. */
export function DayQuestion({ control, name, label }: DayQuestionProps) {
  const { field, fieldState: { error } } = useController({ control, name })
  const [typing, setTyping] = useState(false)
  const today = civilDateOf(serverNow())
  const days = { today, yesterday: plusDays(today, -1) }
  const pressed = field.value === days.today ? 'today' : field.value === days.yesterday ? 'yesterday' : null
  const chosen: Day | null = typing || (field.value !== null && pressed === null) ? 'other' : pressed
  const choose = (day: Day) => {
    setTyping(day === 'other')
    field.onChange(day === 'other' ? null : days[day])
  }
  const isTyped = chosen === 'other'
  const missing = error && !isTyped
  return (
    <Stack sx={{ gap: 1 }}>
      <Typography id={`${name}-label`} sx={{ fontWeight: 600 }}>{label}<span aria-hidden> *</span></Typography>
      <ChoiceChips<Day> id={isTyped ? undefined : name} label={label} labelledBy={`${name}-label`} describedBy={missing ? `${name}-help` : undefined} invalid={Boolean(missing)} choices={choices} value={chosen} onChange={choose} />
      {missing && <FormHelperText id={`${name}-help`} error>{error.message}</FormHelperText>}
      {isTyped && <Box sx={{ maxWidth: 240 }}><DateField control={control} name={name} label={text.day} required /></Box>}
    </Stack>
  )
}
