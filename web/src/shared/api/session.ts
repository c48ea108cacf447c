import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { QueryClient, QueryKey } from '@tanstack/react-query'
import { createContext, use } from 'react'
import { call, get, keepCsrfToken } from './client'
import { setServerTime } from './clock'
import { Problem } from './problem'
import type { Instant } from '@/shared/format'

export type Role =
  | 'cell_midwife' | 'maternity_midwife' | 'maternity_doctor' | 'receiving_unit' | 'samu' | 'risk_officer' | 'administrator' | 'network_manager' | 'health_authority'

export type Permission =
  | 'board.read' | 'beds.declare' | 'beds.declare_any' | 'transfers.request' | 'transfers.coordinate' | 'transfers.answer'
  | 'transfers.follow' | 'reporting.read' | 'reporting.report' | 'directory.read' | 'directory.manage' | 'accounts.manage' | 'accounts.programs.read' | 'settings.manage' | 'audit.read' | 'jobs.manage' | 'transfers.binder.read' | 'transfers.binder.keep' | 'whatif.run'
  | 'quality.read' | 'quality.declare' | 'quality.coordinate' | 'quality.judge'
  | 'indicators.read' | 'indicators.deposit' | 'indicators.stays' | 'indicators.report' | 'indicators.series' | 'indicators.series.read' | 'indicators.transmit' | 'indicators.transmitted' | 'indicators.note'

/** A module that a network may switch off; the others are always on. */
export type OptionalModule =
  | 'beds' | 'transfers' | 'quality' | 'reporting' | 'whatif' | 'indicators'

/** A place where the person works, and what she is there. */
export interface Membership {
  membership: string
  role: Role
  role_label: string
  establishment: string | null
  establishment_name: string | null
  /** By the directory: in this role she reads, and does not write any more. */
  establishment_closed: boolean
}

/** Who is at the keyboard, for whom, and what she may do. */
export interface Session {
  account: { id: string; name: string }
  acting: Membership
  memberships: Membership[]
  permissions: Permission[]
  /** Those of the program that this network uses, by name. */
  modules: string[]
  csrf_token: string
  idle_expires_at: Instant
  absolute_expires_at: Instant
  second_factor: boolean
  /** Of the ten codes for who has lost her telephone. */
  recovery_codes_left: number
  /** The password was given by somebody else: nothing else is allowed before it is changed. */
  must_change_password: boolean
  /** Nor before a second factor is in place, which one of her roles demands. */
  must_put_second_factor_on: boolean
  /** The three lines of a first login are still to be shown. */
  introduction: boolean
  demonstration: boolean
  region: string
  now: Instant
}

/** What the login form sends. */
export interface Credentials {
  login: string
  password: string
  code?: string
  trust_device?: boolean
}

export const sessionKey = ['session'] as const

/** The session, or null when nobody is logged in. Not asked for where `enabled` says so: whoever shows the page has read it. */
export function useSessionQuery({ enabled = true }: { enabled?: boolean } = {}) {
  const client = useQueryClient()
  return useQuery<Session | null, Problem>({ queryKey: sessionKey, queryFn: () => readSession(client), staleTime: 60_000, enabled })
}

/** The session that the pages below were opened with: theirs until they are gone, also while they are being left. */
export const SessionContext = createContext<Session | null>(null)

function useKnownSession(options: { enabled?: boolean } = {}): Session | null {
  const opened = use(SessionContext)
  return useSessionQuery(options).data ?? opened
}

/** The session of a page that only exists with one. */
export function useSession(): Session {
  const session = useKnownSession()
  if (!session) throw new Error('A page that needs a session was shown without one.')
  return session
}

/** Says whether the person may do this where she acts. The server checks again. */
export function usePermission(permission: Permission): boolean {
  return useSession().permissions.includes(permission)
}

/** Whether she acts for a house that has closed, by the directory: what she may do elsewhere, she only reads there. */
export function useReadsOnly(): boolean {
  return useKnownSession({ enabled: false })?.acting.establishment_closed ?? false
}

/** Says whether she may write what this permission allows: nobody does for a house that has closed. The server checks again. */
export function useMayWrite(permission: Permission): boolean {
  const readsOnly = useReadsOnly()
  return usePermission(permission) && !readsOnly
}

export function useLogin() {
  const client = useQueryClient()
  return useMutation<Session, Problem, Credentials>({
    mutationFn: (credentials) => call<Session>('POST', '/api/session', { body: credentials }),
    onSuccess: (session) => { client.setQueryData(sessionKey, accept(session)) },
  })
}

export function useLogout() {
  const client = useQueryClient()
  return useMutation<void, Problem, void>({
    mutationFn: () => call('DELETE', '/api/session'),
    onSuccess: async () => {
      keepCsrfToken(null)
      // An answer still on its way would open the pages again.
      await client.cancelQueries({ queryKey: sessionKey })
      client.setQueryData(sessionKey, null)
    },
  })
}

/** Nothing that the server said stays on a shared PC. Once the pages are gone: taken from under them, it would be asked for again. */
export function forgetAnswers(client: QueryClient): void {
  client.removeQueries({ type: 'inactive', predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] })
  client.getMutationCache().clear()
}

/** Changes the place and role one acts for; everything shown is read again. */
export function useActAs() {
  const client = useQueryClient()
  return useMutation<Session, Problem, string>({
    mutationFn: (membership) => call<Session>('PUT', '/api/session/acting', { body: { membership } }),
    onSuccess: async (session) => {
      client.setQueryData(sessionKey, accept(session))
      await readAgain(client)
    },
  })
}

/** What was read for another place is forgotten, and what is shown is read again. */
async function readAgain(client: QueryClient): Promise<void> {
  const others = { predicate: ({ queryKey }: { queryKey: QueryKey }) => queryKey[0] !== sessionKey[0] }
  client.removeQueries({ ...others, type: 'inactive' })
  await client.invalidateQueries(others)
}

/** A login that has ended does not empty the page: the panel over it asks for another one. */
async function readSession(client: QueryClient): Promise<Session | null> {
  try {
    const session = accept(await get<Session>('/api/session'))
    const before = client.getQueryData<Session | null>(sessionKey)
    // Another tab of this browser acts for another place: this one follows.
    if (before && before.acting.membership !== session.acting.membership) void readAgain(client)
    return session
  } catch (failure) {
    if (failure instanceof Problem && failure.status === 401) return client.getQueryData<Session | null>(sessionKey) ?? null
    throw failure
  }
}

/** Takes up a session that was opened in another page. */
export function resumeSession(client: QueryClient, session: Session): void {
  client.setQueryData(sessionKey, accept(session))
}

function accept(session: Session): Session {
  keepCsrfToken(session.csrf_token)
  setServerTime(session.now)
  return session
}
