import { useState } from 'react'
import type { FocusEvent } from 'react'
import type { DestinationView, RankingView } from '../types'
import { hasMoved, heldInPlace } from './steadyRanking'

/**
 * The ranking as the page shows it. Rows do not move while the pointer or the keyboard is among them, nor while a call is being
 * noted: their figures follow, their new order waits to be asked for.
 */
export function useSteadyRanking(latest: RankingView, notes: boolean) {
  const [shown, setShown] = useState(latest)
  const [pointed, setPointed] = useState(false)
  const [focused, setFocused] = useState(false)
  const [noted, setNoted] = useState(notes)
  // The form of the call goes, with the focus that was in it, and no word of the browser.
  if (noted !== notes) {
    setNoted(notes)
    setFocused(false)
  }
  const held = pointed || focused || notes
  const moved = hasMoved(shown, latest)
  if (!held && moved) setShown(latest)
  const waiting = held && moved
  return {
    rows: waiting ? heldInPlace(shown, latest) : latest,
    /** Its rank now, wherever its row is held; none when it is set aside. */
    rankOf: (destination: DestinationView): number | null => latest.destinations.indexOf(destination) + 1 || null,
    waiting,
    /** Whether somebody is among the rows: nothing of them moves. */
    held,
    update: () => setShown(latest),
    among: {
      onPointerEnter: () => setPointed(true),
      onPointerLeave: () => setPointed(false),
      onFocus: () => setFocused(true),
      onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => { if (!currentTarget.contains(relatedTarget)) setFocused(false) },
    },
  }
}
