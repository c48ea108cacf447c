import { useEffect } from 'react'
import type { ReactNode } from 'react'

let first = true

/** After a navigation, once the page is there, takes the focus to its title and the eyes to its top. */
export function Arrival({ children }: { children: ReactNode }) {
  useEffect(() => {
    if (first) {
      first = false
      return
    }
    window.scrollTo(0, 0)
    const main = document.getElementById('contenu')
    if (main?.contains(document.activeElement) && document.activeElement !== main) return
    const title = main?.querySelector<HTMLElement>('[data-page-title]') ?? main
    title?.focus({ preventScroll: true })
  }, [])
  return children
}
