import { useSearch } from '@/shared/ui/search'
import { isBedKind, isPlaceKind } from './kinds'
import { bestHope, unitsOf } from './look'
import type { BedKind, BoardPlace, PlaceKind } from './types'

/** « Depuis »: no road is wanted, not even from one's own establishment. */
export const nowhere = 'aucun'

/** What is asked of the board; kept in the address, so that it can be sent, found again and printed. */
export interface Filters {
  sought: BedKind | null
  from: string | null
  type: PlaceKind | null
  department: string | null
  hideClosed: boolean
  view: 'table' | 'map'
}

/** The French names of the filters in the address. */
const names = { sought: 'lits', from: 'depuis', type: 'type', department: 'departement', closed: 'fermees', view: 'vue' } as const

/** Reads the filters of an address; what it does not understand is as if absent. */
export function readFilters(search: URLSearchParams): Filters {
  const sought = search.get(names.sought)
  const type = search.get(names.type)
  return {
    sought: isBedKind(sought) ? sought : null,
    from: search.get(names.from) || null,
    type: isPlaceKind(type) ? type : null,
    department: search.get(names.department),
    hideClosed: search.get(names.closed) !== '1',
    view: search.get(names.view) === 'carte' ? 'map' : 'table',
  }
}

/** Writes filters into an address; those left as they usually are do not lengthen it. */
export function writeFilters(search: URLSearchParams, change: Partial<Filters>): URLSearchParams {
  const next = new URLSearchParams(search)
  const set = (name: string, value: string | null) => (value === null ? next.delete(name) : next.set(name, value))
  if ('sought' in change) set(names.sought, change.sought ?? null)
  if ('from' in change) set(names.from, change.from ?? null)
  if ('type' in change) set(names.type, change.type ?? null)
  if ('department' in change) set(names.department, change.department ?? null)
  if (change.hideClosed !== undefined) set(names.closed, change.hideClosed ? null : '1')
  if (change.view) set(names.view, change.view === 'map' ? 'carte' : null)
  return next
}

/** The filters of the page, and how to change some of them. */
export function useFilters(): [Filters, (change: Partial<Filters>) => void] {
  const [search, setSearch] = useSearch()
  const change = (wanted: Partial<Filters>) => setSearch((last) => writeFilters(last, wanted))
  return [readFilters(search), change]
}

/** No row is hidden by these. « Depuis » sorts, it hides nothing. */
export const noFilter: Partial<Filters> = { sought: null, type: null, department: null, hideClosed: false }

/** The establishments that the filters keep; one's own stays whatever they say, unless it lacks the kind that is sought. */
export function kept(places: readonly BoardPlace[], filters: Filters, own: string | null, now: number): BoardPlace[] {
  return places.filter((place) => {
    if (unitsOf(place, filters.sought).length === 0) return false
    if (place.id === own) return true
    if (filters.type && place.type !== filters.type) return false
    if (filters.department && place.department !== filters.department) return false
    return !(filters.hideClosed && bestHope(place, filters.sought, now) === 'closed')
  })
}
