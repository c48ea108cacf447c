/** What the server shows of the beds, under the names of this feature. */
import type { BoardEstablishment, BoardTravelTime, BoardUnit, UnitClosure } from '@/shared/api/generated'

export type { Board, OwnReservation, Restriction, Round, RoundLine, WallDisplay } from '@/shared/api/generated'
export type { BoardEstablishment as BoardPlace, BoardTravelTime as Travel, BoardUnit as UnitBeds, NewWallDisplay, UnitClosure as Closure } from '@/shared/api/generated'

/** What a place is for. */
export type BedKind = BoardUnit['kind']

/** What a place of care is, on the day of the board. */
export type PlaceKind = NonNullable<BoardEstablishment['type']>

export type BedStatus = BoardUnit['status']

export type ClosureReason = UnitClosure['reason']

/** The roads from an establishment, by destination. */
export interface Roads {
  from: string
  travels: Map<string, BoardTravelTime>
}
