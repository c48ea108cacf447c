import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { call } from '@/shared/api'
import { keysShowing, requestPath } from '../request/useRequest'
import type { FeedbackView, RequestView } from '../types'

const subscribe = (tell: () => void) => {
  document.addEventListener('visibilitychange', tell)
  return () => document.removeEventListener('visibilitychange', tell)
}
const isInSight = () => document.visibilityState !== 'hidden'

interface FeedbackReading {
  /** Shown in full: those that were new when she came, or that she has opened; they stay prominent after they are noted as read. */
  shown: FeedbackView[]
  /** Come since, on a page that nobody may be reading: told of, and not shown. */
  arrived: FeedbackView[]
  /** She opens those that have come. */
  open: () => void
}

/**
 * « Lu »: told once, of what the page showed to who had asked when she opened it, or of what she opens there; never by a tab that nobody looks
 * at, nor by what comes to a page that was left open. `isOpening`: what she sees was kept from before, and is being read again.
 */
export function useFeedbackReading({ id, outcome }: Pick<RequestView, 'id' | 'outcome'>, isOpening: boolean): FeedbackReading {
  const client = useQueryClient()
  const inSight = useSyncExternalStore(subscribe, isInSight)
  const told = useRef<string | null>(null)
  const [opening, setOpening] = useState(isOpening)
  const lines = outcome?.feedbacks ?? []
  const unread = outcome?.has_to_read ? lines.filter(({ read_at }) => read_at === null).map(({ line }) => line) : []
  const [opened, setOpened] = useState<readonly string[]>(unread)
  const unopened = unread.filter((line) => !opened.includes(line))
  const open = () => setOpened([...opened, ...unopened])
  if (opening && unopened.length > 0) open()
  if (opening && !isOpening) setOpening(false)
  // A receipt is of all that was sent: it is not given as long as one of them is not opened.
  const last = unopened.length === 0 ? (unread.at(-1) ?? null) : null
  useEffect(() => {
    if (last === null || !inSight || told.current === last) return
    told.current = last
    call('POST', `${requestPath(id)}/feedback-receipts`, { body: {} })
      .then(() => Promise.all(keysShowing(id).map((queryKey) => client.invalidateQueries({ queryKey }))))
      // Not told: the next opening tells it. Reading goes on.
      .catch(() => { told.current = null })
  }, [client, id, last, inSight])
  return {
    shown: lines.filter(({ line }) => opened.includes(line)),
    arrived: lines.filter(({ line }) => unopened.includes(line)),
    open,
  }
}
