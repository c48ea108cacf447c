import FormHelperText from '@mui/material/FormHelperText'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { Controller } from 'react-hook-form'
import { openingText } from '@/locales/fr/opening'
import { transferWords } from '@/locales/fr/transferWords'
import { ChoiceChips } from '@/shared/ui'
import { frequentMotives, motiveGroups, shortMotive } from '../motives'
import type { Kind, Motive } from '../types'
import { useCaseForm } from './CaseForm'

/** Six motives at once, the others behind « Autre motif… »: never forty. */
export function MotiveField({ kind }: { kind: Kind }) {
  const { control } = useCaseForm()
  const [asksOther, setAsksOther] = useState(false)
  const frequent = frequentMotives(kind)
  return (
    <Controller
      control={control} name="motive"
      render={({ field: { value, onChange }, fieldState: { error } }) => {
        const other = asksOther || (value !== null && !frequent.includes(value))
        const choose = (chosen: Motive | 'other') => {
          setAsksOther(chosen === 'other')
          onChange(chosen === 'other' ? null : chosen)
        }
        return (
          <Stack sx={{ gap: 0.75 }}>
            <Typography id="motive-label" sx={{ fontWeight: 600 }}>{openingText.motive}</Typography>
            <ChoiceChips<Motive | 'other'>
              id="motive" label={openingText.motive} labelledBy="motive-label" invalid={error !== undefined} value={other ? 'other' : value} onChange={choose}
              choices={[...frequent.map((motive) => ({ value: motive, label: shortMotive(motive) })), { value: 'other' as const, label: openingText.otherMotive }]}
            />
            {other && (
              <TextField
                select label={openingText.motiveList} value={value ?? ''} onChange={(event) => onChange(event.target.value || null)} autoFocus={asksOther}
                sx={{ maxWidth: 480, mt: 1 }} slotProps={{ select: { native: true } }}
              >
                <option value="" />
                {motiveGroups(kind).map(({ label, motives }) => (
                  <optgroup key={label} label={label}>
                    {motives.map((motive) => <option key={motive} value={motive}>{transferWords.motive[motive]}</option>)}
                  </optgroup>
                ))}
              </TextField>
            )}
            {error && <FormHelperText error>{error.message}</FormHelperText>}
          </Stack>
        )
      }}
    />
  )
}
