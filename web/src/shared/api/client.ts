import { asProblem, problemOf } from './problem'
import type { Problem } from './problem'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
type QueryValue = string | number | boolean | null | undefined

/** What accompanies a request. */
export interface CallOptions {
  body?: unknown
  /** Lines of a file, sent as they are instead of a body. */
  csv?: string
  /** Part of a file of any kind, sent as it is instead of a body. */
  bytes?: Blob
  query?: Record<string, QueryValue | readonly string[]>
  /** Version of the row that is being changed, sent as If-Match. */
  version?: number | string
  /** Same key for each try of one submission: the server carries it out once. */
  idempotencyKey?: string
  signal?: AbortSignal
}

let csrfToken: string | null = null
const endings = new Set<() => void>()

/** The token that the session view gives; every write carries it. */
export function keepCsrfToken(token: string | null): void {
  csrfToken = token
}

/** Tells when the server no longer knows the session. Returns what stops telling. */
export function onSessionEnded(listener: () => void): () => void {
  endings.add(listener)
  return () => endings.delete(listener)
}

/** Reads `path` of the interface. The browser's cache revalidates with ETag. */
export function get<T>(path: string, options: Pick<CallOptions, 'query' | 'signal'> = {}): Promise<T> {
  return call<T>('GET', path, options)
}

/** Sends a request and gives its answer; throws a `Problem` and nothing else. */
export async function call<T>(method: Method, path: string, options: CallOptions = {}): Promise<T> {
  const response = await send(method, path, options)
  if (!response.ok) return madeBefore<T>(await failureOf(response))
  if (response.status === 204) return undefined as T
  return (await response.json()) as T
}

/**
 * Sent again after its answer was lost, it was done the first time, and the server no longer repeats what it answered: what was made is
 * read where it is. Any other problem is thrown, this one too when there is nothing to read there.
 */
async function madeBefore<T>(problem: Problem): Promise<T> {
  if (problem.code !== 'already_done' || !problem.location?.startsWith('/api/')) throw problem
  return get<T>(problem.location).catch((unread: unknown) => {
    const { status } = asProblem(unread)
    throw status === 403 || status === 404 ? problem : unread
  })
}

/** Saves a file that the interface makes, under the name that it gives; a failure is a `Problem`, as of any read. */
export async function save(path: string, query: CallOptions['query'] = {}): Promise<void> {
  const response = await send('GET', path, { query })
  if (!response.ok) throw await failureOf(response)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '')?.[1] ?? ''
  link.click()
  // After the browser has begun to read it.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

/** The address of a read with its query, for links and exports. */
export function address(path: string, query: CallOptions['query'] = {}): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    const values = Array.isArray(value) ? value : [value as QueryValue]
    for (const each of values) if (each != null && each !== '') search.append(name, String(each))
  }
  return search.size === 0 ? path : `${path}?${search}`
}

async function send(method: Method, path: string, { body, csv, bytes, query, version, idempotencyKey, signal }: CallOptions): Promise<Response> {
  const headers = new Headers({ Accept: 'application/json' })
  if (csv !== undefined) headers.set('Content-Type', 'text/csv; charset=utf-8')
  else if (bytes !== undefined) headers.set('Content-Type', 'application/octet-stream')
  else if (body !== undefined) headers.set('Content-Type', 'application/json')
  if (method !== 'GET' && csrfToken) headers.set('X-CSRF-Token', csrfToken)
  if (version !== undefined) headers.set('If-Match', `"${version}"`)
  if (idempotencyKey) headers.set('Idempotency-Key', idempotencyKey)
  const content = csv ?? bytes ?? (body === undefined ? null : JSON.stringify(body))
  return fetch(address(path, query), { method, headers, body: content, credentials: 'same-origin', signal: signal ?? null }).catch(
    (failure: unknown) => {
      if (signal?.aborted) throw failure
      throw asProblem(failure)
    },
  )
}

async function failureOf(response: Response): Promise<Problem> {
  const problem = await problemOf(response)
  if (isEndOfSession(problem)) endings.forEach((tell) => tell())
  return problem
}

/** A login that has ended: the panel over the page says so. */
export function isEndOfSession(problem: Problem): boolean {
  return problem.status === 401 && problem.code !== 'bad_credentials' && problem.code !== 'second_factor_required'
}
