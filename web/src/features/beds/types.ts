import type { Instant } from '@/shared/format'

/** What a place is for, from the most intensive care of the newborn to the mother's bed. */
export type BedKind = 'REA' | 'SI' | 'NEO' | 'KANG' | 'OBS_GHR' | 'SDN' | 'OBS_PN'

/** What a place of care is, on the day of the board. */
export type PlaceKind = 'T3' | 'T2B' | 'T2A' | 'T1' | 'MDN' | 'CPP' | 'XB'

export type BedStatus = 'OPEN' | 'LIMITED' | 'CLOSED'

export type BedSource = 'UNIT' | 'CELL_CALL' | 'ORU' | 'ROR' | 'IMPORT'

export type ClosureReason = 'BEDS' | 'STAFF' | 'INFECTION' | 'WORKS' | 'OTHER'

/** A unit that receives nobody for a while; without an end, until further notice. */
export interface Closure {
  id: string
  begins_at: Instant
  ends_at: Instant | null
  reason: ClosureReason
  comment: string
  version: number
}

/** What a unit does not take although it is open. */
export interface Restriction {
  least_age_days: number | null
  no_multiples: boolean
  comment: string | null
}

/** The places of one kind in one establishment: shown until `unknown_at`, to be checked from `stale_at`. */
export interface UnitBeds {
  id: string
  kind: BedKind
  name: string
  phone: string | null
  installed: number | null
  available: number | null
  /** Null on a wall. */
  reserved: number | null
  reserved_beyond: number | null
  status: BedStatus
  declared_at: Instant | null
  stale_at: Instant | null
  unknown_at: Instant | null
  closed_until: Instant | null
  /** In force or to come. */
  closures: Closure[]
  restriction: Restriction | null
  source: BedSource | null
  version: number
}

/** One line of the board. */
export interface BoardPlace {
  id: string
  name: string
  town: string
  department: string
  latitude: number
  longitude: number
  type: PlaceKind | null
  phone: string | null
  units: UnitBeds[]
}

export interface Board {
  version: number
  /** When news is expected each day: `08:00`. */
  expected_times: string[]
  establishments: BoardPlace[]
}

/** Minutes by road to an establishment. */
export interface Travel {
  to: string
  minutes: number
  basis: 'measured' | 'estimated'
}

/** The roads from an establishment, by destination. */
export interface Roads {
  from: string
  travels: Map<string, Travel>
}

/** A place kept at one's own establishment: not to be counted. */
export interface OwnReservation {
  unit: string
  request: string
  request_name: string
  places: number
  capacity: 'within' | 'beyond'
  expected_at: Instant | null
}

/** A unit that owes news, with whom to call. */
export interface RoundLine {
  unit: string
  kind: BedKind
  unit_name: string
  establishment: string
  establishment_name: string
  type: PlaceKind | null
  phone: string | null
  installed: number | null
  available: number | null
  reserved: number | null
  status: BedStatus
  restriction: Restriction | null
  declared_at: Instant | null
  closed_until_further_notice: boolean
  version: number
}

export interface Round {
  items: RoundLine[]
  next_expected_at: Instant
}

/** A link that shows the board on a wall. Its token is told once, when it is made. */
export interface WallDisplay {
  id: string
  name: string
  created_at: Instant
  version: number
  token?: string
}
