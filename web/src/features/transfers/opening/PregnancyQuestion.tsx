import { openingText } from '@/locales/fr/opening'
import { DateField } from '@/shared/forms'
import { DatingFields } from './DatingFields'
import { FetusesField } from './FetusesField'
import { NewbornsBesideMother } from './NewbornsBesideMother'
import { Question } from './Question'
import type { QuestionProps } from './Question'

/** « La grossesse »: a term as one types it, or a date; what is stored is the dating. After delivery, its date, and the newborn who goes with her. */
export function PregnancyQuestion({ form, delivered }: QuestionProps & { delivered: boolean }) {
  if (delivered) {
    return (
      <Question title={openingText.deliveryQuestion}>
        <DateField control={form.control} name="delivered_on" label={openingText.deliveredOn} meaning="past" />
        <NewbornsBesideMother form={form} />
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
