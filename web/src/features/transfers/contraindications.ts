import { transferWords } from '@/locales/fr/transferWords'
import type { Contraindication, Kind } from './types'
import { isOfNewborn } from './kinds'

/** How each situation is named: of a newborn, it is the mother who refuses. */
export function contraindicationWords(kind: Kind | null): Readonly<Record<Contraindication, string>> {
  return isOfNewborn(kind) ? { ...transferWords.contraindication, CI_REFUSAL: transferWords.newbornRefusal } : transferWords.contraindication
}

/** « hématome rétro-placentaire, refus de la mère », within a sentence. */
export function contraindicationsInWords(kind: Kind | null, ticked: readonly Contraindication[]): string {
  const words = contraindicationWords(kind)
  return ticked.map((each) => words[each].toLowerCase()).join(', ')
}
