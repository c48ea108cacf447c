import Button from '@mui/material/Button'
import { useFieldArray } from 'react-hook-form'
import { openingText } from '@/locales/fr/opening'
import { PlusIcon } from '@/shared/ui/icons'
import { NewbornFields } from './NewbornFields'
import { Question } from './Question'
import type { QuestionProps } from './Question'
import { emptyNewborn, mostNewborns } from './values'

/** « Le nouveau-né »: one block for each child who travels. */
export function NewbornsQuestion({ form: { control } }: QuestionProps) {
  const { fields, append, remove } = useFieldArray({ control, name: 'newborns' })
  return (
    <Question title={openingText.newbornQuestion}>
      {fields.map((field, rank) => <NewbornFields key={field.id} control={control} rank={rank} named={fields.length > 1} onRemove={() => remove(rank)} />)}
      {fields.length < mostNewborns && <Button startIcon={<PlusIcon />} onClick={() => append(emptyNewborn)} sx={{ alignSelf: 'flex-start' }}>{openingText.addNewborn}</Button>}
    </Question>
  )
}
