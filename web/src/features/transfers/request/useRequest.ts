import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import { call, readKey, useLive, useRead, useReadsOnly, useServiceState, useWrite } from '@/shared/api'
import type { Problem } from '@/shared/api'
import { isReadable } from '../types'
import type { RefusedRequest, RequestView } from '../types'
import { onlyRead } from './onlyRead'
import { isSearching } from './searching'

export function requestPath(id: string): string {
  return `/api/requests/${id}`
}

/** Everything that shows a request and is read again once something happened to it. */
export function keysShowing(id: string) {
  return [readKey(requestPath(id)), readKey('/api/requests/queue'), readKey('/api/requests/pending'), readKey('/api/day'), readKey('/api/shift')]
}

/** One request, kept live by the event stream. */
export function useRequest(id: string) {
  const request = useRead<RequestView | RefusedRequest>(requestPath(id))
  useLive(`request/${id}`, readKey(requestPath(id)))
  useLive('board', readKey(requestPath(id)), { apart: 5_000, follows: showsPlaces })
  const readsOnly = useReadsOnly()
  const data = useMemo(() => (readsOnly && request.data ? onlyRead(request.data) : request.data), [readsOnly, request.data])
  return { ...request, data } as typeof request
}

/** Whether the page ranks destinations, whose places are those of the board. Each reading of a request is one in the audit: others do not follow. */
function showsPlaces(answer: unknown): boolean {
  const request = answer as RequestView | RefusedRequest
  return isReadable(request) && request.ranking !== null && isSearching(request)
}

/** Reads the request of a maternity again when the cell opens or closes: whether she searches by herself, and what she may note, hang on it. */
export function useCellHours(id: string): void {
  const client = useQueryClient()
  const open = useServiceState().data?.open
  const known = useRef(open)
  useEffect(() => {
    const changed = known.current !== undefined && open !== known.current
    known.current = open
    if (changed) void client.invalidateQueries({ queryKey: readKey(requestPath(id)) })
  }, [client, id, open])
}

/** Notes that something happened: one noun for each fact. */
export function useFact(id: string, onDone?: (request: RequestView) => void) {
  const client = useQueryClient()
  const write = useWrite<RequestView>({ refreshes: keysShowing(id), ...(onDone ? { onDone } : {}) })
  // The page was not told yet that the request has left her sight: it is read again, and says so.
  const onError = ({ status }: Problem) => { if (status === 404) void client.invalidateQueries({ queryKey: readKey(requestPath(id)) }) }
  const record = (noun: string, body: object) => write.mutate({ method: 'POST', path: `${requestPath(id)}/${noun}`, body }, { onError })
  return { ...write, record }
}

/** « Lue »: told once, by whoever of the cell opens the page first. */
export function useReading({ id, viewer, read_at }: Pick<RequestView, 'id' | 'viewer' | 'read_at'>): void {
  const client = useQueryClient()
  const told = useRef(false)
  useEffect(() => {
    if (viewer !== 'CELL' || read_at !== null || told.current) return
    told.current = true
    call('POST', `${requestPath(id)}/readings`, { body: {} })
      .then(() => Promise.all(keysShowing(id).map((queryKey) => client.invalidateQueries({ queryKey }))))
      // Not told: the next opening tells it. Reading goes on.
      .catch(() => { told.current = false })
  }, [client, id, viewer, read_at])
}
