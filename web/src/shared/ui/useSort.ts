import { useSearch } from './search'

/** The sort of a list, kept in the URL as the interface writes it: `name`, or `-name` for the other way. */
export function useSort(initial: string | null = null): [string | null, (sort: string) => void] {
  const [search, setSearch] = useSearch()
  const sortBy = (sort: string) => setSearch((last) => { last.set('sort', sort); return last })
  return [search.get('sort') ?? initial, sortBy]
}
