import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { asProblem, call, get, readKey, serverNow } from '@/shared/api'
import type { Problem } from '@/shared/api'
import { depositPath } from '../paths'
import type { Deposit } from '../types'
import { filesInHand, letGo } from './filesInHand'
import { progressOf, timeLeft, unfinished, upload, withSample } from './upload'
import type { Sample } from './upload'

export interface Upload {
  /** `idle` before it begins and when it is paused. */
  state: 'idle' | 'running' | 'waiting'
  problem: Problem | null
  /** Milliseconds; null while it is not known. */
  left: number | null
  start: () => void
  stop: () => void
}

/** Sends the files that are in hand, until they are there or it is paused; the deposit that is shown follows. */
export function useUpload(deposit: Deposit, onWhole: (deposit: Deposit) => void): Upload {
  const client = useQueryClient()
  const [state, setState] = useState<Upload['state']>('idle')
  const [problem, setProblem] = useState<Problem | null>(null)
  const [samples, setSamples] = useState<readonly Sample[]>([])
  const running = useRef<AbortController | null>(null)
  const { id } = deposit
  const path = depositPath(id)
  const stop = useCallback(() => {
    running.current?.abort()
    running.current = null
    setState('idle')
  }, [])
  // A page that is left sends nothing more.
  useEffect(() => () => {
    running.current?.abort()
    running.current = null
  }, [])
  const start = async () => {
    if (running.current) return
    const controller = new AbortController()
    running.current = controller
    const { signal } = controller
    setState('running')
    setProblem(null)
    setSamples([{ at: serverNow(), received: progressOf(deposit.files).received }])
    const show = (next: Deposit) => {
      client.setQueryData(readKey(path), next)
      setSamples((last) => withSample(last, { at: serverNow(), received: progressOf(next.files).received }))
    }
    try {
      const last = await upload(deposit, filesInHand(id), {
        send: (number, offset, bytes) => call<Deposit>('PUT', `${path}/files/${number}`, { bytes, query: { offset }, signal }),
        read: () => get<Deposit>(path, { signal }),
        wait: (milliseconds) => waited(milliseconds, signal),
        onProgress: show,
        onWaiting: (waiting) => { if (!signal.aborted) setState(waiting ? 'waiting' : 'running') },
        signal,
      })
      if (signal.aborted) return
      stop()
      if (unfinished(last).length > 0) return
      letGo(id)
      onWhole(last)
    } catch (failure) {
      if (signal.aborted) return
      stop()
      const reason = asProblem(failure)
      // A login that has ended has its own panel; the upload is paused.
      setProblem(reason.status === 401 ? null : reason)
    }
  }
  return { state, problem, left: timeLeft(samples, progressOf(deposit.files).size), start: () => { void start() }, stop }
}

/** Some time, or less when it is stopped meanwhile. */
function waited(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => { clearTimeout(timer); signal.removeEventListener('abort', end); resolve() }
    const timer = setTimeout(end, milliseconds)
    signal.addEventListener('abort', end)
  })
}
