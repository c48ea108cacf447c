import { openingText } from '@/locales/fr/opening'
import { DateField } from '@/shared/forms'
import { DatingFields } from './DatingFields'
import { FetusesField } from './FetusesField'
import { Question } from './Question'
import type { QuestionProps } from './Question'

/** « La grossesse »: a term as one types it, or a date; what is stored is the dating. After delivery, its date. */
export function PregnancyQuestion({ form, delivered }: QuestionProps & { delivered: boolean }) {
  if (delivered) {
    return (
      <Question title={openingText.deliveryQuestion}>
        <DateField control={form.control} name="delivered_on" label={openingText.deliveredOn} meaning="past" />
      </Question>
    )
  }
  return (
    <Question title={openingText.pregnancyQuestion}>
      <DatingFields />
      <FetusesField />
    </Question>
  )
}
