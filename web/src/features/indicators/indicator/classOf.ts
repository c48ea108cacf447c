import { number } from '@/shared/format'
import { typeset } from '@/shared/format/typography'
import type { IndicatorStay } from '../types'

/** The class that a stay counts in; « — » where the figure counts the stays of others, which this one tells nothing of. */
export function classOf({ class: of }: IndicatorStay): string {
  return of === '' ? number(null) : typeset(of)
}
