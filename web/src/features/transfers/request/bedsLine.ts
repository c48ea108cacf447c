import { transfersText } from '@/locales/fr/transfers'
import { millisecondsOf, when } from '@/shared/format'
import type { DestinationBedsView } from '../types'

const text = transfersText.where

/** « Réa 2 (+1 rés.) à 13 h 40 », « GHR 0, à vérifier (9 h 10) », « SI — », « Néonat fermée »: each count with its age. */
export function bedsLine(beds: DestinationBedsView, now: number): string {
  const name = text.kinds[beds.kind]
  if (beds.status === 'CLOSED') return `${name} ${text.closed}`
  const unknown = beds.available === null || beds.declared_at === null || (beds.stale_until !== null && now > millisecondsOf(beds.stale_until))
  if (unknown) return `${name} ${text.unknownBeds}`
  const reserved = beds.reserved > 0 ? ` (${text.reserved(beds.reserved)})` : ''
  const stale = beds.fresh_until !== null && now > millisecondsOf(beds.fresh_until)
  const limited = beds.status === 'LIMITED' ? ` ${text.limited}` : ''
  return `${name} ${beds.available}${reserved}${limited} ${stale ? text.toCheck(when(beds.declared_at!, now)) : text.told(when(beds.declared_at!, now))}`
}
