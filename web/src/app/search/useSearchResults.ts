import { useDeferredValue } from 'react'
import { searchText } from '@/locales/fr/search'
import { useEstablishments, usePermission, useRead, useSession } from '@/shared/api'
import type { Page } from '@/shared/api'
import { Unit_kind } from '@/shared/api/generated'
import type { Board, RequestItem } from '@/shared/api/generated'
import { plainWords } from '@/shared/format'
import { BedIcon, PlaceIcon, RequestIcon } from '@/shared/ui/icons'
import { useAppPages } from '../pages'
import { numberTyped, pagesFound, placesFound, unitsFound } from './results'
import type { SearchResult } from './results'

const takesPart = ['transfers.request', 'transfers.coordinate', 'transfers.answer', 'transfers.follow'] as const

/**
 * What answers the words typed. They stay in the browser: establishments and units are looked for in what it has read, and
 * only the digits of a request's number are sent, so that a name typed by mistake is in no address and in no log.
 */
export function useSearchResults(words: string): { results: SearchResult[]; isSearching: boolean } {
  const { permissions } = useSession()
  const pages = useAppPages()
  const typed = plainWords(words)
  const number = useDeferredValue(numberTyped(words))
  const requests = useRead<Page<RequestItem>>('/api/requests', { number: number ?? undefined, limit: 5 }, number !== null && takesPart.some((each) => permissions.includes(each)))
  const establishments = useEstablishments()
  const board = useRead<Board>('/api/board', undefined, usePermission('board.read'))
  const active = (establishments.data ?? []).filter((place) => place.active)
  const withIcon = (results: SearchResult[], Icon: SearchResult['Icon']) => results.map((result) => ({ ...result, Icon }))
  return {
    results: [
      ...withIcon(number === null ? [] : requestsFound(requests.data?.items ?? [], number), RequestIcon),
      ...pagesFound(pages, permissions, typed),
      ...withIcon(placesFound(active, typed), PlaceIcon),
      ...withIcon(unitsFound(board.data?.establishments ?? [], labelOfKind, typed), BedIcon),
    ],
    isSearching: requests.isFetching || establishments.isLoading || board.isLoading,
  }
}

/** What is read may be of the number typed before. */
function requestsFound(items: readonly RequestItem[], number: number): SearchResult[] {
  return items.filter((item) => item.number === number).map(({ id, origin }) => ({ kind: 'request', path: `/demandes/${id}`, title: searchText.request(number, origin) }))
}

function labelOfKind(kind: string): string {
  return Unit_kind.find(({ code }) => code === kind)?.label ?? kind
}
