import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { transfersText } from '@/locales/fr/transfers'
import { transferWords } from '@/locales/fr/transferWords'
import { typeset } from '@/shared/format/typography'
import { Clock, ProblemAlert, Screen } from '@/shared/ui'
import type { RefusedRequest } from '../types'
import { ownAnswer, takeBack } from './undo'
import { useFact } from './useRequest'

const text = transfersText.refused

/** A unit that is out of a request keeps a line without content: its number, its date, what she answered. She may take that back. */
export function RefusedView({ request }: { request: RefusedRequest }) {
  const { id, number, asked_at, calls, release } = request
  const own = calls[0]
  const answered = ownAnswer(request)
  const fact = useFact(id)
  return (
    <Screen title={transfersText.request(number)} subtitle={<>{text.asked} <Clock at={asked_at} look="time" /></>} narrow>
      {own?.answer && (
        <Typography>
          {text.answered} <strong>{[transferWords.answer[own.answer].toLowerCase(), own.refusal_reason && transferWords.refusalReason[own.refusal_reason]].filter(Boolean).join(', ')}</strong>
          {own.answered_at && <> · <Clock at={own.answered_at} look="time" /></>}
        </Typography>
      )}
      {release && <Typography><strong>{typeset(release.sentence)}</strong> · <Clock at={release.happened_at} /></Typography>}
      <Typography color="textSecondary">{text.closed}</Typography>
      {!fact.isPending && fact.error && <ProblemAlert points={[]} detail={fact.error.detail} />}
      {answered !== undefined && <Button variant="outlined" loading={fact.isPending} onClick={() => takeBack(answered, fact.record)} sx={{ mt: 2 }}>{text.correct}</Button>}
    </Screen>
  )
}
