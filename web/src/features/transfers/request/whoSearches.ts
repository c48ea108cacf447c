import { transfersText } from '@/locales/fr/transfers'
import type { ServiceState } from '@/shared/api'
import { until } from '@/shared/format'
import { inHandOf } from '../queue/inHand'
import type { RequestView } from '../types'

const text = transfersText.requester

type Searched = Pick<RequestView, 'state' | 'in_charge' | 'handed_to' | 'handed_person' | 'handed_at' | 'ranking'> & Partial<Pick<RequestView, 'kind'>>

/** Who looks for her place, or answers her question, as the maternity that asked reads it: whom it was confided to, the cell when it is open, or herself. */
export function whoSearches(request: Searched, service: ServiceState | undefined, now: number): string {
  const closed = service && !service.open ? { opening: service.opens_at && until(service.opens_at, now), samu: service.samu } : null
  if (!request.in_charge && request.handed_to)
    return [text.handed(inHandOf(request, now)), closed && text.handedClosed(closed.opening, closed.samu)].filter(Boolean).join(' ')
  if (request.state === 'NEW') return closed ? text.waitingClosed(closed.opening, closed.samu) : text.waiting
  if (request.kind === 'AVIS') return closed ? text.handedClosed(closed.opening, closed.samu) : text.answering
  if (closed) return text.searchingClosed(closed.opening, closed.samu)
  // The destinations are shown to her only when she searches herself.
  return request.ranking ? text.searchingAlone : text.searching
}
