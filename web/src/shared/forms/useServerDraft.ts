import { useCallback, useEffect, useRef, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { asProblem, call, Problem, serverNow } from '@/shared/api'
import { randomKey } from '@/shared/api/submission'

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

/** What is kept of a form: its words as text, and what else the place asks. */
export interface DraftWords {
  content: string
}

/** Where the drafts of a form are kept, and the one that is being written, when it exists already. */
export interface DraftPlace<V> {
  path: string
  existing?: KeptDraft | null
  /** What is kept of the values; null as long as there is nothing to begin a draft with. */
  content: (values: V) => DraftWords | null
}

/** What the page says of its draft, and which one it is once the first words are kept. */
export interface ServerDraft {
  state: DraftState
  id: string | null
  version: number | null
  /** Nothing more is written: the form has been sent, with that draft. Another, begun while it was being sent, is thrown away. */
  stop: (sent: string | null) => void
  /** Goes on at a version that somebody else wrote: with one's own words (written at once), or with theirs. */
  goOnAt: (version: number, words: 'mine' | 'theirs') => void
  /** Goes on in another draft. */
  anew: () => void
}

interface KeptDraft extends DraftWords {
  id: string
  version: number
}

/** The first words of a draft, under the key with which they are sent until the server answers: they make one draft. */
interface FirstWords {
  key: string
  body: DraftWords
}

/**
 * Keeps what is typed on the server, a second after the last key, and at once when the page is left: never in the browser of a
 * shared PC. `POST path` with the first words, then `PUT path/id`; both answer the draft with its `version` and `content`. An answer
 * that is lost is no colleague's writing: one's own words, found in the draft, are kept words.
 */
export function useServerDraft<V extends FieldValues>(form: UseFormReturn<V>, { path, existing = null, content }: DraftPlace<V>): ServerDraft {
  const [state, setState] = useState<DraftState>({ kind: 'untouched' })
  const [kept, setKept] = useState<KeptDraft | null>(existing)
  const draft = useRef<KeptDraft | null>(existing)
  const stopped = useRef(false)
  const undecided = useRef(false)
  const saveNow = useRef<() => void>(() => undefined)
  const dropAllBut = useRef<(sent: string | null) => void>(() => undefined)
  const first = useRef<FirstWords | null>(null)
  /** Words sent since the last answer: any of them may be what the server holds. */
  const unanswered = useRef<string[]>([])
  const contentOf = useRef(content)
  useEffect(() => { contentOf.current = content }, [content])
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let writing: Promise<void> | null = null
    let waiting = false
    const took = (next: KeptDraft) => {
      draft.current = next
      first.current = null
      unanswered.current = []
      setKept(next)
    }
    const begin = async (words: DraftWords) => {
      const { key, body } = first.current ??= { key: randomKey(), body: words }
      const made = await call<KeptDraft>('POST', path, { body, idempotencyKey: key })
      took(made)
      // Its answer came late: a colleague has already gone on with it.
      if (made.content !== body.content) throw new Problem(412, { current: made })
    }
    const change = async (body: DraftWords) => {
      const { id, version } = draft.current!
      unanswered.current.push(body.content)
      took(await call<KeptDraft>('PUT', `${path}/${id}`, { body, version }))
    }
    const keep = async (body: DraftWords) => {
      if (draft.current === null) await begin(body)
      if (draft.current!.content === body.content) return
      try {
        await change(body)
      } catch (failure) {
        const current = asProblem(failure).current as KeptDraft | undefined
        if (asProblem(failure).status !== 412 || !current || !unanswered.current.includes(current.content)) throw failure
        took(current)
        if (current.content !== body.content) await change(body)
      }
    }
    const write = async () => {
      if (stopped.current || undecided.current) return
      const body = contentOf.current(form.getValues()) ?? first.current?.body ?? draft.current
      if (body === null) return
      setState({ kind: 'saving' })
      try {
        await keep(body)
        setState({ kind: 'saved', at: serverNow() })
      } catch (failure) {
        fail(asProblem(failure))
      }
    }
    const fail = (problem: Problem) => {
      // After a login that had ended, what was typed meanwhile is kept as well.
      const again = problem.isNetwork || problem.status >= 500 || problem.status === 401
      const gone = (problem.status === 404 && draft.current !== null) || problem.code === 'already_done'
      if (!again) first.current = null
      if (problem.status === 412) unanswered.current = []
      undecided.current = problem.status === 412 || gone
      if (undecided.current) return setState(gone ? { kind: 'gone' } : { kind: 'taken', theirs: problem.current })
      setState({ kind: 'failed', problem })
      if (again) later(retryAfter)
    }
    const save = () => {
      clearTimeout(timer)
      waiting = false
      // One write at a time: the next one carries the version of this one.
      writing = (writing ?? Promise.resolve()).then(write)
    }
    saveNow.current = save
    dropAllBut.current = (sent) => {
      clearTimeout(timer)
      waiting = false
      writing = (writing ?? Promise.resolve()).then(async () => {
        const begun = first.current
        const left = draft.current ?? (begun && await call<KeptDraft>('POST', path, { body: begun.body, idempotencyKey: begun.key }))
        if (left && left.id !== sent) await call('DELETE', `${path}/${left.id}`)
      }).catch(() => undefined)
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
  const stop = useCallback((sent: string | null) => {
    stopped.current = true
    dropAllBut.current(sent)
  }, [])
  const goOn = useCallback((next: KeptDraft | null, writes: boolean) => {
    undecided.current = false
    draft.current = next
    setKept(next)
    if (writes) saveNow.current()
    else setState({ kind: 'saved', at: serverNow() })
  }, [])
  const goOnAt = useCallback((version: number, words: 'mine' | 'theirs') => { if (draft.current) goOn({ ...draft.current, version, content: '' }, words === 'mine') }, [goOn])
  const anew = useCallback(() => goOn(null, true), [goOn])
  return { state, id: kept?.id ?? null, version: kept?.version ?? null, stop, goOnAt, anew }
}
