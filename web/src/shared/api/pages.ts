import { useInfiniteQuery } from '@tanstack/react-query'
import { get } from './client'
import type { CallOptions } from './client'
import type { Page } from './page'
import type { Problem } from './problem'

/** Reads a list page after page; `more` is absent at the end. */
export function usePages<T>(path: string, query: NonNullable<CallOptions['query']> = {}) {
  const pages = useInfiniteQuery<Page<T>, Problem, T[], readonly unknown[], string | null>({
    queryKey: [path, query, 'pages'],
    queryFn: ({ pageParam, signal }) => get<Page<T>>(path, { query: { ...query, cursor: pageParam }, signal }),
    initialPageParam: null,
    getNextPageParam: (last) => last.next,
    select: ({ pages: read }) => read.flatMap(({ items }) => items),
  })
  return { ...pages, rows: pages.data ?? [], more: pages.hasNextPage ? () => { void pages.fetchNextPage() } : undefined }
}
