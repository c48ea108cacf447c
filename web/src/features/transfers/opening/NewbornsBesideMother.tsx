import Button from '@mui/material/Button'
import { useEffect, useRef } from 'react'
import { useFieldArray, useWatch } from 'react-hook-form'
import { openingText } from '@/locales/fr/opening'
import { ChoiceField } from '@/shared/forms'
import { isCivilDate } from '@/shared/forms/values'
import { PlusIcon } from '@/shared/ui/icons'
import { choicesOf } from '../choices'
import { NewbornFields } from './NewbornFields'
import type { QuestionProps } from './Question'
import { emptyNewborn, mostNewborns } from './values'

/** « Son nouveau-né part avec elle »: one press, then who it is and the place that it needs; mother and child are asked for together. */
export function NewbornsBesideMother({ form: { control, setValue, setFocus } }: QuestionProps) {
  const [accompanied, deliveredOn] = useWatch({ control, name: ['accompanied', 'delivered_on'] })
  const { fields, append, remove } = useFieldArray({ control, name: 'newborns' })
  const add = useRef<HTMLButtonElement>(null)
  const pressed = useRef(false)
  // What was pressed is gone with the press: the first question of the child takes the focus, or the button that adds one again.
  useEffect(() => {
    if (!pressed.current) return
    pressed.current = false
    if (accompanied) setFocus('newborns.0.born_at')
    else add.current?.focus()
  }, [accompanied, setFocus])
  const accompany = (goes: boolean) => {
    pressed.current = true
    setValue('newborns', [emptyNewborn])
    setValue('accompanied', goes, { shouldDirty: true })
  }
  if (!accompanied) return <Button ref={add} startIcon={<PlusIcon />} onClick={() => accompany(true)} sx={{ alignSelf: 'flex-start' }}>{openingText.withNewborn}</Button>
  return (
    <>
      {fields.map((field, rank) => (
        <NewbornFields
          key={field.id} control={control} rank={rank} named day={isCivilDate(deliveredOn) ? deliveredOn : undefined}
          onRemove={() => (fields.length > 1 ? remove(rank) : accompany(false))}
        >
          <ChoiceField control={control} name={`newborns.${rank}.bed`} label={openingText.newbornPlace} choices={choicesOf(openingText.newbornPlaces)} />
        </NewbornFields>
      ))}
      {fields.length < mostNewborns && <Button startIcon={<PlusIcon />} onClick={() => append(emptyNewborn)} sx={{ alignSelf: 'flex-start' }}>{openingText.addNewborn}</Button>}
    </>
  )
}
