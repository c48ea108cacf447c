import type { Instant } from '@/shared/format'
import { useQuery } from '@tanstack/react-query'
import { get } from './client'
import { setServerTime } from './clock'
import type { Problem } from './problem'

/** Whether somebody reads the requests at the cell, and whom to call. */
export interface ServiceState {
  open: boolean
  phone: string
  closes_at: Instant | null
  opens_at: Instant | null
  samu: string
  /** The server's clock: that of a hospital PC may be wrong. */
  now: Instant
  /** True where all data are invented; known before anybody logs in. */
  demonstration?: boolean
}

export const serviceStatePath = '/api/service-state'

/** The state of the cell, read again each minute; each answer also sets the clock of the page. */
export function useServiceState() {
  return useQuery<ServiceState, Problem>({
    queryKey: [serviceStatePath],
    queryFn: async ({ signal }) => {
      const state = await get<ServiceState>(serviceStatePath, { signal })
      setServerTime(state.now)
      return state
    },
    refetchInterval: 60_000,
  })
}
