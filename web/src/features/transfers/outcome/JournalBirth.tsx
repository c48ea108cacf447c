import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useWatch } from 'react-hook-form'
import type { Control, UseFormSetValue } from 'react-hook-form'
import { outcomeText } from '@/locales/fr/outcome'
import { civilDate, civilDateOf, timeOfDay } from '@/shared/format'
import { isOtherHour, otherBirth } from './births'
import type { NotedBirth } from './births'
import type { OutcomeValues } from './values'

const text = outcomeText.journalBirth

interface JournalBirthProps {
  control: Control<OutcomeValues>
  setValue: UseFormSetValue<OutcomeValues>
  births: readonly NotedBirth[]
}

/** The day or the hour typed is not that of the journal: both are shown, and she says which is right. */
export function JournalBirth({ control, setValue, births }: JournalBirthProps) {
  const [how, on, at, newborns, corrects] = useWatch({ control, name: ['issue.how', 'issue.on', 'issue.at', 'issue.newborns', 'issue.corrects_birth'] })
  const other = otherBirth({ how, on, at, newborns }, births)
  if (!other || !on) return null
  const day = civilDateOf(other.at)
  const hour = timeOfDay(other.at)
  const words = isOtherHour({ on }, other)
    ? { noted: text.notedHour(hour, at.trim()), keep: text.keepHour(hour), correct: text.correctHour(at.trim()) }
    : { noted: text.noted(civilDate(day), hour, civilDate(on)), keep: text.keep(civilDate(day)), correct: text.correct(civilDate(on)) }
  const keep = () => {
    setValue('issue.on', day, { shouldDirty: true })
    setValue('issue.at', hour, { shouldDirty: true })
    setValue('issue.corrects_birth', null)
  }
  return (
    <Alert severity="warning">
      <Typography>{words.noted}</Typography>
      <Stack direction="row" sx={{ gap: 1, mt: 1, flexWrap: 'wrap' }}>
        <Button variant="outlined" color="inherit" onClick={keep}>{words.keep}</Button>
        <Button variant="outlined" color="inherit" aria-pressed={corrects === other.line} onClick={() => setValue('issue.corrects_birth', other.line)}>{words.correct}</Button>
      </Stack>
      {corrects === other.line && <Typography sx={{ mt: 1 }}>{text.hour}</Typography>}
    </Alert>
  )
}
