import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import { useWatch } from 'react-hook-form'
import type { Control } from 'react-hook-form'
import { outcomeText } from '@/locales/fr/outcome'
import { transferWords } from '@/locales/fr/transferWords'
import { ChoiceField, DateField, TextInput } from '@/shared/forms'
import { choicesOf } from '../choices'
import { LookedAgain } from '../LookedAgain'
import type { NewbornFate } from '../types'
import { HouseQuestion } from './HouseQuestion'
import type { OutcomeValues } from './values'
import { fateWordsOf } from './words'

const text = outcomeText.page

interface ChildQuestionProps {
  control: Control<OutcomeValues>
  rank: number
  count: number
  required: boolean
  /** After an interruption of the pregnancy no child lives: only its death is offered. */
  interrupted: boolean
}

/** What became of one child, its sex and its weight; the house where it was moved, the day when it died. */
export function ChildQuestion({ control, rank, count, required, interrupted }: ChildQuestionProps) {
  const name = `issue.newborns.${rank}` as `issue.newborns.${number}`
  const [fate, sex] = useWatch({ control, name: [`${name}.fate`, `${name}.sex`] })
  const label = text.child(rank + 1, count)
  const of = (question: string) => (count === 1 ? question : `${label}\u202f: ${question}`)
  const fates = choicesOf(fateWordsOf(sex))
  // Of several children one may have been interrupted; of one child, or of all, the issue says it. What was typed before stays in sight, to be changed.
  const fits = (value: NewbornFate) => (interrupted ? value === 'STILLBORN' || value === 'DIED' : value !== 'INTERRUPTED' || count > 1)
  const offered = fates.filter(({ value }) => fits(value) || value === fate)
  return (
    <Stack sx={{ gap: 1 }}>
      <ChoiceField control={control} name={`${name}.fate`} label={label} choices={offered} required={required} />
      {fate === 'MOVED' && <HouseQuestion control={control} of={name} label={of(text.to)} except={null} />}
      {fate === 'DIED' && <Box sx={{ maxWidth: 240 }}><DateField control={control} name={`${name}.died_on`} label={of(text.diedOn)} /></Box>}
      <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', alignItems: 'end' }}>
        <ChoiceField control={control} name={`${name}.sex`} label={of(text.sex)} choices={choicesOf(transferWords.sex)} />
        <Box sx={{ width: 240 }}><TextInput control={control} name={`${name}.weight_g`} label={of(text.weight)} inputMode="numeric" maxLength={5} /></Box>
      </Box>
      <LookedAgain control={control} of={name} term="issue.on" />
    </Stack>
  )
}
