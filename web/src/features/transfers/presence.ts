import { useEffect } from 'react'
import { transfersText } from '@/locales/fr/transfers'
import { call, readKey, useLive, useNow, usePermission, useRead, useSession } from '@/shared/api'
import type { PresencesView } from '@/shared/api/generated'
import { millisecondsOf } from '@/shared/format'

const path = '/api/presences'
/** Said again before it ends by itself on the server. */
const again = 60_000

export type Doing = PresencesView['items'][number]['doing']

/** « M. Exemple note un appel »: what colleagues of the cell type on that request now; of one place called, or of all. */
export function useColleagues(request: string, place?: string | null): string {
  const coordinates = usePermission('transfers.coordinate')
  const { account } = useSession()
  const now = useNow()
  const { data } = useRead<PresencesView>(path, undefined, coordinates)
  return (data?.items ?? [])
    .filter((one) => one.request === request && one.account !== account.id && millisecondsOf(one.until) > now && (place === undefined || one.place === place))
    .map(({ name, doing }) => transfersText.presence[doing](name))
    .join(', ')
}

/** Keeps what colleagues do live: once a page, however many lines show it. */
export function useLivePresence(): void {
  useLive('presence', readKey(path))
}

/** Says to colleagues what is being typed here, as long as it is. What cannot be told stops nobody. */
export function usePresence(request: string, doing: Doing, place: string | null = null): void {
  const coordinates = usePermission('transfers.coordinate')
  useEffect(() => {
    if (!coordinates) return
    const tell = () => { call('PUT', `/api/requests/${request}/presence`, { body: { doing, ...(place ? { place } : {}) } }).catch(() => undefined) }
    tell()
    const timer = setInterval(tell, again)
    return () => {
      clearInterval(timer)
      call('DELETE', `/api/requests/${request}/presence`).catch(() => undefined)
    }
  }, [coordinates, request, doing, place])
}
