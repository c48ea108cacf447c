import type { Instant } from '@/shared/format'
import type { BedKind, QueueRow } from '../types'

export const shiftPath = '/api/shift'

/** The handover as it stands. */
export interface ShiftView {
  note: string
  note_by: string | null
  note_at: Instant | null
  taken_by: string | null
  taken_at: Instant | null
  is_taken: boolean
  closes_at: Instant | null
  opens_at: Instant | null
  requests: QueueRow[]
  promises: { request: string; number: number; what: string; since: Instant }[]
  closed_units: { place: string; kind: BedKind; since: Instant; until: Instant | null }[]
  version: number
}
