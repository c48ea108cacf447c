import { QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { QueryKey, UseMutationResult, UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'
import { call, get, isEndOfSession, save } from './client'
import type { CallOptions } from './client'
import type { Problem } from './problem'
import { Submission } from './submission'

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: Problem
  }
}

/** The cache of what the server said; the only place where its state is kept. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        networkMode: 'always',
        retry: (failures, problem) => failures < 2 && (problem.isNetwork || problem.status === 503),
      },
      // Never a silent queue: what cannot be sent now says so.
      mutations: { networkMode: 'always', retry: false },
    },
  })
}

/** Reads a path and keeps it under its path and query. One screen makes one of these. */
export function useRead<T>(path: string, query?: CallOptions['query'], enabled = true): UseQueryResult<T, Problem> {
  return useQuery<T, Problem>({
    queryKey: readKey(path, query),
    queryFn: ({ signal }) => get<T>(path, query ? { query, signal } : { signal }),
    enabled,
    placeholderData: (previous, previousQuery) => (previousQuery?.queryKey[0] === path ? previous : undefined),
  })
}

/** The key under which `useRead` keeps its answer. */
export function readKey(path: string, query?: CallOptions['query']): QueryKey {
  return query ? [path, query] : [path]
}

/** Saves a file that takes the server a moment. */
export function useSave(): UseMutationResult<void, Problem, string> {
  return useMutation<void, Problem, string>({ mutationFn: (path) => save(path) })
}

/** One write: where, what, and on which version of the row. */
export interface Write {
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: string
  body?: unknown
  version?: number | string
}

export interface WriteOptions<T> {
  /** What shows the thing written, to be read again. */
  refreshes?: readonly QueryKey[]
  /** Tries again every five seconds until the network answers. For what must be heard. */
  untilSent?: boolean
  onDone?: (answer: T) => void
}

const retryDelay = 5_000

/** Sends writes, each submission once, with its version and its key; refreshes what shows it. */
export function useWrite<T = void>({ refreshes = [], untilSent = false, onDone }: WriteOptions<T> = {}): UseMutationResult<T, Problem, Write> {
  const client = useQueryClient()
  const [submission] = useState(() => new Submission())
  const write = useMutation<T, Problem, Write>({
    mutationFn: ({ method, path, body, version }) =>
      call<T>(method, path, {
        body,
        ...(version === undefined ? {} : { version }),
        ...(method === 'POST' ? { idempotencyKey: submission.keyFor([path, body]) } : {}),
      }),
    retry: (_failures, problem) => untilSent && problem.isNetwork,
    retryDelay,
    // Sent again after a cut, it was done the first time, and made nothing that is read by itself: what shows it is read again, and the
    // banner says so.
    onError: async (problem) => {
      if (problem.code !== 'already_done') return
      submission.accepted()
      await Promise.all(refreshes.map((queryKey) => client.invalidateQueries({ queryKey })))
    },
    onSuccess: async (answer) => {
      submission.accepted()
      onDone?.(answer)
      await Promise.all(refreshes.map((queryKey) => client.invalidateQueries({ queryKey })))
    },
  })
  // A login that has ended has its own panel; once she is back, nothing of it stays on the page.
  return write.error && isEndOfSession(write.error) ? { ...write, error: null } as unknown as typeof write : write
}
