import { bedsText } from '@/locales/fr/beds'
import { readKey } from '@/shared/api'
import { useRemoval } from '@/shared/ui'
import { boardPath } from './board'
import type { Closure } from './types'

/** Cancels a closure that has not begun; taken back, it is planned again as it was. */
export function useCancellation() {
  const { remove, isPending } = useRemoval([readKey(boardPath)])
  const cancel = (unit: string, { id, begins_at, ends_at, reason, comment, version }: Closure) => {
    const path = `/api/units/${unit}/closures`
    const body = { begins_at, ends_at, reason, comment: comment === '' ? null : comment }
    remove({ method: 'DELETE', path: `${path}/${id}`, version }, bedsText.closureCancelled, { method: 'POST', path, body })
  }
  return { cancel, isPending }
}
