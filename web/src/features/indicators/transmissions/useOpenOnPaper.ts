import { useEffect, useRef } from 'react'

/** Of a box: what is folded in it on the screen is whole on paper, and folded again afterwards. */
export function useOpenOnPaper() {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let opened: HTMLDetailsElement[] = []
    const open = () => {
      opened = [...box.current?.querySelectorAll<HTMLDetailsElement>('details:not([open])') ?? []]
      for (const each of opened) each.open = true
    }
    const fold = () => { for (const each of opened) each.open = false }
    addEventListener('beforeprint', open)
    addEventListener('afterprint', fold)
    return () => {
      removeEventListener('beforeprint', open)
      removeEventListener('afterprint', fold)
    }
  }, [])
  return box
}
