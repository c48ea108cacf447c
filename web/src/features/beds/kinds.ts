import { bedsText } from '@/locales/fr/beds'
import type { BedKind, PlaceKind } from './types'

/** The columns of the board: the newborn's places from the most intensive, then the mother's. */
export const bedKinds: readonly BedKind[] = ['REA', 'SI', 'NEO', 'KANG', 'OBS_GHR', 'SDN', 'OBS_PN']

/** The groups of the board, from III to I, then the places that have none of the four types. */
export const placeKinds: readonly PlaceKind[] = ['T3', 'T2B', 'T2A', 'T1', 'MDN', 'CPP', 'XB']

/** « Réa » for a column. */
export const shortKind = (kind: BedKind): string => bedsText.kinds[kind].short

/** « Réanimation néonatale ». */
export const longKind = (kind: BedKind): string => bedsText.kinds[kind].long

/** « III », « IIB »; « CPP » for places without a type. */
export const shortType = (type: PlaceKind | null): string => (type ? bedsText.types[type].short : bedsText.noType)

/** « Type III ». */
export const longType = (type: PlaceKind | null): string => (type ? bedsText.types[type].long : bedsText.noType)

export function isBedKind(text: string | null): text is BedKind {
  return bedKinds.includes(text as BedKind)
}

export function isPlaceKind(text: string | null): text is PlaceKind {
  return placeKinds.includes(text as PlaceKind)
}
