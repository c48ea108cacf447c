import type { Instant } from '@/shared/format'
import { useQuery } from '@tanstack/react-query'
import { get } from './client'
import type { Problem } from './problem'

/** Whether somebody reads the requests at the cell, and whom to call. */
export interface ServiceState {
  open: boolean
  phone: string
  closes_at: Instant | null
  opens_at: Instant | null
  samu: string
  /** True where all data are invented; known before anybody logs in. */
  demonstration?: boolean
}

/** The state of the cell, read again each minute. */
export function useServiceState() {
  return useQuery<ServiceState, Problem>({
    queryKey: ['/api/service-state'],
    queryFn: ({ signal }) => get<ServiceState>('/api/service-state', { signal }),
    refetchInterval: 60_000,
  })
}
