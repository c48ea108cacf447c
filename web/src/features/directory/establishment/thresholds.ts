import type { CareThreshold, Establishment } from '@/shared/api/generated'
import { momentOf, succeeding } from '../words'
import type { CivilDate } from '@/shared/format'

/** A limit with the day it ends and where today stands in it. */
export type DatedThreshold = CareThreshold & { ends: CivilDate | null; moment: 'over' | 'now' | 'next' }

/** The limits of one level, the latest first, each ending the day before the next. */
export function datedThresholds(all: readonly CareThreshold[], level: string, today: CivilDate): DatedThreshold[] {
  return succeeding(all.filter((threshold) => threshold.level === level))
    .map((threshold) => ({ ...threshold, moment: momentOf(threshold.valid_from, threshold.ends, today) }))
}

/** What holds today for an establishment at its own level: its own limit before that of the region. */
export function thresholdInForce(establishment: Establishment, today: CivilDate): { threshold: DatedThreshold; own: boolean } | null {
  if (!establishment.type) return null
  const inForce = (all: readonly CareThreshold[]) => datedThresholds(all, establishment.type!, today).find(({ moment }) => moment === 'now')
  const own = inForce(establishment.thresholds)
  if (own) return { threshold: own, own: true }
  const regional = inForce(establishment.regional_thresholds)
  return regional ? { threshold: regional, own: false } : null
}
