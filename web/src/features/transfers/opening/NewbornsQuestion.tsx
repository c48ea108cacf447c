import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useFieldArray } from 'react-hook-form'
import { openingText } from '@/locales/fr/opening'
import { transferWords } from '@/locales/fr/transferWords'
import { ChoiceField, GestationalAgeField, TextInput, TimeOfFact } from '@/shared/forms'
import { PlusIcon } from '@/shared/ui/icons'
import { choicesOf } from '../choices'
import { Question, Row } from './Question'
import type { QuestionProps } from './Question'
import { emptyNewborn } from './values'

/** « Le nouveau-né »: one block for each child who travels. */
export function NewbornsQuestion({ form: { control } }: QuestionProps) {
  const { fields, append, remove } = useFieldArray({ control, name: 'newborns' })
  return (
    <Question title={openingText.newbornQuestion}>
      {fields.map((field, rank) => (
        <Stack key={field.id} role="group" aria-label={openingText.newborn(rank + 1)} sx={{ gap: 2 }}>
          {fields.length > 1 && (
            <Stack direction="row" sx={{ alignItems: 'center', gap: 2 }}>
              <Typography variant="h3">{openingText.newborn(rank + 1)}</Typography>
              <Button onClick={() => remove(rank)}>{openingText.removeNewborn}</Button>
            </Stack>
          )}
          <TimeOfFact control={control} name={`newborns.${rank}.born_at`} label={openingText.bornAt} />
          <ChoiceField control={control} name={`newborns.${rank}.sex`} label={openingText.sex} choices={choicesOf(transferWords.sex)} />
          <Row>
            <GestationalAgeField control={control} name={`newborns.${rank}.ga_days`} label={openingText.birthTerm} />
            <Box sx={{ width: 220 }}><TextInput control={control} name={`newborns.${rank}.weight_g`} label={openingText.birthWeight} inputMode="numeric" maxLength={4} /></Box>
          </Row>
        </Stack>
      ))}
      {fields.length < 6 && <Button startIcon={<PlusIcon />} onClick={() => append(emptyNewborn)} sx={{ alignSelf: 'flex-start' }}>{openingText.addNewborn}</Button>}
    </Question>
  )
}
