import Typography from '@mui/material/Typography'
import { useEffect, useRef } from 'react'
import { useWatch } from 'react-hook-form'
import { formText } from '@/locales/fr/common'
import { openingText } from '@/locales/fr/opening'
import { serverNow, useNow } from '@/shared/api'
import { civilDateOf, gestationalAge, parseGestationalAge } from '@/shared/format'
import { DateField, GestationalAgeField, NumberStepper } from '@/shared/forms'
import type { AskedMeaning } from '@/shared/forms'
import { isCivilDate } from '@/shared/forms/values'
import { useCaseForm } from './CaseForm'
import { ageAsOf, ageFrom, dateReadings, hasWholeYear, yearlessAsAge } from './dating'
import type { DateReading } from './dating'
import { Pick } from './Pick'
import { Row } from './Question'

/** The term as one types it, or one of four dates. */
export function DatingFields() {
  const { control, setValue, setFocus, subscribe } = useCaseForm()
  const dating = useWatch({ control, name: 'dating' })
  const { basis, method, date } = dating
  const today = civilDateOf(useNow(60))
  const meant = useRef(false)
  // The button that she pressed is gone with its question: the date, now in its own field, takes the focus.
  useEffect(() => {
    if (!meant.current) return
    meant.current = false
    setFocus('dating.date')
  }, [basis, setFocus])
  // What is typed belongs to the day on which it is typed.
  useEffect(() => subscribe({
    name: 'dating.ga_days',
    formState: { values: true },
    callback: ({ type }) => { if (type === 'change') setValue('dating.ga_on', civilDateOf(serverNow())) },
  }), [subscribe, setValue])
  // At midnight, and in a draft of another day, it becomes today's on the page too.
  useEffect(() => {
    if (dating.ga_on !== null && dating.ga_on !== today) setValue('dating', { ...dating, ga_days: ageAsOf(dating, today), ga_on: today })
  }, [dating, today, setValue])
  const take = (reading: DateReading) => {
    meant.current = true
    setValue('dating', { ...dating, basis: reading.basis, date: reading.date, ga_days: null, ga_on: null }, { shouldDirty: true })
  }
  const otherwise = (typed: string, takeAge: (days: number) => void) => askedOf(typed, takeAge, take)
  return (
    <>
      <Row>
        <Pick control={control} name="dating.basis" label={openingText.known} choices={openingText.bases} />
        {basis === 'age_today'
          ? <GestationalAgeField control={control} name="dating.ga_days" label={formText.gestationalAge} hint={openingText.termHint} otherwise={otherwise} />
          : <DateField control={control} name="dating.date" label={openingText.dateOf[basis]} meaning={basis === 'french_term' ? 'near' : 'past'} />}
        {basis === 'embryo_transfer' && <NumberStepper control={control} name="dating.embryo_age_days" label={openingText.embryoAge} most={7} />}
        {(basis === 'age_today' || basis === 'french_term') && <Pick control={control} name="dating.method" label={openingText.method} choices={openingText.methods} />}
      </Row>
      {basis !== 'age_today' && isCivilDate(date) && <TermToday age={ageFrom(basis, date, dating.embryo_age_days, today)} />}
      {method === 'later_ultrasound' && (basis === 'age_today' || basis === 'french_term') && <Typography color="textSecondary">{openingText.lowConfidence}</Typography>}
    </>
  )
}

/** A date typed for a term: which of the four it is, with the term that it would give. */
function askedOf(typed: string, takeAge: (days: number) => void, take: (reading: DateReading) => void): AskedMeaning | null {
  const readings = dateReadings(typed, serverNow())
  if (!readings) return null
  const asAge = parseGestationalAge(yearlessAsAge(typed) ?? '')
  return {
    question: openingText.dateTyped(typed.trim()),
    complete: hasWholeYear(typed),
    choices: [
      ...(asAge.kind === 'age' ? [{ label: gestationalAge(asAge.days), choose: () => takeAge(asAge.days) }] : []),
      ...readings.map((reading) => ({ label: meaningOf(reading), disabled: reading.age === null, choose: () => take(reading) })),
    ],
  }
}

function meaningOf({ basis, age }: DateReading): string {
  const name = openingText.dateOf[basis]
  if (age === null) return openingText.meaningImpossible(name)
  return basis === 'embryo_transfer' ? name : openingText.meaning(name, gestationalAge(age))
}

function TermToday({ age }: { age: number | null }) {
  return (
    <Typography role="status" color={age === null ? 'error' : 'textPrimary'} sx={{ fontWeight: 600 }}>
      {age === null ? openingText.implausible : openingText.today(gestationalAge(age))}
    </Typography>
  )
}
