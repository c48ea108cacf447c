import { useEffect } from 'react'
import { readKey, useLive, useRead } from '@/shared/api'
import type { QueueView } from '../types'
import { ringFor } from './bell'
import { ringing } from './groups'

export const queuePath = '/api/requests/queue'

/** The queue, kept live; it rings wherever one is in the application. */
export function useQueue(enabled = true) {
  const queue = useRead<QueueView>(queuePath, undefined, enabled)
  useLive('requests', readKey(queuePath))
  const rows = queue.data?.rows
  useEffect(() => { if (rows) ringFor(ringing(rows)) }, [rows])
  return queue
}

/** The number of requests that nobody has taken yet, for the menu. */
export function useRequestsToTake(): number {
  return useQueue().data?.rows.filter(({ group }) => group === 'TO_TAKE').length ?? 0
}
