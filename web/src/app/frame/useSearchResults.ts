import type { ComponentType } from 'react'
import { useSession } from '@/shared/api'
import { isOpen, pages } from '../pages'

export interface SearchResult {
  path: string
  title: string
  Icon?: ComponentType | undefined
}

/** The pages whose name holds every word, accents or not. */
export function useSearchResults(words: string): SearchResult[] {
  const { permissions } = useSession()
  const wanted = plain(words).split(/\s+/)
  return pages
    .filter((page) => isOpen(page, permissions) && !page.path.includes(':') && wanted.every((word) => plain(page.title).includes(word)))
    .map(({ path, title, icon }) => ({ path, title, Icon: icon }))
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{Diacritic}/gu, '').toLowerCase().trim()
}
