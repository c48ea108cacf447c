import { useEffect } from 'react'
import { closeLive, openLive } from '@/shared/api/live'
import { useSession } from '@/shared/api'

/** Listens to the server's events as long as somebody is logged in; again after each login. */
export function useLiveConnection(): void {
  const { csrf_token: login } = useSession()
  useEffect(() => {
    openLive()
    return closeLive
  }, [login])
}
