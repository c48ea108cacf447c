import { useSearchParams } from 'react-router'

/** The sort of a list, kept in the URL as the interface writes it: `name`, or `-name` for the other way. */
export function useSort(initial: string | null = null): [string | null, (sort: string) => void] {
  const [search, setSearch] = useSearchParams()
  const sortBy = (sort: string) => setSearch((last) => { last.set('sort', sort); return last }, { replace: true })
  return [search.get('sort') ?? initial, sortBy]
}
