import { useWatch } from 'react-hook-form'
import type { Control } from 'react-hook-form'
import { outcomeText } from '@/locales/fr/outcome'
import { ChoiceField, TextInput } from '@/shared/forms'
import { choicesOf } from '../choices'
import type { StayEnd, StayEndView } from '../types'
import { hasDay } from './asked'
import { DayQuestion } from './DayQuestion'
import { HouseQuestion } from './HouseQuestion'
import type { OutcomeValues } from './values'
import { stayEndWordsOf } from './words'

const text = outcomeText.page

interface StayFieldsProps {
  control: Control<OutcomeValues>
  name: 'stay' | `stays.${number}`
  label: string
  /** A title asks already. */
  titled?: boolean
  ends: readonly StayEnd[]
  gender: StayEndView['gender']
  house: string | null
  required?: boolean
}

/** One end of a stay: how, which house when elsewhere, which day. */
export function StayFields({ control, name, label, titled = false, ends, gender, house, required = false }: StayFieldsProps) {
  const how = useWatch({ control, name: `${name}.how` as 'stay.how' })
  return (
    <>
      <ChoiceField control={control} name={`${name}.how`} label={label} titled={titled} choices={choicesOf(stayEndWordsOf(gender), ends)} required={required} />
      {how === 'RETRANSFER' && <HouseQuestion control={control} of={name} label={text.to} except={house} />}
      {hasDay(how) && <DayQuestion control={control} name={`${name}.on`} label={how === 'DELIVERED_THIS_STAY' ? text.deliveredDay : text.stayDay} />}
      {how !== null && <TextInput control={control} name={`${name}.comment`} label={text.comment} maxLength={500} />}
    </>
  )
}
