import Stack from '@mui/material/Stack'
import { useForm, useWatch } from 'react-hook-form'
import { transfersText } from '@/locales/fr/transfers'
import { transferWords } from '@/locales/fr/transferWords'
import { serverNow } from '@/shared/api'
import { instantOf } from '@/shared/format'
import { ChoiceField, Form, TextInput, TimeOfFact } from '@/shared/forms'
import { useToast } from '@/shared/ui'
import { choicesOf } from '../choices'
import { factBody } from '../request/facts'
import { Panel, PanelButtons } from '../request/Panel'
import { checkedBy, isEmpty } from '../request/required'
import { useFact } from '../request/useRequest'
import type { HandoverTo } from '../types'

const text = transfersText.panels

interface Values {
  to: HandoverTo | null
  person: string
  note: string
  happened_at: string | null
}

/** To whom an open request is given, with the time and the name. */
export function HandoverPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const tell = useToast()
  const form = useForm<Values>({ resolver: checkedBy(faultsOf), defaultValues: { to: null, person: '', note: '', happened_at: instantOf(serverNow()) }, shouldFocusError: false })
  const to = useWatch({ control: form.control, name: 'to' })
  const fact = useFact(id, () => {
    tell(transfersText.page.recorded)
    onClose()
  })
  return (
    <Panel title={transferWords.otherStep.HAND_OVER} onClose={onClose}>
      <Form form={form} problem={fact.error} onSubmit={(values) => fact.record('handovers', factBody({ ...values }))}>
        <Stack sx={{ gap: 2 }}>
          <ChoiceField control={form.control} name="to" label={text.handTo} choices={choicesOf(transferWords.handoverTo)} />
          <TextInput control={form.control} name="person" label={text.person} maxLength={100} required={to !== null && to !== 'NEXT_SHIFT'} />
          <TextInput control={form.control} name="note" label={text.note} lines={2} maxLength={500} />
          <TimeOfFact control={form.control} name="happened_at" />
          <PanelButtons busy={fact.isPending} onClose={onClose} />
        </Stack>
      </Form>
    </Panel>
  )
}

/** Out of the cell it is given to somebody, by name. */
function faultsOf({ to, person }: Values) {
  return [
    ...(to ? [] : [{ field: 'to', message: text.handMissing }]),
    ...(to && to !== 'NEXT_SHIFT' && isEmpty(person) ? [{ field: 'person', message: text.personMissing }] : []),
  ]
}
