import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { outcomeText } from '@/locales/fr/outcome'
import { useNow, useWrite } from '@/shared/api'
import type { Reminder } from '@/shared/api/generated'
import { at } from '@/shared/format'
import { Confirm, PhoneLink, useToast } from '@/shared/ui'
import { requestPath } from '../request/useRequest'
import type { PendingLine } from '../types'
import { askedHouses, pendingPath } from './pending'

const text = outcomeText.reminders

/** How often a house was reminded by e-mail of that line; the cell may do so at once. */
export function Reminders({ line }: { line: PendingLine }) {
  const now = useNow(60)
  const told = line.last_reminder_at && text.given(line.reminders, at(line.last_reminder_at, now))
  if (!told && !line.may_remind) return null
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1 }}>
      {told && <span>{told}{line.unanswered && <> · <strong>{text.unanswered(line.reminders)}</strong></>}</span>}
      {line.may_remind && <RemindNow line={line} />}
    </Box>
  )
}

/** Written to at once: asked again first, since a mail that has gone does not come back. Who prefers to call has the numbers. */
function RemindNow({ line }: { line: PendingLine }) {
  const { id, number, pending } = line
  const [asking, setAsking] = useState(false)
  const tell = useToast()
  const close = () => setAsking(false)
  const write = useWrite<Reminder>({ refreshes: [[pendingPath]], onDone: ({ houses }) => { close(); tell(text.sent(houses.join(', '))) } })
  return (
    <>
      <Button className="no-print" aria-label={text.nowOf(number)} onClick={() => { write.reset(); setAsking(true) }}>{text.now}</Button>
      {asking && (
        <Confirm title={text.title(number)} confirmLabel={text.send} busy={write.isPending} problem={write.error} onClose={close} onConfirm={() => write.mutate({ method: 'POST', path: `${requestPath(id)}/reminders`, body: { pending } })}>
          <Typography>{text.explain}</Typography>
          <Box component="ul" sx={{ pl: 2.5, mb: 0 }}>
            {askedHouses(line).map(({ name, phone }) => <li key={name}>{name}{phone && <> · <PhoneLink number={phone} whom={name} /></>}</li>)}
          </Box>
        </Confirm>
      )}
    </>
  )
}
