import { transfersText } from '@/locales/fr/transfers'
import { termText } from './term'
import { shortMotive } from './motives'
import type { DatingView, Kind, Motive, NewbornView, PlaceView } from './types'
import { carried } from './request/carried'
import { transferWords } from '@/locales/fr/transferWords'

interface Named {
  number: number
  kind: Kind
  dating: DatingView | null
  fetuses: number
  has_delivered: boolean
  newborns: readonly NewbornView[]
  motive: Motive | null
  origin: PlaceView
}

/** Who travels: « 27 SA + 4 j · 2 fœtus »; once every child is born she has delivered, and her term grows no more. */
function pregnancy(request: Named, now: number): string[] {
  if (request.has_delivered) return [transfersText.hasDelivered, request.kind === 'TPP' ? transfersText.withNewborns(request.newborns.length) : '']
  const fetuses = carried(request)
  return [termText(request.dating, now), request.dating && fetuses > 1 ? transfersText.fetuses(fetuses) : '']
}

/** « Demande 412 · 27 SA + 4 j · 2 fœtus · MAP · CH Rodez »: the name of a request, spoken on the telephone. */
export function requestTitle(request: Named, now: number): string {
  const reason = request.motive ? shortMotive(request.motive) : transferWords.kind[request.kind]
  return [transfersText.request(request.number), ...pregnancy(request, now), reason, request.origin.name].filter(Boolean).join(' · ')
}
