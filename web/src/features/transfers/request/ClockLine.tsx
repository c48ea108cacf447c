import Box from '@mui/material/Box'
import { transfersText } from '@/locales/fr/transfers'
import { transferWords } from '@/locales/fr/transferWords'
import { useNow } from '@/shared/api'
import { clockDuration, at } from '@/shared/format'
import { RunningClock } from '@/shared/ui'
import { timeLeft } from '../queue/groups'
import { inHandOf } from '../queue/inHand'
import { isLive } from './searching'
import type { RequestView } from '../types'

const left = new Set(['DEPARTED', 'DIVERTED', 'RETURNED', 'ARRIVED', 'CANCELLED', 'CLOSED', 'NO_INDICATION', 'OUTCOME_PENDING', 'OUTCOME_KNOWN', 'FEEDBACK_SENT'])

const follows = new Set(['CELL', 'SAMU'])

/** « Dans les 2 h · depuis 0 h 12 · reste 1 h 48 · suivie par M. Exemple »; once she has left, the state and its time. */
export function ClockLine({ request }: { request: RequestView }) {
  const now = useNow()
  const waits = !left.has(request.state)
  const time = waits ? timeLeft({ target_at: request.target_at, urgency: request.urgency, group: 'SEARCHING' }, now) : null
  // Who asked reads « Lue par… »: said once when the same person follows it.
  const saidAsReader = request.viewer === 'REQUESTER' && request.read_by === request.in_charge
  // As in the queue. Those who follow it read too that nobody does.
  const saysHands = request.in_charge ? !saidAsReader : request.handed_to !== null || (follows.has(request.viewer) && isLive(request))
  return (
    <Box component="span">
      {request.urgency && <Box component="span" sx={{ fontWeight: 600, color: request.urgency === 'U1' ? 'error.main' : 'text.primary' }}>{transferWords.urgency[request.urgency]}</Box>}{request.urgency && ' · '}
      {waits ? <>{transfersText.queue.since} <RunningClock since={request.asked_at} /></> : transferWords.state[request.state]}
      {time && <> · <Box component="span" sx={{ fontWeight: time.over ? 700 : 400, color: time.over ? 'error.main' : 'inherit' }}>{time.over ? transfersText.queue.over : transfersText.queue.left} {clockDuration(time.span)}</Box></>}
      {saysHands && <> · {inHandOf(request, now)}</>}
      {request.viewer === 'REQUESTER' && <> · {transfersText.page.sent(at(request.typed_at, now))} {request.read_at && request.read_by ? transfersText.page.readBy(request.read_by, at(request.read_at, now)) : transfersText.page.notRead}</>}
    </Box>
  )
}
