import { zodResolver } from '@hookform/resolvers/zod'
import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useEffect } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { z } from 'zod'
import { transmissionsText } from '@/locales/fr/transmissions'
import { useWrite } from '@/shared/api'
import type { StartedJob } from '@/shared/api/generated'
import { ChoiceField, Form, orNull, requiredText, TextInput } from '@/shared/forms'
import { keepPage } from '@/shared/ui/keepPage'
import { transmissionsPath } from '../paths'
import type { Preparation } from '../types'

const text = transmissionsText.sending

const schema = z.object({ recipient: requiredText.max(200), names: z.enum(['numbered', 'named']), comment: z.string().max(4000), reason: z.string() })
const schemaAgain = schema.extend({ reason: requiredText.max(500) })
type Values = z.input<typeof schema>

const labels = { recipient: text.recipient, named: text.names, names: text.names, comment: text.comment, reason: text.reason }

/** To whom, with or without names, and what is said beside the figures. Nobody is named unless it is chosen. */
export function TransmissionForm({ preparation: { year, former }, onStarted }: { preparation: Preparation; onStarted: (job: string) => void }) {
  const write = useWrite<StartedJob>({ onDone: ({ id }) => onStarted(id) })
  const form = useForm<Values>({
    defaultValues: { recipient: former?.recipient ?? '', names: former?.named ? 'named' : 'numbered', comment: '', reason: '' },
    resolver: zodResolver(former ? schemaAgain : schema), shouldFocusError: false,
  })
  const { control, formState: { isDirty } } = form
  const named = useWatch({ control, name: 'names' }) === 'named'
  useEffect(() => (isDirty ? keepPage() : undefined), [isDirty])
  const send = ({ recipient, names, comment, reason }: Values) => write.mutate({
    method: 'POST', path: transmissionsPath, body: { year, recipient: recipient.trim(), named: names === 'named', comment: orNull(comment), reason: orNull(reason) },
  })
  return (
    <Form form={form} problem={write.error} labels={labels} before="sending" onSubmit={send}>
      <Stack sx={{ gap: 2.5 }}>
        <TextInput control={control} name="recipient" label={text.recipient} hint={text.recipientHint} maxLength={200} required />
        <ChoiceField control={control} name="names" label={text.names} hint={text.namesHint} choices={[{ value: 'numbered', label: text.numbered }, { value: 'named', label: text.named }]} />
        {former?.named && !named && <Alert severity="warning">{text.namedBefore}</Alert>}
        <TextInput control={control} name="comment" label={text.comment} lines={4} maxLength={4000} />
        {former && <TextInput control={control} name="reason" label={text.reason} lines={2} maxLength={500} required />}
        <Button type="submit" variant="contained" loading={write.isPending} sx={{ alignSelf: 'flex-start' }}>{text.send}</Button>
      </Stack>
    </Form>
  )
}
