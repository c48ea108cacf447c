import { whatIfText } from '@/locales/fr/whatIf'
import { asShown, shortDecimal, difference } from '@/shared/format'
import type { FigureLine } from './types'

/**
 * « 12 », « 9,4 »; « — » of what is not known. Requests are whole; a share keeps its tenth, minutes and kilometres keep theirs below ten.
 * The server tells them so already: results of before held tenths of a request.
 */
export function numberOf(value: number | null, unit: string): string {
  return shortDecimal(rounded(value, unit))
}

/** « 12 min »; « — » of what is not known. */
export function valueOf(value: number | null, unit: string): string {
  return value === null ? shortDecimal(null) : whatIfText.withUnit(numberOf(value, unit), unit)
}

/** « +12 »; « — » of what is not known. */
export function signedOf(value: number | null, unit: string): string {
  return difference(rounded(value, unit))
}

/** « +12 min »; of two shares « +2,1 points »: per cent of which would be asked. */
export function differenceOf(value: number | null, unit: string): string {
  if (value === null) return difference(null)
  return whatIfText.withUnit(signedOf(value, unit), unit === '%' ? whatIfText.points(value) : unit)
}

/** « 3 à 9 », nothing when it is not known. */
export function intervalOf(low: number | null, high: number | null, show: (value: number) => string): string {
  return low === null || high === null ? '' : whatIfText.interval(show(low), show(high))
}

/** Whether the model is far from the recorded year: as the server judged it; of an older result, by more than a quarter. */
export function isFar({ fidelity, recorded, before }: FigureLine): boolean {
  if (fidelity) return fidelity === 'FAR'
  if (recorded === null || before === null) return false
  return Math.abs(before - recorded) > Math.max(Math.abs(recorded) / 4, 1)
}

function rounded(value: number | null, unit: string): number | null {
  if (value === null) return null
  const tenth = asShown(value, 1)
  return unit === '%' || (unit !== '' && Math.abs(tenth) < 10) ? tenth : asShown(value, 0)
}
