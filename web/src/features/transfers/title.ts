import { transfersText } from '@/locales/fr/transfers'
import { termText } from './term'
import { shortMotive } from './motives'
import type { DatingView, Kind, Motive, PlaceView } from './types'
import { transferWords } from '@/locales/fr/transferWords'

interface Named {
  number: number
  kind: Kind
  dating: DatingView | null
  fetuses: number
  motive: Motive | null
  origin: PlaceView
}

/** « Demande 412 · 27 SA + 4 j · 2 fœtus · MAP · CH Rodez »: the name of a request, spoken on the telephone. */
export function requestTitle(request: Named, now: number): string {
  const reason = request.motive ? shortMotive(request.motive) : transferWords.kind[request.kind]
  return [transfersText.request(request.number), termText(request.dating, now), request.dating && request.fetuses > 1 && transfersText.fetuses(request.fetuses), reason, request.origin.name].filter(Boolean).join(' · ')
}
