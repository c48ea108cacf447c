import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { transfersText } from '@/locales/fr/transfers'
import { serverNow } from '@/shared/api'
import { instantOf } from '@/shared/format'
import { Form, TimeOfFact } from '@/shared/forms'
import { useToast } from '@/shared/ui'
import type { RequestView } from '../types'
import { lostPlace } from './callAnswer'
import { FactQuestion } from './FactQuestion'
import { factBody, isRefusedFor, isWeight, timeField } from './facts'
import type { Confirmation, FactSpec, FactValues } from './facts'
import type { PanelCode } from './nextStep'
import { Panel, PanelButtons } from './Panel'
import { checkedBy, isEmpty } from './required'
import { isLive, isSearching } from './searching'
import { undoLast } from './undo'
import { useFact } from './useRequest'

interface FactPanelProps {
  panel: PanelCode
  title: string
  spec: FactSpec
  request: RequestView
  onClose: () => void
}

/** Something happened: a reason in one tap, the time of the fact, sent. Never over the journal. */
export function FactPanel({ panel, title, spec, request, onClose }: FactPanelProps) {
  const tell = useToast()
  const at = timeField(panel)
  const undo = useFact(request.id)
  const [confirmed, setConfirmed] = useState<Readonly<Record<string, true>>>({})
  const form = useForm<FactValues>({ resolver: checkedBy((values) => faultsOf(spec, values)), defaultValues: { ...spec.given, [at]: instantOf(serverNow()) }, shouldFocusError: false })
  const fact = useFact(request.id, (after) => {
    // The server looks whether the place is still free: it says so by searching again.
    const lost = panel === 'REOPEN' && isSearching(after) && lostPlace(after)?.lost_at !== lostPlace(request)?.lost_at
    // With that line the request leaves SAMU's sight, and its journal with it: it is taken back from here.
    const leaves = after.viewer === 'SAMU' && !isLive(after)
    tell(lost ? transfersText.page.recordedPlaceLost : transfersText.page.recorded, leaves ? undoLast(after, undo.record) : undefined)
    onClose()
  })
  const values = useWatch({ control: form.control })
  const confirms = spec.confirms?.filter(({ code }) => isRefusedFor(code, fact.error)) ?? []
  /** What she has confirmed goes with each next press; typed anew and recorded, it is asked again. */
  const confirm = ({ name }: Confirmation) => {
    const said: Readonly<Record<string, true>> = { ...confirmed, [name]: true }
    setConfirmed(said)
    void form.handleSubmit((typed) => fact.record(spec.noun, { ...factBody(typed), ...said }))()
  }
  const send = (typed: FactValues) => {
    setConfirmed({})
    fact.record(spec.noun, factBody(typed))
  }
  return (
    <Panel title={title} onClose={onClose}>
      <Form form={form} problem={fact.error} labels={labelsOf(spec)} onSubmit={send}>
        <Stack sx={{ gap: 2 }}>
          {confirms.map((each) => <Button key={each.name} variant="outlined" loading={fact.isPending} onClick={() => confirm(each)} sx={{ alignSelf: 'flex-start' }}>{each.label}</Button>)}
          {spec.hint && <Typography color="textSecondary">{spec.hint}</Typography>}
          {asked(spec, values).map((question) => <FactQuestion key={question.kind === 'destination' ? 'place' : question.name} question={question} form={form} request={request} />)}
          <TimeOfFact control={form.control} name={at} />
          <PanelButtons busy={fact.isPending} onClose={onClose} label={spec.button} />
        </Stack>
      </Form>
    </Panel>
  )
}

/** The name of each question, so that « À compléter » says of what. */
function labelsOf({ questions }: FactSpec): Record<string, string> {
  return Object.fromEntries(questions.flatMap((question) => (question.kind === 'destination' ? [] : [[question.name, question.label]])))
}

function asked({ questions }: FactSpec, values: FactValues) {
  return questions.filter(({ only }) => !only || only(values))
}

function faultsOf(spec: FactSpec, values: FactValues) {
  return asked(spec, values).flatMap((question) => {
    if (question.kind === 'destination') return isEmpty(values.place) && isEmpty(values.elsewhere) ? [{ field: 'elsewhere', message: transfersText.panels.destinationMissing }] : []
    if (question.kind === 'weight') return isEmpty(values[question.name]) || isWeight(Number(values[question.name])) ? [] : [{ field: question.name, message: transfersText.panels.weightWrong }]
    return question.missing && isEmpty(values[question.name]) ? [{ field: question.name, message: question.missing }] : []
  })
}
