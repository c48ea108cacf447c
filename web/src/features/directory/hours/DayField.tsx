import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useController, useFieldArray } from 'react-hook-form'
import type { Control } from 'react-hook-form'
import { directoryText } from '@/locales/fr/directory'
import { Opening_day } from '@/shared/api/generated'
import { CrossIcon, PlusIcon } from '@/shared/ui/icons'
import { labelOf } from '../words'
import { timeIn } from './calendar'
import type { Day } from './calendar'
import type { TypedWeek } from './week'

const text = directoryText.hours

interface Values {
  valid_from: string
  week: TypedWeek
  holidays: 'like_weekday' | 'closed'
}

/** The openings of one kind of day: none, one, several. */
export function DayField({ control, day }: { control: Control<Values>; day: Day }) {
  const { fields, append, remove } = useFieldArray({ control, name: `week.${day}` })
  const name = labelOf(Opening_day, day)
  return (
    <Box role="group" aria-label={name} sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 1, alignItems: 'flex-start' }}>
      <Box sx={{ width: 130, pt: 1.25 }}>
        <Typography sx={{ fontWeight: 600 }}>{name.charAt(0).toUpperCase() + name.slice(1)}</Typography>
        {fields.length === 0 && <Typography variant="body2" color="textSecondary">{day === 'HOLIDAY' ? text.withoutOwn : text.closed}</Typography>}
      </Box>
      <Box sx={{ display: 'grid', gap: 1.5, flexGrow: 1 }}>
        {fields.map(({ id }, at) => (
          <Box key={id} sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
            <TimeField control={control} name={`week.${day}.${at}.opens`} label={text.opens} spoken={text.opensOn(name)} />
            <TimeField control={control} name={`week.${day}.${at}.closes`} label={text.closes} spoken={text.closesOn(name)} />
            <IconButton aria-label={text.removeRange(name)} onClick={() => remove(at)}><CrossIcon /></IconButton>
          </Box>
        ))}
      </Box>
      <Button startIcon={<PlusIcon />} aria-label={text.addRange(name)} onClick={() => append({ opens: '8h00', closes: '20h00' })}>{text.add}</Button>
    </Box>
  )
}

function TimeField({ control, name, label, spoken }: { control: Control<Values>; name: `week.${Day}.${number}.${'opens' | 'closes'}`; label: string; spoken: string }) {
  const { field, fieldState } = useController({ control, name })
  const wrong = fieldState.error?.message ?? (field.value !== '' && timeIn(field.value) === null ? text.timeWrong : undefined)
  return (
    <TextField
      id={name} size="small" label={label} value={field.value} onChange={field.onChange} onBlur={field.onBlur} inputRef={field.ref} error={Boolean(wrong)} helperText={wrong}
      sx={{ width: 110, '& input': { minHeight: 28 } }} slotProps={{ htmlInput: { inputMode: 'numeric', autoComplete: 'off', 'aria-label': spoken } }}
    />
  )
}
