import type { LiveMatchForm } from '@/shared/api/generated'
import type { CivilDate } from '@/shared/format'
import { isCivilDate } from '@/shared/forms/values'
import type { Kind } from '../types'

interface Asked {
  woman: { last_name: string; first_name: string; birth_date: CivilDate | null }
  kind: Kind | null
  /** The request that this one follows: the twin's, which follows it too, is not another one. */
  follows?: string | null
}

/**
 * What is asked to know whether a request of hers is live; nothing before her names, her birth date and the kind are known. A mother's request
 * is not her newborn's: the server refuses a second one of the same sort only, and the question carries what it goes by.
 */
export function liveMatchQuestion({ woman, kind, follows }: Asked): LiveMatchForm | null {
  const [last_name, first_name] = [woman.last_name.trim(), woman.first_name.trim()]
  if (!kind || !last_name || !first_name || !isCivilDate(woman.birth_date)) return null
  return { kind, woman: { last_name, first_name, birth_date: woman.birth_date, protected_identity: false }, ...(follows ? { follows } : {}) }
}
