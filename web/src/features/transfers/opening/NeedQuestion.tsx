import { useWatch } from 'react-hook-form'
import { openingText } from '@/locales/fr/opening'
import { ChoiceField } from '@/shared/forms'
import { choicesOf } from '../choices'
import { Question } from './Question'
import type { QuestionProps } from './Question'

/** « De quoi avez-vous besoin ? » */
export function NeedQuestion({ form: { control } }: QuestionProps) {
  const need = useWatch({ control, name: 'need' })
  return (
    <Question title={openingText.whatQuestion}>
      <ChoiceField control={control} name="need" titled label={openingText.need} choices={choicesOf(openingText.needs)} />
      {need === 'return' && <ChoiceField control={control} name="returning" label={openingText.returning} choices={choicesOf(openingText.returns)} />}
    </Question>
  )
}
