import Stack from '@mui/material/Stack'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { openingText } from '@/locales/fr/opening'
import { transfersText } from '@/locales/fr/transfers'
import { serverNow, useServiceState } from '@/shared/api'
import { civilDateOf, instantOf } from '@/shared/format'
import { Form, TextInput, TimeOfFact } from '@/shared/forms'
import { useToast } from '@/shared/ui'
import { CaseForm } from '../opening/CaseForm'
import { DatingFields } from '../opening/DatingFields'
import { FetusesField } from '../opening/FetusesField'
import { labelsOfFields } from '../opening/labels'
import { MotiveField } from '../opening/MotiveField'
import { UrgencyField } from '../opening/UrgencyField'
import { asksFor } from '../opening/values'
import type { RequestView } from '../types'
import { panelTitle } from './nextStep'
import { Panel, PanelButtons } from './Panel'
import { changesOf, reassessedNow, reassessmentFaults } from './reassessment'
import type { Reassessed } from './reassessment'
import { checkedBy } from './required'
import { useFact } from './useRequest'

type Values = Reassessed & { happened_at: string | null }

/** « Réévaluer »: what was told at the opening, told anew; the journal says what has changed, and when. */
export function ReassessPanel({ request, onClose }: { request: RequestView; onClose: () => void }) {
  const tell = useToast()
  const service = useServiceState()
  const asks = asksFor(request.kind)
  const [before] = useState(() => reassessedNow(request, serverNow()))
  const form = useForm<Values>({
    resolver: checkedBy((values) => reassessmentFaults(values, before, request.kind, civilDateOf(serverNow()))),
    defaultValues: { ...before, happened_at: instantOf(serverNow()) },
    shouldFocusError: false,
  })
  const fact = useFact(request.id, () => {
    tell(transfersText.page.recorded)
    onClose()
  })
  const send = ({ happened_at, ...values }: Values) => fact.record('reassessments', { ...changesOf(values, before, request.kind), ...(happened_at ? { happened_at } : {}) })
  return (
    <Panel title={panelTitle('REASSESS')} onClose={onClose}>
      <Form form={form} problem={fact.error} labels={labelsOfFields} onSubmit={send}>
        <CaseForm form={form}>
          <Stack sx={{ gap: 2 }}>
            {asks.urgency && <UrgencyField samu={service.data?.samu} />}
            {asks.motive && <MotiveField kind={request.kind} />}
            {asks.question && <TextInput control={form.control} name="question" label={openingText.question} hint={openingText.questionHint} lines={4} maxLength={1000} />}
            {asks.pregnancy && <DatingFields />}
            {asks.pregnancy && <FetusesField />}
            <TextInput control={form.control} name="comment" label={openingText.comment} lines={2} maxLength={500} />
            <TimeOfFact control={form.control} name="happened_at" />
            <PanelButtons busy={fact.isPending} onClose={onClose} />
          </Stack>
        </CaseForm>
      </Form>
    </Panel>
  )
}
