import { transfersText } from '@/locales/fr/transfers'
import { transferWords } from '@/locales/fr/transferWords'
import { at } from '@/shared/format'
import type { RequestView } from '../types'

type Call = RequestView['calls'][number]

/** « Refusée, pas de place de réanimation », « Acceptée, puis place retirée à 14 h 30 »; nothing while an answer is awaited. */
export function callAnswer({ answer, refusal_reason, lost_at }: Pick<Call, 'answer' | 'refusal_reason' | 'lost_at'>, now: number): string | null {
  if (!answer) return null
  const said = transferWords.answer[answer]
  if (lost_at) return transfersText.requester.thenLost(said, at(lost_at, now))
  return [said, refusal_reason && transferWords.refusalReason[refusal_reason]].filter(Boolean).join(', ')
}

/** The place that was lost last, while another is looked for. */
export function lostPlace({ calls }: Pick<RequestView, 'calls'>): Call | null {
  const lost = calls.filter(({ lost_at }) => lost_at)
  return lost.reduce<Call | null>((last, call) => (!last || call.lost_at! > last.lost_at! ? call : last), null)
}
