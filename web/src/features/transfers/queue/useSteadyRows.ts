import { useEffect, useRef, useState } from 'react'
import type { FocusEvent } from 'react'
import type { QueueRow } from '../types'
import { changesBetween, heldInPlace } from './steady'

/** How long rows stay after a press among them: a finger does not hover, and a second press must find what the first one found. */
export const heldAfterPress = 5_000

/** Rows that do not move while the pointer or the keyboard is among them, nor right after a press: a new order waits to be asked for. */
export function useSteadyRows(latest: readonly QueueRow[]) {
  const [shown, setShown] = useState(latest)
  const [busy, setBusy] = useState(false)
  const [pressed, setPressed] = useState(false)
  const pointed = useRef(false)
  const release = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(release.current), [])
  const still = busy || pressed
  const changes = changesBetween(shown, latest)
  if (!still && changes > 0) setShown(latest)
  const rows = changes > 0 && still ? heldInPlace(shown, latest) : latest
  const point = (inside: boolean) => {
    pointed.current = inside
    setBusy(inside)
  }
  return {
    rows,
    changes: still ? changes : 0,
    update: () => setShown(latest),
    among: {
      onPointerEnter: () => point(true),
      onPointerLeave: () => point(false),
      onFocus: () => setBusy(true),
      // A button that was pressed may lose the focus where it stands: the pointer is still on it.
      onBlur: ({ relatedTarget, currentTarget }: FocusEvent) => { if (!pointed.current && !currentTarget.contains(relatedTarget)) setBusy(false) },
      onClickCapture: () => {
        clearTimeout(release.current)
        setPressed(true)
        release.current = setTimeout(() => setPressed(false), heldAfterPress)
      },
    },
  }
}
