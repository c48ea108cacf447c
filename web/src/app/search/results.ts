import type { ComponentType } from 'react'
import type { Permission } from '@/shared/api'
import { beginsWords, holdsWords } from '@/shared/format'
import { isOpen } from '../pages'
import type { AppPage } from '../pages'

export type ResultKind = 'request' | 'page' | 'establishment' | 'unit'

/** Something found: what it is, where it leads. */
export interface SearchResult {
  kind: ResultKind
  path: string
  title: string
  detail?: string
  Icon?: ComponentType | undefined
}

/** How many results of one kind are shown. */
const most = 6

/** The number of a request, when that is what was typed: « 412 », « n° 412 », « demande 412 ». */
export function numberTyped(text: string): number | null {
  const match = /^(?:demande|d|n°?)?\s*(\d{1,9})$/iu.exec(text.trim())
  return match ? Number(match[1]) : null
}

/** The pages open to these permissions that have the words in their title. */
export function pagesFound(pages: readonly AppPage[], permissions: readonly Permission[], typed: readonly string[]): SearchResult[] {
  return pages
    .filter((page) => isOpen(page, permissions) && !page.path.includes(':') && beginsWords(page.title, typed))
    .map(({ path, title, icon }) => ({ kind: 'page', path, title, Icon: icon }))
}

interface FoundPlace {
  id: string
  name: string
  town: string
  department: string
}

/** The establishments whose name or town holds the words; first those whose words begin so, for few are shown. */
export function placesFound(places: readonly FoundPlace[], typed: readonly string[]): SearchResult[] {
  if (typed.length === 0) return []
  return foremost(places, ({ name, town, department }) => `${name} ${town} ${department}`, typed)
    .map(({ id, name, town, department }) => ({ kind: 'establishment', path: `/etablissements/${id}`, title: name, detail: `${town} · ${department}` }))
}

interface FoundUnits extends FoundPlace {
  units: readonly { id: string; kind: string; name: string }[]
}

/** The units whose own name or kind holds a word typed, and their establishment the others: « réa nîmes ». */
export function unitsFound(places: readonly FoundUnits[], kindOf: (kind: string) => string, typed: readonly string[]): SearchResult[] {
  if (typed.length === 0) return []
  const units = places
    .flatMap((place) => place.units.map((unit) => ({ place, unit, said: `${unit.name} ${kindOf(unit.kind)}` })))
    .filter(({ said }) => typed.some((word) => beginsWords(said, [word])))
  return foremost(units, ({ place, said }) => `${said} ${place.name} ${place.town}`, typed)
    .map(({ place, unit }) => ({ kind: 'unit', path: `/etablissements/${place.id}`, title: kindOf(unit.kind), detail: place.name }))
}

function foremost<T>(things: readonly T[], said: (thing: T) => string, typed: readonly string[]): T[] {
  const found = things.filter((thing) => holdsWords(said(thing), typed))
  const begun = new Set(found.filter((thing) => beginsWords(said(thing), typed)))
  return [...begun, ...found.filter((thing) => !begun.has(thing))].slice(0, most)
}
