import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import { useWatch } from 'react-hook-form'
import type { Control, UseFormSetValue } from 'react-hook-form'
import { outcomeText } from '@/locales/fr/outcome'
import { ChoiceField, TextInput } from '@/shared/forms'
import { Section } from '@/shared/ui'
import type { Choice } from '@/shared/ui'
import { choicesOf } from '../choices'
import type { RequestView } from '../types'
import { hasDay, hasDelivery } from './asked'
import { ChildrenCount } from './ChildrenCount'
import { ChildQuestion } from './ChildQuestion'
import type { NotedBirth } from './births'
import { DayQuestion } from './DayQuestion'
import { HouseQuestion } from './HouseQuestion'
import { JournalBirth } from './JournalBirth'
import { recounted } from './values'
import type { BirthPlace, OutcomeValues } from './values'
import { deliveryModeWords, issueWords } from './words'

const text = outcomeText.page
const yesOrNo = [{ value: 'yes', label: text.yes }, { value: 'no', label: text.no }] as const
const cures = [{ value: 'yes', label: text.yes }, { value: 'no', label: text.no }, { value: 'unknown', label: text.unknown }] as const

interface IssueQuestionProps {
  control: Control<OutcomeValues>
  setValue: UseFormSetValue<OutcomeValues>
  request: Pick<RequestView, 'id' | 'origin' | 'destination' | 'fetuses'>
  /** Births that the journal notes. */
  births: readonly NotedBirth[]
  /** Whether the mother is told dead already. */
  died: boolean
}

/** « Comment s’est terminée la grossesse ? »: only what goes with the answer is asked. */
export function IssueQuestion({ control, setValue, request, births, died }: IssueQuestionProps) {
  const [how, where, newborns, end] = useWatch({ control, name: ['issue.how', 'issue.where', 'issue.newborns', 'stay.how'] })
  const delivery = hasDelivery(how)
  return (
    <Section title={text.issue}>
      <Stack sx={{ gap: 2 }}>
        <ChoiceField control={control} name="issue.how" label={text.issue} titled choices={choicesOf(issueWords)} required />
        {hasDay(how) && <DayQuestion control={control} name="issue.on" label={delivery ? text.issueDay : text.issueDayOther} />}
        <JournalBirth control={control} setValue={setValue} births={births} />
        {delivery && (died || end === 'DEATH_M') && <ChoiceField control={control} name="issue.after_mothers_death" label={text.afterDeath} choices={yesOrNo} />}
        {delivery && (
          <>
            <Box sx={{ maxWidth: 240 }}><TextInput control={control} name="issue.at" label={text.hour} inputMode="numeric" maxLength={30} /></Box>
            <ChoiceField control={control} name="issue.where" label={text.where} choices={placesOf(request)} />
            {where === 'ELSEWHERE' && <HouseQuestion control={control} of="issue" label={text.house} except={request.destination?.id ?? null} />}
            <ChoiceField control={control} name="issue.mode" label={text.mode} choices={choicesOf(deliveryModeWords)} />
            {newborns.map((_, rank) => <ChildQuestion key={rank} control={control} rank={rank} count={newborns.length} required={how === 'LIVE_BIRTH'} interrupted={how === 'IMG'} />)}
            <ChildrenCount request={request} onCounted={(after) => setValue('issue.newborns', recounted(newborns, after), { shouldDirty: true })} />
          </>
        )}
        {how === 'LIVE_BIRTH' && <ChoiceField control={control} name="issue.corticosteroids_complete" label={text.corticosteroids} choices={cures} />}
        {how !== null && <TextInput control={control} name="issue.comment" label={text.comment} maxLength={500} />}
      </Stack>
    </Section>
  )
}

/** The houses of the request by their names, then the others. */
function placesOf({ origin, destination }: Pick<RequestView, 'origin' | 'destination'>): Choice<BirthPlace>[] {
  return [
    ...(destination ? [{ value: 'RECEIVER' as const, label: destination.name }] : []),
    { value: 'ORIGIN', label: origin.name },
    { value: 'ELSEWHERE', label: text.whereElsewhere },
    { value: 'OUT', label: text.outOfHospital },
  ]
}
