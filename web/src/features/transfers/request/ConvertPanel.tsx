import Stack from '@mui/material/Stack'
import { useForm, useWatch } from 'react-hook-form'
import { transfersText } from '@/locales/fr/transfers'
import { transferWords } from '@/locales/fr/transferWords'
import { serverNow } from '@/shared/api'
import type { ConversionForm } from '@/shared/api/generated'
import { instantOf } from '@/shared/format'
import { ChoiceField, Form, SelectField, TimeOfFact } from '@/shared/forms'
import { useToast } from '@/shared/ui'
import { choicesOf } from '../choices'
import { motiveGroups } from '../motives'
import type { Kind, Motive, RequestView, Urgency } from '../types'
import { panelTitle } from './nextStep'
import { Panel, PanelButtons } from './Panel'
import { checkedBy } from './required'
import { ScreeningAgain } from './ScreeningAgain'
import { screeningNow, screeningBody, screeningFaults } from './screeningAgain'
import type { ScreeningValues } from './screeningAgain'
import { useFact } from './useRequest'

const text = transfersText.panels

interface Values {
  to: Kind | null
  motive: Motive | null
  urgency: Urgency | null
  screening: ScreeningValues
  happened_at: string | null
}

/** « Changer la nature de la demande »: an advice that becomes a transfer is asked what a transfer needs, « Peut-elle partir ? » included. */
export function ConvertPanel({ request, onClose }: { request: RequestView; onClose: () => void }) {
  const tell = useToast()
  const form = useForm<Values>({
    resolver: checkedBy((values) => faultsOf(values, request)),
    defaultValues: { to: null, motive: null, urgency: null, screening: screeningNow(request), happened_at: instantOf(serverNow()) },
    shouldFocusError: false,
  })
  const to = useWatch({ control: form.control, name: 'to' })
  const asks = asksOf(request, to)
  const fact = useFact(request.id, () => {
    tell(transfersText.page.recorded)
    onClose()
  })
  return (
    <Panel title={panelTitle('CONVERT')} onClose={onClose}>
      <Form form={form} problem={fact.error} labels={{ to: text.convertTo, motive: text.motive, urgency: text.urgency }} onSubmit={(values) => fact.record('conversions', conversionBody(values, request))}>
        <Stack sx={{ gap: 2 }}>
          <ChoiceField control={form.control} name="to" label={text.convertTo} choices={choicesOf(transferWords.kind, wanted(request.kind))} />
          {to && asks.motive && <SelectField control={form.control} name="motive" label={text.motive} choices={choicesOf(transferWords.motive, offered(to))} />}
          {asks.urgency && <ChoiceField control={form.control} name="urgency" label={text.urgency} choices={choicesOf(transferWords.urgency)} />}
          {to && asks.screening && <ScreeningAgain control={form.control} request={{ ...request, kind: to }} asksDecision={false} />}
          <TimeOfFact control={form.control} name="happened_at" />
          <PanelButtons busy={fact.isPending} onClose={onClose} />
        </Stack>
      </Form>
    </Panel>
  )
}

const newbornKinds: readonly Kind[] = ['TNN', 'RTNN']
const womanKinds: readonly Kind[] = ['AVIS', 'TIU_ASC', 'TIU_LAT', 'TIU_DESC', 'TPP']

/** A request keeps who travels: a woman's becomes another of a woman. */
function wanted(kind: Kind): Kind[] {
  return (newbornKinds.includes(kind) ? newbornKinds : womanKinds).filter((each) => each !== kind)
}

function offered(kind: Kind): Motive[] {
  return motiveGroups(kind).flatMap(({ motives }) => motives)
}

/** What a transfer needs and this request does not tell yet. */
function asksOf({ motive, urgency, screening }: RequestView, to: Kind | null) {
  const transfer = to !== null && to !== 'AVIS'
  return { motive: transfer && (!motive || !offered(to).includes(motive)), urgency: transfer && !urgency, screening: transfer && !screening }
}

function faultsOf({ to, motive, urgency, screening }: Values, request: RequestView) {
  const asks = asksOf(request, to)
  return [
    ...(to ? [] : [{ field: 'to', message: text.convertMissing }]),
    ...(asks.motive && !(motive && offered(to!).includes(motive)) ? [{ field: 'motive', message: text.textMissing }] : []),
    ...(asks.urgency && !urgency ? [{ field: 'urgency', message: text.textMissing }] : []),
    ...(asks.screening ? screeningFaults(screening, false) : []),
  ]
}

function conversionBody({ to, motive, urgency, screening, happened_at }: Values, request: RequestView): ConversionForm {
  const asks = asksOf(request, to)
  return {
    to: to!,
    ...(asks.motive && motive ? { motive } : {}),
    ...(asks.urgency && urgency ? { urgency } : {}),
    ...(asks.screening ? { screening: screeningBody(screening) } : {}),
    ...(happened_at ? { happened_at } : {}),
  }
}
