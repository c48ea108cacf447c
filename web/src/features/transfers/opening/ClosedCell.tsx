import { useWatch } from 'react-hook-form'
import { openingText } from '@/locales/fr/opening'
import type { ServiceState } from '@/shared/api'
import { TimeOfFact } from '@/shared/forms'
import { ChoiceChips } from '@/shared/ui'
import { ClosedNotice } from './ClosedNotice'
import type { QuestionProps } from './Question'

/** Nobody reads, and what she can do instead. */
export function ClosedCell({ form: { control, setValue }, service }: QuestionProps & { service: ServiceState }) {
  const alone = useWatch({ control, name: 'alone' })
  return (
    <ClosedNotice service={service}>
      <ChoiceChips
        label={openingText.howTonight} value={alone ? 'alone' : 'wait'} onChange={(choice) => setValue('alone', choice === 'alone', { shouldDirty: true })}
        choices={[{ value: 'alone', label: openingText.searchAlone, hint: openingText.searchingAlone }, { value: 'wait', label: openingText.sendAnyway, hint: openingText.waitingOpening }]}
      />
      {alone && <TimeOfFact control={control} name="asked_at" label={openingText.askedAt} />}
    </ClosedNotice>
  )
}
