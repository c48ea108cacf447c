import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { Control } from 'react-hook-form'
import { outcomeText } from '@/locales/fr/outcome'
import { useNow } from '@/shared/api'
import { at } from '@/shared/format'
import { Section } from '@/shared/ui'
import type { OutcomeView, TravellerView } from '../types'
import { isFinal } from './asked'
import { StayFields } from './StayFields'
import { namesOf, nameOf } from './travellers'
import type { OutcomeValues } from './values'
import { stayEndWordsOf } from './words'

const text = outcomeText.page

interface StaysQuestionProps {
  control: Control<OutcomeValues>
  outcome: OutcomeView
  /** Those about whom it is asked. */
  asked: readonly TravellerView[]
  /** Whether each is asked about apart. */
  apart: boolean
  /** The house where they are. */
  house: string | null
  busy: boolean
  /** « Toujours hospitalisée », in one press; absent when an answer is replaced, and when each is asked about apart. */
  onStillIn?: (() => void) | undefined
  onApart: () => void
}

/** « Comment s’est terminé le séjour ? »: one press and a day for all who travelled, or for each of them. */
export function StaysQuestion({ control, outcome, asked, apart, house, busy, onStillIn, onApart }: StaysQuestionProps) {
  const { travellers } = outcome
  const gender = travellers.length === 1 ? travellers[0]!.gender : 'NEUTRAL'
  return (
    <Section title={text.stay}>
      <Stack sx={{ gap: 2 }}>
        <StillThere outcome={outcome} />
        {!apart && travellers.length > 1 && (
          <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
            <Typography sx={{ fontWeight: 600 }}>{text.sameForAll(travellers.map((one) => nameOf(one, travellers)))}</Typography>
            <Button variant="text" onClick={onApart}>{text.apart}</Button>
          </Stack>
        )}
        {!apart && onStillIn && (
          <div>
            <Button variant="outlined" loading={busy} onClick={onStillIn} aria-describedby="still-in-hint">{stayEndWordsOf(gender).STILL_IN}</Button>
            <Typography id="still-in-hint" variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>{text.stillInHint}</Typography>
          </div>
        )}
        {!apart && <StayFields control={control} name="stay" label={text.stay} titled ends={outcome.stay_ends.filter((end) => end !== 'STILL_IN')} gender={gender} house={house} required />}
        {apart && asked.map((one) => (
          <StayFields
            key={one.person} control={control} name={`stays.${travellers.indexOf(one)}`} label={text.of(nameOf(one, travellers))} ends={one.stay_ends} gender={one.gender} house={house}
          />
        ))}
        {apart && asked.length > 1 && <Typography variant="body2" color="textSecondary">{text.apartHint}</Typography>}
      </Stack>
    </Section>
  )
}

/** Who said that they were there still, and when: the question is asked again. */
function StillThere({ outcome: { stays, travellers } }: { outcome: OutcomeView }) {
  const now = useNow(60)
  return stays.filter((stay) => !isFinal(stay)).map(({ line, told_by, told_at, gender, persons }) => (
    <Typography key={line} color="textSecondary">{text.stillInTold(told_by, stayEndWordsOf(gender).STILL_IN, at(told_at, now), namesOf(persons, travellers))}</Typography>
  ))
}
