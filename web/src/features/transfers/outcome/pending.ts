import { usePermission } from '@/shared/api'
import type { PendingLine, PlaceView } from '../types'
import { feedbackPage, outcomePage } from './address'

export type Pending = PendingLine['pending']

export const pendingPath = '/api/requests/pending'

/** The name of the tab in the address. */
export const pendingFilter = 'attendu'

/** The tabs of who holds what: the cell sees all; who asks reads, who receives sends. */
export function pendingTabs(may: { coordinate: boolean; ask: boolean; receive: boolean }): Pending[] {
  return [
    'STAY', 'ISSUE',
    ...(may.coordinate || may.receive ? ['FEEDBACK' as const] : []),
    ...(may.coordinate || may.ask ? ['READING' as const] : []),
  ]
}

export function usePendingTabs(): Pending[] {
  return pendingTabs({ coordinate: usePermission('transfers.coordinate'), ask: usePermission('transfers.request'), receive: usePermission('transfers.answer') })
}

/** Where its one button leads: to answer, to send, to read; who is only told looks at the request. */
export function pendingAddress({ id, pending, hers }: Pick<PendingLine, 'id' | 'pending' | 'hers'>): string {
  if (!hers || pending === 'READING') return `/demandes/${id}`
  return pending === 'FEEDBACK' ? feedbackPage(id) : outcomePage(id)
}

/** The houses that a reminder goes to, as the server chooses them: who received, who had asked, or both for a woman gone home. */
export function askedHouses({ pending, origin, destination }: Pick<PendingLine, 'pending' | 'origin' | 'destination'>): PlaceView[] {
  const received = destination?.id ? [destination] : []
  switch (pending) {
    case 'STAY': return received
    case 'ISSUE': return [...received, origin]
    case 'FEEDBACK': return []
    case 'READING': return [origin]
  }
}
