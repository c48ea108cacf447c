import { useState } from 'react'
import type { QueueRow } from '../types'
import { changesBetween, heldInPlace } from './steady'

/** Rows that do not move while the pointer or the keyboard is among them: a new order waits to be asked for. */
export function useSteadyRows(latest: readonly QueueRow[]) {
  const [shown, setShown] = useState(latest)
  const [busy, setBusy] = useState(false)
  const changes = changesBetween(shown, latest)
  if (!busy && changes > 0) setShown(latest)
  const rows = changes > 0 && busy ? heldInPlace(shown, latest) : latest
  return {
    rows,
    changes: busy ? changes : 0,
    update: () => setShown(latest),
    among: {
      onPointerEnter: () => setBusy(true),
      onPointerLeave: () => setBusy(false),
      onFocus: () => setBusy(true),
      onBlur: () => setBusy(false),
    },
  }
}
