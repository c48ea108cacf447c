import { useEffect, useRef, useState } from 'react'
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

/**
 * Keeps what is typed on the server, a second after the last key, and at once when the page is left: never in the browser of a
 * shared PC. `PUT path` with the values of the form; it answers the draft with its `version`.
 */
export function useServerDraft<V extends FieldValues>(form: UseFormReturn<V>, path: string | null, firstVersion?: number): DraftState {
  const [state, setState] = useState<DraftState>({ kind: 'untouched' })
  const version = useRef(firstVersion)
  useEffect(() => {
    if (path === null) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let writing: Promise<void> | null = null
    let waiting = false
    const write = async () => {
      setState({ kind: 'saving' })
      try {
        const draft = await call<{ version: number } | undefined>('PUT', path, { body: form.getValues(), ...(version.current === undefined ? {} : { version: version.current }) })
        version.current = draft?.version
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
    const stop = form.subscribe({ formState: { values: true }, callback: ({ type }) => { if (type === 'change') later(pause) } })
    const leave = () => { if (document.visibilityState === 'hidden' && waiting) save() }
    document.addEventListener('visibilitychange', leave)
    return () => {
      stop()
      document.removeEventListener('visibilitychange', leave)
      if (waiting) save()
    }
  }, [form, path])
  return state
}
