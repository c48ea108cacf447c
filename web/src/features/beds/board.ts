import { useQueryClient } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { bedsText } from '@/locales/fr/beds'
import { asProblem, call, readKey, serverNow, useLive, useMayWrite, useRead, useSession, useWrite } from '@/shared/api'
import { randomKey } from '@/shared/api/submission'
import { useToast } from '@/shared/ui'
import { lookOf } from './look'
import type { Board, BoardPlace, OwnReservation, Roads, Travel, UnitBeds } from './types'

export const boardPath = '/api/board'
const boardKey = readKey(boardPath)

/** The board of the region, read again at each change. */
export function useBoard() {
  useLive('board', boardKey)
  return useRead<Board>(boardPath)
}

/** The roads from an establishment; null while none is chosen. */
export function useRoads(from: string | null): Roads | null {
  const { data } = useRead<{ items: Travel[] }>('/api/board/travel', from ? { from } : undefined, from !== null)
  return from ? { from, travels: new Map(data?.items.map((travel) => [travel.to, travel])) } : null
}

/** The places kept in one's own establishment, read again when the board changes. */
export function useOwnReservations(enabled: boolean): OwnReservation[] {
  const path = '/api/board/reservations'
  useLive('board', readKey(path))
  return useRead<{ items: OwnReservation[] }>(path, undefined, enabled).data?.items ?? []
}

/** For which establishments one may declare: one's own, or all for the cell. The server checks again. */
export function useMayDeclare(): (establishment: string) => boolean {
  const { acting } = useSession()
  const own = useMayWrite('beds.declare')
  const any = useMayWrite('beds.declare_any')
  return (establishment) => any || (own && acting.establishment === establishment)
}

/** Puts a unit as the server has just written it into the board shown, without waiting for the event. */
export function putUnit(client: QueryClient, unit: UnitBeds): void {
  putPlace(client, (place) => (place.units.some(({ id }) => id === unit.id) ? { ...place, units: place.units.map((each) => (each.id === unit.id ? unit : each)) } : place))
}

function putPlace(client: QueryClient, change: (place: BoardPlace) => BoardPlace): void {
  client.setQueryData<Board>(boardKey, (board) => board && { ...board, establishments: board.establishments.map(change) })
  void client.invalidateQueries({ queryKey: readKey('/api/beds/round') })
}

/** An establishment whose counts are renewed, with the versions seen before. */
interface Renewed {
  id: string
  units: readonly Pick<UnitBeds, 'id' | 'version'>[]
}

/** What « Rien n'a changé » could not renew: counts shown « — », by name. */
function untold({ units }: BoardPlace): string[] {
  return units.filter((unit) => lookOf(unit, serverNow()).kind === 'unknown').map(({ kind }) => bedsText.kinds[kind].chip)
}

/** « Rien n'a changé »: one gesture renews every known count of an establishment, or of some of its units; it can be taken back. */
export function useUnchanged() {
  const client = useQueryClient()
  const tell = useToast()
  const takeBack = async (units: readonly UnitBeds[]) => {
    try {
      for (const { id, version } of units) putUnit(client, await call<UnitBeds>('POST', `/api/units/${id}/beds/undo`, { version, idempotencyKey: randomKey() }))
    } catch (failure) {
      tell(asProblem(failure).detail)
    }
  }
  const write = useWrite<BoardPlace>()
  const send = (place: Renewed, units: string[] = [], onDone?: () => void) => {
    const before = new Map(place.units.map(({ id, version }) => [id, version]))
    write.mutate({ method: 'POST', path: `/api/establishments/${place.id}/beds/unchanged`, body: { units } }, {
      onSuccess: (answer) => {
        putPlace(client, (each) => (each.id === answer.id ? answer : each))
        const renewed = answer.units.filter(({ id, version }) => before.has(id) && before.get(id) !== version)
        onDone?.()
        tell(bedsText.unchangedDone(units.length === 0 ? untold(answer) : []), () => { void takeBack(renewed) })
      },
    })
  }
  return { send, isPending: write.isPending, problem: write.error, reset: write.reset }
}
