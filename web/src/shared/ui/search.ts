import { useNavigate, useSearchParams } from 'react-router'

/**
 * What stands after « ? » in the address, and how to change it, in place. A change is made to the address as it is by then: what the page shows
 * follows when the browser has time, and of two filters set meanwhile the first would be lost.
 */
export function useSearch(): [URLSearchParams, (change: (last: URLSearchParams) => URLSearchParams) => void] {
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const change = (to: (last: URLSearchParams) => URLSearchParams) => {
    void navigate(`?${to(new URLSearchParams(window.location.search))}`, { replace: true })
  }
  return [search, change]
}
