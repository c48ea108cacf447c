import type { Write } from '@/shared/api'
import type { Account } from '@/shared/api/generated'
import { identityBody, identityOf } from './values'
import type { Identity } from './values'

/** The address of an account in the interface. */
export function accountPath(id: string): string {
  return `/api/accounts/${id}`
}

/** The account written anew: with another identity, or opened or closed. What is not told stays. */
export function writeOf(account: Account, change: { identity?: Identity; activeUntil?: string | null; version?: number }): Write {
  const { identity = identityOf(account), activeUntil = account.active_until, version = account.version } = change
  return { method: 'PUT', path: accountPath(account.id), body: { ...identityBody(identity), active_from: account.active_from, active_until: activeUntil }, version }
}
