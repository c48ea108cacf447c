import { Controller } from 'react-hook-form'
import type { Control } from 'react-hook-form'
import TextField from '@mui/material/TextField'
import { outcomeText } from '@/locales/fr/outcome'
import { useEstablishments } from '@/shared/api'
import { TextInput } from '@/shared/forms'
import type { OutcomeValues } from './values'

const text = outcomeText.page

interface HouseQuestionProps {
  control: Control<OutcomeValues>
  of: 'stay' | `stays.${number}` | 'issue' | `issue.newborns.${number}`
  label: string
  /** The house where she is, which is no answer. */
  except: string | null
}

/** An establishment of the directory, or a name out of it. Unlike a destination, it may be the one that she came from. */
export function HouseQuestion({ control, of, label, except }: HouseQuestionProps) {
  const { data = [] } = useEstablishments()
  const houses = data.filter(({ id, active }) => active && id !== except).sort((one, other) => one.name.localeCompare(other.name, 'fr'))
  return (
    <>
      {houses.length > 0 && (
        <Controller
          control={control} name={`${of}.place` as 'stay.place'}
          render={({ field: { value, onChange, ref }, fieldState: { error } }) => (
            <TextField
              select id={`${of}.place`} label={label} value={value ?? ''} onChange={(event) => onChange(event.target.value || null)} inputRef={ref}
              error={Boolean(error)} helperText={error?.message} slotProps={{ select: { native: true } }} sx={{ maxWidth: 480 }}
            >
              <option value="" />
              {houses.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
            </TextField>
          )}
        />
      )}
      <TextInput control={control} name={`${of}.elsewhere`} label={text.elsewhere} maxLength={150} />
    </>
  )
}
