import { indicatorsText } from '@/locales/fr/indicators'
import { number } from '@/shared/format'

const text = indicatorsText.one

/** « pour 100 », « pour 1 000 ». */
export function perWords(per: number): string {
  return text.perMany(number(per))
}
