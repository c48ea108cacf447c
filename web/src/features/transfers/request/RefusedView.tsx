import Typography from '@mui/material/Typography'
import { transfersText } from '@/locales/fr/transfers'
import { transferWords } from '@/locales/fr/transferWords'
import { Clock, Screen } from '@/shared/ui'
import type { RefusedRequest } from '../types'

const text = transfersText.refused

/** A unit that is out of a request keeps a line without content: its number, its date, what she answered. */
export function RefusedView({ request: { number, asked_at, calls, release } }: { request: RefusedRequest }) {
  const own = calls[0]
  return (
    <Screen title={transfersText.request(number)} subtitle={<>{text.asked} <Clock at={asked_at} look="time" /></>} narrow>
      {own?.answer && (
        <Typography>
          {text.answered} <strong>{[transferWords.answer[own.answer].toLowerCase(), own.refusal_reason && transferWords.refusalReason[own.refusal_reason]].filter(Boolean).join(', ')}</strong>
          {own.answered_at && <> · <Clock at={own.answered_at} look="time" /></>}
        </Typography>
      )}
      {release && <Typography><strong>{release.sentence}</strong> · <Clock at={release.happened_at} /></Typography>}
      <Typography color="textSecondary">{text.closed}</Typography>
    </Screen>
  )
}
