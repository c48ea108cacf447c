import { zodResolver } from '@hookform/resolvers/zod'
import Stack from '@mui/material/Stack'
import { useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { openingText } from '@/locales/fr/opening'
import { readKey, serverNow, useServiceState, useWrite } from '@/shared/api'
import { civilDateOf, dialling } from '@/shared/format'
import { DraftStatus, Form, useServerDraft } from '@/shared/forms'
import { Screen } from '@/shared/ui'
import { requestPath } from '../request/useRequest'
import type { RequestView } from '../types'
import { CallerQuestion } from './CallerQuestion'
import { CaseForm } from './CaseForm'
import { ClosedCell } from './ClosedCell'
import { keptDraft, resumedDraft } from './draft'
import type { DraftView } from './draft'
import { openingSchema } from './faults'
import { Follows } from './Follows'
import { labelsOfFields } from './labels'
import { NeedQuestion } from './NeedQuestion'
import { NewbornsQuestion } from './NewbornsQuestion'
import { PregnancyQuestion } from './PregnancyQuestion'
import { ReasonQuestion } from './ReasonQuestion'
import { ScreeningQuestion } from './ScreeningQuestion'
import { SendBar } from './SendBar'
import { SharedDraft } from './SharedDraft'
import { asksFor, kindOf, openingBody } from './values'
import type { OpeningValues } from './values'
import { WomanQuestion } from './WomanQuestion'

interface OpeningScreenProps {
  values: OpeningValues
  draft: DraftView | null
  /** Drafts of the place as they have just been written. */
  drafts: readonly DraftView[]
  /** The name under which one's own words are kept. */
  me: string
  onSent: (id: string) => void
}

const schema = openingSchema(() => civilDateOf(serverNow()))

/** One page, five questions, no « Suivant »: the cell knows within sixty seconds. */
export function OpeningScreen({ values, draft, drafts, me, onSent }: OpeningScreenProps) {
  const { data: service } = useServiceState()
  const form = useForm<OpeningValues>({ resolver: zodResolver(schema), defaultValues: values, shouldFocusError: false })
  const kept = useServerDraft(form, { path: '/api/drafts', existing: draft, content: (typed) => keptDraft(typed, civilDateOf(serverNow())) })
  const [calls, setCalls] = useState(false)
  const sentDraft = useRef<string | null>(null)
  const write = useWrite<RequestView>({
    untilSent: true,
    refreshes: [
      readKey('/api/drafts'), readKey('/api/requests/queue'), readKey('/api/day'),
      // What the draft has become, read before it was sent.
      ...(kept.id ? [readKey(`/api/drafts/${kept.id}`)] : []),
      // The page from which she comes shows the way here, and offers it no more.
      ...(values.follows ? [readKey(requestPath(values.follows.id)), readKey(`${requestPath(values.follows.id)}/newborn-opening`)] : []),
    ],
    onDone: ({ id }) => {
      kept.stop(sentDraft.current)
      if (calls && service) window.location.href = dialling(service.phone)
      onSent(id)
    },
  })
  const [need, returning, motive] = useWatch({ control: form.control, name: ['need', 'returning', 'motive'] })
  const kind = kindOf({ need, returning, motive })
  const asks = asksFor(kind)
  // A draft that a colleague has sent or thrown away is told once; sent again, the request goes without it.
  const lost = kept.state.kind === 'gone' || write.error?.faults.some(({ field }) => field === 'draft')
  const send = (sent: OpeningValues) => {
    sentDraft.current = lost ? null : kept.id
    write.mutate({ method: 'POST', path: '/api/requests', body: openingBody(sent, kindOf(sent)!, sentDraft.current) })
  }
  return (
    <Screen title={openingText.title} subtitle={<DraftStatus state={kept.state} />}>
      <Form form={form} problem={write.error} labels={labelsOfFields} before="sending" onSubmit={send}>
        {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions -- a key that would send by surprise is held back */}
        <div onKeyDown={holdEnter}>
          <Stack sx={{ gap: 1, maxWidth: 1040 }}>
            <SharedDraft
              kept={kept} listed={drafts.find(({ id }) => id === kept.id)} me={me} quiet={write.isPending || write.isSuccess}
              form={form} read={(theirs) => resumedDraft(theirs, values)}
            />
            {service && !service.open && <ClosedCell form={form} service={service} />}
            {asks.newborns && values.follows && <Follows follows={values.follows} />}
            <NeedQuestion form={form} />
            {need !== null && (
              <>
                <WomanQuestion form={form} newborn={asks.newborns} />
                <CaseForm form={form}>
                  {asks.newborns ? <NewbornsQuestion form={form} /> : <PregnancyQuestion form={form} delivered={asks.delivery} />}
                  <ReasonQuestion form={form} kind={kind ?? 'RTNN'} samu={service?.samu} />
                </CaseForm>
                {asks.screening && <ScreeningQuestion form={form} kind={kind} draft={kept.id} />}
                <CallerQuestion form={form} />
                <SendBar form={form} kind={kind} write={write} service={service} onCalling={setCalls} />
              </>
            )}
          </Stack>
        </div>
      </Form>
    </Screen>
  )
}

/** Enter in a line of text goes nowhere: only a button sends. */
function holdEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault()
}
