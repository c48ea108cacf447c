import { bedsText } from '@/locales/fr/beds'
import { readKey, useWrite } from '@/shared/api'
import { useToast } from '@/shared/ui'
import { boardPath } from './board'
import type { RoundLine } from './types'

/** « Toujours fermée », heard on the telephone: the closure is told anew, the unit is asked again at the next expected time. */
export function useStillClosed({ unit, closure }: RoundLine, onHeard: () => void) {
  const tell = useToast()
  const write = useWrite({ refreshes: [readKey('/api/beds/round'), readKey(boardPath)], onDone: () => { onHeard(); tell(bedsText.kept) } })
  const send = closure && (() => {
    const { id, begins_at, reason, comment, version } = closure
    const body = { begins_at, ends_at: null, reason, comment: comment === '' ? null : comment }
    write.mutate({ method: 'PUT', path: `/api/units/${unit}/closures/${id}`, body, version }, { onError: ({ detail }) => tell(detail) })
  })
  return { send, isPending: write.isPending }
}
