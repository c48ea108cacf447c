import { transfersText } from '@/locales/fr/transfers'
import { transferWords } from '@/locales/fr/transferWords'
import type { HeldPlaceView } from '../types'

const text = transfersText.receiver

/** « 2 places de réanimation néonatale (dont 1 en surcapacité) ». */
export function heldLine({ kind, count, beyond }: Pick<HeldPlaceView, 'kind' | 'count' | 'beyond'>): string {
  const places = text.places(count, transferWords.placeIn[kind])
  return beyond > 0 ? `${places} (${beyond < count ? text.partlyBeyond(beyond) : text.beyond})` : places
}
