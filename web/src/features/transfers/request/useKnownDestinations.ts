import { useEstablishments } from '@/shared/api'
import type { RequestView } from '../types'

/** The establishments where she may be taken: those of the directory, but the one that she leaves. */
export function useKnownDestinations({ origin }: Pick<RequestView, 'origin'>): { id: string; name: string }[] {
  const { data = [] } = useEstablishments()
  return data.filter(({ id, active }) => active && id !== origin.id).map(({ id, name }) => ({ id, name })).sort((one, other) => one.name.localeCompare(other.name, 'fr'))
}
