import { civilDate, civilDateOf } from '@/shared/format'
import type { EarlierDeposit } from '../types'

/** « 14/02/2026 », the day on which it was taken into account; nothing where it is not known. */
export function keptOn({ kept_at }: Pick<EarlierDeposit, 'kept_at'>): string {
  return kept_at === null ? '' : civilDate(civilDateOf(kept_at))
}
