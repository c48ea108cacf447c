import { bedsText } from '@/locales/fr/beds'
import { readKey, serverNow, useWrite } from '@/shared/api'
import { instantOf } from '@/shared/format'
import { useToast } from '@/shared/ui'
import { boardPath } from './board'
import type { Closure } from './types'

/** Reopens a unit: its closure ends now, and its counts are to be checked. */
export function useReopening() {
  const tell = useToast()
  const write = useWrite({ refreshes: [readKey(boardPath)], onDone: () => tell(bedsText.reopened) })
  const reopen = (unit: string, { id, begins_at, reason, comment, version }: Closure) =>
    write.mutate({ method: 'PUT', path: `/api/units/${unit}/closures/${id}`, version, body: { begins_at, ends_at: instantOf(serverNow()), reason, comment: comment === '' ? null : comment } }, {
      onError: ({ detail }) => tell(detail),
    })
  return { reopen, isPending: write.isPending }
}
