import Typography from '@mui/material/Typography'
import { useWatch } from 'react-hook-form'
import { formText } from '@/locales/fr/common'
import { openingText } from '@/locales/fr/opening'
import { useNow } from '@/shared/api'
import { civilDateOf, gestationalAge } from '@/shared/format'
import { DateField, GestationalAgeField, NumberStepper } from '@/shared/forms'
import { isCivilDate } from '@/shared/forms/values'
import { ageFrom } from './dating'
import { FetusesField } from './FetusesField'
import { Pick } from './Pick'
import { Question, Row } from './Question'
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
      <Dating form={form} />
      <FetusesField form={form} />
    </Question>
  )
}

function Dating({ form: { control } }: QuestionProps) {
  const dating = useWatch({ control, name: 'dating' })
  const { basis, method, date } = dating
  const today = civilDateOf(useNow(60))
  return (
    <>
      <Row>
        <Pick control={control} name="dating.basis" label={openingText.known} choices={openingText.bases} />
        {basis === 'age_today'
          ? <GestationalAgeField control={control} name="dating.ga_days" label={formText.gestationalAge} />
          : <DateField control={control} name="dating.date" label={openingText.dateOf[basis]} meaning={basis === 'french_term' ? 'near' : 'past'} />}
        {basis === 'embryo_transfer' && <NumberStepper control={control} name="dating.embryo_age_days" label={openingText.embryoAge} most={7} />}
        {(basis === 'age_today' || basis === 'french_term') && <Pick control={control} name="dating.method" label={openingText.method} choices={openingText.methods} />}
      </Row>
      {basis !== 'age_today' && isCivilDate(date) && <TermToday age={ageFrom(basis, date, dating.embryo_age_days, today)} />}
      {method === 'later_ultrasound' && (basis === 'age_today' || basis === 'french_term') && <Typography color="textSecondary">{openingText.lowConfidence}</Typography>}
    </>
  )
}

function TermToday({ age }: { age: number | null }) {
  return (
    <Typography role="status" color={age === null ? 'error' : 'textPrimary'} sx={{ fontWeight: 600 }}>
      {age === null ? openingText.implausible : openingText.today(gestationalAge(age))}
    </Typography>
  )
}
