import { useEffect } from 'react'
import { closeLive, openLive } from '@/shared/api/live'
import { useSession } from '@/shared/api'

/** Listens to the server's events as long as somebody is logged in; again after each login. Nothing is told to who has still to
 * choose her password or put her second factor in place. */
export function useLiveConnection(): void {
  const { csrf_token: login, must_change_password: provisional, must_put_second_factor_on: factorFirst } = useSession()
  const listens = !provisional && !factorFirst
  useEffect(() => {
    if (!listens) return undefined
    openLive()
    return closeLive
  }, [login, listens])
}
