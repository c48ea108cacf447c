import { indicatorsText } from '@/locales/fr/indicators'
import type { IndicatorStay } from '../types'

const text = indicatorsText.stays

/** Which number the stays of a list stand under: one deposit tells them all. */
export function keyName([first]: readonly IndicatorStay[]): string {
  return first ? text.keys[first.number] : text.key
}
