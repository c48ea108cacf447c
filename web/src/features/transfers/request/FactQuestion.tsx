import Box from '@mui/material/Box'
import TextField from '@mui/material/TextField'
import { Controller } from 'react-hook-form'
import type { UseFormReturn } from 'react-hook-form'
import { transfersText } from '@/locales/fr/transfers'
import { ChoiceField, TextInput } from '@/shared/forms'
import type { RequestView } from '../types'
import type { FactValues, Question } from './facts'
import { useKnownDestinations } from './useKnownDestinations'

interface FactQuestionProps {
  question: Question
  form: UseFormReturn<FactValues>
  request: RequestView
}

/** One question of a small form, as its kind asks it. */
export function FactQuestion({ question, form: { control }, request }: FactQuestionProps) {
  switch (question.kind) {
    case 'chips': return <ChoiceField control={control} name={question.name} label={question.label} choices={question.choices} required={question.missing !== undefined} />
    case 'text': return <TextInput control={control} name={question.name} label={question.label} lines={question.lines ?? 1} maxLength={question.most} required={question.missing !== undefined} />
    case 'weight': return <Box sx={{ width: 220 }}><TextInput control={control} name={question.name} label={question.label} inputMode="numeric" maxLength={4} /></Box>
    case 'destination': return <DestinationQuestion control={control} request={request} />
  }
}

/** A place of the directory, or a name out of it. */
function DestinationQuestion({ control, request }: Pick<UseFormReturn<FactValues>, 'control'> & { request: RequestView }) {
  const places = useKnownDestinations(request)
  return (
    <>
      {places.length > 0 && (
        <Controller
          control={control} name="place"
          render={({ field: { value, onChange } }) => (
            <TextField select label={transfersText.panels.destination} value={value ?? ''} onChange={(event) => onChange(event.target.value || null)} slotProps={{ select: { native: true } }} sx={{ maxWidth: 480 }}>
              <option value="" />
              {places.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
            </TextField>
          )}
        />
      )}
      <TextInput control={control} name="elsewhere" label={transfersText.panels.elsewhere} maxLength={150} />
    </>
  )
}
