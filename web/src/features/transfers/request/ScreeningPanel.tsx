import Stack from '@mui/material/Stack'
import { useForm } from 'react-hook-form'
import { transfersText } from '@/locales/fr/transfers'
import { serverNow } from '@/shared/api'
import { instantOf } from '@/shared/format'
import { Form, TimeOfFact } from '@/shared/forms'
import { useToast } from '@/shared/ui'
import type { RequestView } from '../types'
import { panelTitle } from './nextStep'
import { Panel, PanelButtons } from './Panel'
import { checkedBy } from './required'
import { ScreeningAgain } from './ScreeningAgain'
import { screeningNow, screeningBody, screeningFaults } from './screeningAgain'
import type { ScreeningValues } from './screeningAgain'
import { useFact } from './useRequest'

interface Values {
  screening: ScreeningValues
  happened_at: string | null
}

interface ScreeningPanelProps {
  panel: 'SCREEN' | 'DEPART'
  request: RequestView
  onClose: () => void
}

/** The question asked again, alone or with « Départ »: a departure is a fact, recorded whatever the answer. */
export function ScreeningPanel({ panel, request, onClose }: ScreeningPanelProps) {
  const tell = useToast()
  const form = useForm<Values>({
    resolver: checkedBy((values) => screeningFaults(values.screening, false)),
    defaultValues: { screening: screeningNow(request), happened_at: instantOf(serverNow()) },
    shouldFocusError: false,
  })
  const fact = useFact(request.id, () => {
    tell(transfersText.page.recorded)
    onClose()
  })
  const send = ({ screening, happened_at }: Values) =>
    panel === 'SCREEN'
      ? fact.record('screenings', screeningBody(screening))
      : fact.record('departures', { screening: screeningBody(screening), ...(happened_at ? { happened_at } : {}) })
  return (
    <Panel title={panelTitle(panel)} onClose={onClose}>
      <Form form={form} problem={fact.error} onSubmit={send}>
        <Stack sx={{ gap: 2 }}>
          <ScreeningAgain control={form.control} request={request} asksDecision={false} />
          {panel === 'DEPART' && <TimeOfFact control={form.control} name="happened_at" />}
          <PanelButtons busy={fact.isPending} onClose={onClose} />
        </Stack>
      </Form>
    </Panel>
  )
}
