import { useCallback, useEffect, useRef, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { asProblem, call, serverNow } from '@/shared/api'
import type { Problem } from '@/shared/api'

/** What the page says of its draft. */
export type DraftState =
  | { kind: 'untouched' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: number }
  | { kind: 'failed'; problem: Problem }

const pause = 1_000
const retryAfter = 5_000

/** Where the drafts of a form are kept, and the one that is being written, when it exists already. */
export interface DraftPlace<V> {
  path: string
  existing?: { id: string; version: number } | null
  /** What is kept of the values. */
  content: (values: V) => unknown
}

/** What the page says of its draft, and which one it is once the first words are kept. */
export interface ServerDraft {
  state: DraftState
  id: string | null
  /** Nothing more is written: the form has been sent, or the draft thrown away. */
  stop: () => void
}

interface KeptDraft {
  id: string
  version: number
}

/**
 * Keeps what is typed on the server, a second after the last key, and at once when the page is left: never in the browser of a
 * shared PC. `POST path` with the first words, then `PUT path/id`; both answer the draft with its `version`.
 */
export function useServerDraft<V extends FieldValues>(form: UseFormReturn<V>, { path, existing = null, content }: DraftPlace<V>): ServerDraft {
  const [state, setState] = useState<DraftState>({ kind: 'untouched' })
  const [kept, setKept] = useState<KeptDraft | null>(existing)
  const draft = useRef<KeptDraft | null>(existing)
  const stopped = useRef(false)
  const contentOf = useRef(content)
  useEffect(() => { contentOf.current = content }, [content])
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let writing: Promise<void> | null = null
    let waiting = false
    const write = async () => {
      if (stopped.current) return
      setState({ kind: 'saving' })
      try {
        const body = contentOf.current(form.getValues())
        draft.current = draft.current
          ? await call<KeptDraft>('PUT', `${path}/${draft.current.id}`, { body, version: draft.current.version })
          : await call<KeptDraft>('POST', path, { body })
        setKept(draft.current)
        setState({ kind: 'saved', at: serverNow() })
      } catch (failure) {
        const problem = asProblem(failure)
        setState({ kind: 'failed', problem })
        if (problem.isNetwork || problem.status >= 500) later(retryAfter)
      }
    }
    const save = () => {
      clearTimeout(timer)
      waiting = false
      // One write at a time: the next one carries the version of this one.
      writing = (writing ?? Promise.resolve()).then(write)
    }
    const later = (delay: number) => {
      clearTimeout(timer)
      waiting = true
      timer = setTimeout(save, delay)
    }
    const unsubscribe = form.subscribe({ formState: { values: true }, callback: ({ type }) => { if (type === 'change') later(pause) } })
    const leave = () => { if (document.visibilityState === 'hidden' && waiting) save() }
    document.addEventListener('visibilitychange', leave)
    return () => {
      unsubscribe()
      document.removeEventListener('visibilitychange', leave)
      if (waiting) save()
    }
  }, [form, path])
  const stop = useCallback(() => { stopped.current = true }, [])
  return { state, id: kept?.id ?? null, stop }
}
