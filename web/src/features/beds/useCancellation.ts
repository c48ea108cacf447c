import { bedsText } from '@/locales/fr/beds'
import { readKey, useWrite } from '@/shared/api'
import { useToast } from '@/shared/ui'
import { boardPath } from './board'
import type { Closure } from './types'

/** Cancels a closure that has not begun; taken back, it is planned again as it was. */
export function useCancellation() {
  const tell = useToast()
  const write = useWrite<Closure | undefined>({ refreshes: [readKey(boardPath)] })
  const onError = ({ detail }: { detail: string }) => tell(detail)
  const cancel = (unit: string, { id, begins_at, ends_at, reason, comment, version }: Closure) => {
    const path = `/api/units/${unit}/closures`
    const planned = { begins_at, ends_at, reason, comment: comment === '' ? null : comment }
    const takeBack = () => write.mutate({ method: 'POST', path, body: planned }, { onError })
    write.mutate({ method: 'DELETE', path: `${path}/${id}`, version }, { onSuccess: () => tell(bedsText.closureCancelled, takeBack), onError })
  }
  return { cancel, isPending: write.isPending }
}
