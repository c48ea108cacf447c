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
  /** Somebody else has written in it: nothing more is kept until one chooses. `theirs` is the draft as it is now. */
  | { kind: 'taken'; theirs: unknown }
  /** Sent or thrown away by somebody else. */
  | { kind: 'gone' }

const pause = 1_000
const retryAfter = 5_000

/** Where the drafts of a form are kept, and the one that is being written, when it exists already. */
export interface DraftPlace<V> {
  path: string
  existing?: { id: string; version: number } | null
  /** What is kept of the values; null as long as there is nothing to begin a draft with. */
  content: (values: V) => unknown
}

/** What the page says of its draft, and which one it is once the first words are kept. */
export interface ServerDraft {
  state: DraftState
  id: string | null
  version: number | null
  /** Nothing more is written: the form has been sent, or the draft thrown away. */
  stop: () => void
  /** Goes on at a version that somebody else wrote: with one's own words (written at once), or with theirs. */
  goOnAt: (version: number, words: 'mine' | 'theirs') => void
  /** Goes on in another draft. */
  anew: () => void
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
  const undecided = useRef(false)
  const saveNow = useRef<() => void>(() => undefined)
  const contentOf = useRef(content)
  useEffect(() => { contentOf.current = content }, [content])
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let writing: Promise<void> | null = null
    let waiting = false
    const write = async () => {
      if (stopped.current || undecided.current) return
      const body = contentOf.current(form.getValues())
      if (body === null && draft.current === null) return
      setState({ kind: 'saving' })
      try {
        draft.current = draft.current
          ? await call<KeptDraft>('PUT', `${path}/${draft.current.id}`, { body, version: draft.current.version })
          : await call<KeptDraft>('POST', path, { body })
        setKept(draft.current)
        setState({ kind: 'saved', at: serverNow() })
      } catch (failure) {
        const problem = asProblem(failure)
        undecided.current = problem.status === 412 || (problem.status === 404 && draft.current !== null)
        if (undecided.current) return setState(problem.status === 412 ? { kind: 'taken', theirs: problem.current } : { kind: 'gone' })
        setState({ kind: 'failed', problem })
        // After a login that had ended, what was typed meanwhile is kept as well.
        if (problem.isNetwork || problem.status >= 500 || problem.status === 401) later(retryAfter)
      }
    }
    const save = () => {
      clearTimeout(timer)
      waiting = false
      // One write at a time: the next one carries the version of this one.
      writing = (writing ?? Promise.resolve()).then(write)
    }
    saveNow.current = save
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
  const goOn = useCallback((next: KeptDraft | null, writes: boolean) => {
    undecided.current = false
    draft.current = next
    setKept(next)
    if (writes) saveNow.current()
    else setState({ kind: 'saved', at: serverNow() })
  }, [])
  const goOnAt = useCallback((version: number, words: 'mine' | 'theirs') => { if (draft.current) goOn({ ...draft.current, version }, words === 'mine') }, [goOn])
  const anew = useCallback(() => goOn(null, true), [goOn])
  return { state, id: kept?.id ?? null, version: kept?.version ?? null, stop, goOnAt, anew }
}
