import { useLayoutEffect, useRef } from 'react'
import type { RefObject } from 'react'

/** While held, a block keeps the height that it had: words that get shorter leave room, and what stands below stays under the pointer. */
export function useHeldHeight<E extends HTMLElement>(held: boolean): RefObject<E | null> {
  const block = useRef<E>(null)
  useLayoutEffect(() => {
    const { current } = block
    if (current) current.style.minHeight = held ? `${current.getBoundingClientRect().height}px` : ''
  }, [held])
  return block
}
