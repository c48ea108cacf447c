import { useQueryClient } from '@tanstack/react-query'
import type { InvalidateQueryFilters, QueryClient, QueryKey } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { serverNow } from './clock'
import { EventStream } from './eventStream'
import type { StreamMessage } from './eventStream'

/** What the page may say of its freshness. `unsure` is told to nobody: she need not worry. */
export type LiveState =
  | { kind: 'unsure' }
  | { kind: 'live' }
  | { kind: 'offline'; since: number; lastNews: number }
  | { kind: 'back'; changes: number }

const patience = 10_000
const welcome = 5_000

let state: LiveState = { kind: 'unsure' }
let cutAt: number | null = null
let lastNews = serverNow()
let timer: ReturnType<typeof setTimeout> | undefined
let connection: { open(): void; close(): void } | null = null
const watchers = new Set<() => void>()
const listeners = new Map<string, Set<() => void>>()
const endings = new Set<() => void>()

/** Opens the stream of events for this page. Safe to call again. */
export function openLive(): void {
  connection ??= connect()
  connection.open()
}

/** Closes the stream of this page, when nobody is logged in. */
export function closeLive(): void {
  connection?.close()
  clearTimeout(timer)
  cutAt = null
  show({ kind: 'unsure' })
}

/** Tells when the stream ended with its session. */
export function onStreamEnded(listener: () => void): () => void {
  endings.add(listener)
  return () => endings.delete(listener)
}

/** The live state of the page, for the bar. */
export function useLiveState(): LiveState {
  return useSyncExternalStore((tell) => { watchers.add(tell); return () => watchers.delete(tell) }, () => state)
}

/** Since when what a page shows may be old; null while live. */
export function useStaleSince(): number | null {
  const live = useLiveState()
  return live.kind === 'offline' ? live.lastNews : null
}

interface LiveOptions {
  /** Milliseconds between two readings at least: changes that come closer are read together. */
  apart?: number
  /** Whether what is shown follows the topic; asked of the answer kept, at each change. A function that does not change. */
  follows?: (answer: unknown) => boolean
}

/** Reads a query again at each change of a topic: `useLive('board', readKey('/api/board'))`. */
export function useLive(topic: string, queryKey: QueryKey, { apart = 0, follows }: LiveOptions = {}): void {
  const client = useQueryClient()
  const key = JSON.stringify(queryKey)
  useEffect(() => {
    const refresh = spaced(apart, () => {
      void readAgain(client, { queryKey: JSON.parse(key) as QueryKey, predicate: ({ state: { data } }) => data === undefined || !follows || follows(data) })
    })
    const stop = listen(topic, refresh.ask)
    return () => { stop(); refresh.forget() }
  }, [client, topic, key, apart, follows])
}

/** A first reading under way may have left before the change, and is joined instead of begun anew: it is followed by another. */
async function readAgain(client: QueryClient, filters: InvalidateQueryFilters): Promise<void> {
  const underWay = client.getQueryCache().findAll(filters).filter(({ state }) => state.data === undefined && state.fetchStatus !== 'idle')
  await client.invalidateQueries(filters)
  await Promise.all(underWay.map(({ queryKey }) => client.invalidateQueries({ queryKey, exact: true })))
}

/** Acts at once when asked, then once more after that time if it was asked again meanwhile. */
function spaced(apart: number, act: () => void): { ask: () => void; forget: () => void } {
  let pause: ReturnType<typeof setTimeout> | undefined
  let asked = false
  const ask = () => {
    asked = pause !== undefined
    if (asked) return
    act()
    if (apart > 0) pause = setTimeout(resume, apart)
  }
  const resume = () => {
    pause = undefined
    if (asked) ask()
  }
  return { ask, forget: () => clearTimeout(pause) }
}

/** What the connection said. Exported for tests. */
export function receive(message: StreamMessage): void {
  switch (message.kind) {
    case 'live': return becomeLive(message.resumed)
    case 'cut': return becomeCut(message.lastHeard)
    case 'ended': return endings.forEach((tell) => tell())
    case 'change':
      lastNews = serverNow()
      if (state.kind === 'back') show({ kind: 'back', changes: state.changes + 1 })
      listeners.get(message.topic)?.forEach((refresh) => refresh())
  }
}

function becomeLive(resumed: boolean): void {
  const wasOffline = state.kind === 'offline'
  const wasCut = cutAt !== null
  cutAt = null
  lastNews = serverNow()
  clearTimeout(timer)
  // Without resumption nothing tells what was missed, nor what changed between the first reading and the first word of the
  // stream: everything live is read again.
  const isFirst = state.kind === 'unsure' && !wasCut
  if (!resumed && (wasCut || isFirst)) listeners.forEach((each) => each.forEach((refresh) => refresh()))
  if (!wasOffline) return show({ kind: 'live' })
  show({ kind: 'back', changes: 0 })
  timer = setTimeout(() => show({ kind: 'live' }), welcome)
}

function becomeCut(lastHeard: number | null): void {
  if (cutAt !== null) return
  if (lastHeard !== null) lastNews = serverNow() - (Date.now() - lastHeard)
  const since = serverNow()
  cutAt = since
  clearTimeout(timer)
  if (state.kind !== 'offline') show({ kind: 'unsure' })
  timer = setTimeout(() => show({ kind: 'offline', since, lastNews: Math.min(lastNews, since) }), patience)
}

function show(next: LiveState): void {
  state = next
  watchers.forEach((tell) => tell())
}

function listen(topic: string, refresh: () => void): () => void {
  const group = listeners.get(topic) ?? new Set()
  listeners.set(topic, group.add(refresh))
  return () => { group.delete(refresh) }
}

function connect(): { open(): void; close(): void } {
  if (typeof SharedWorker === 'undefined') {
    const stream = new EventStream('/api/events', receive)
    return { open: () => stream.start(), close: () => stream.stop() }
  }
  const worker = new SharedWorker(new URL('./live.worker.ts', import.meta.url), { type: 'module', name: 'cigogne-live' })
  worker.port.onmessage = ({ data }: MessageEvent<StreamMessage>) => receive(data)
  let wanted = false
  const send = (word: 'open' | 'close') => worker.port.postMessage(word)
  // A page that is left does not tell by itself; one that comes back from the browser's memory does not either.
  window.addEventListener('pagehide', () => send('close'))
  window.addEventListener('pageshow', (event: PageTransitionEvent) => { if (event.persisted && wanted) send('open') })
  return { open: () => { wanted = true; send('open') }, close: () => { wanted = false; send('close') } }
}
