import { useLayoutEffect, useRef } from 'react'
import type { MouseEvent, PointerEvent } from 'react'

/** For how long a line that has just slid under the pointer is not pressed. */
export const slideTime = 500
/** A finger does not hover: it is taken to be where it pressed. */
const fingerTime = 2_000

/**
 * For a list whose lines leave when they are done: a second press, meant for the line before, is not given to the one that slid into its
 * place. `order` changes when the lines move.
 */
export function useStillPress(order: string) {
  const inside = useRef(false)
  const pressedAt = useRef(-Infinity)
  const slidAt = useRef(-Infinity)
  const last = useRef(order)
  useLayoutEffect(() => {
    if (last.current === order) return
    last.current = order
    const now = performance.now()
    if (inside.current || now - pressedAt.current < fingerTime) slidAt.current = now
  }, [order])
  return {
    onPointerEnter: () => { inside.current = true },
    onPointerLeave: () => { inside.current = false },
    onPointerDown: ({ pointerType }: PointerEvent) => { if (pointerType !== 'mouse') pressedAt.current = performance.now() },
    onClickCapture: (event: MouseEvent) => {
      // The keyboard presses what it is on, wherever that slid.
      if (event.detail === 0 || performance.now() - slidAt.current >= slideTime) return
      event.preventDefault()
      event.stopPropagation()
    },
  }
}
