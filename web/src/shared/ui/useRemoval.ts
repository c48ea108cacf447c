import type { QueryKey } from '@tanstack/react-query'
import { asProblem, useWrite } from '@/shared/api'
import type { Write } from '@/shared/api'
import { useToast } from './UndoToast'

interface Removal {
  /** Sends `what`, says `said`, and offers for ten seconds to send `takeBack`. */
  remove: (what: Write, said: string, takeBack: Write) => void
  isPending: boolean
}

/** Removes what a row shows. It is told though the row, read again meanwhile, may be gone: what is passed to `mutate` would be forgotten with it. */
export function useRemoval(refreshes: readonly QueryKey[]): Removal {
  const tell = useToast()
  const { mutateAsync, isPending } = useWrite<unknown>({ refreshes })
  const send = (what: Write, done?: () => void) => { mutateAsync(what).then(done, (failure: unknown) => tell(asProblem(failure).detail)) }
  return { remove: (what, said, takeBack) => send(what, () => tell(said, () => send(takeBack))), isPending }
}
