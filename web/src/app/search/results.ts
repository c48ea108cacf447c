import type { ComponentType } from 'react'
import type { Permission } from '@/shared/api'
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

/** The words of a text, without accents or capitals. */
export function plainWords(text: string): string[] {
  return text.normalize('NFD').replace(/\p{Diacritic}/gu, '').toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
}

/** Whether each word typed begins a word of the text. */
export function matches(text: string, typed: readonly string[]): boolean {
  const words = plainWords(text)
  return typed.every((each) => words.some((word) => word.startsWith(each)))
}

/** The number of a request, when that is what was typed: « 412 », « n° 412 », « demande 412 ». */
export function numberTyped(text: string): number | null {
  const match = /^(?:demande|d|n°?)?\s*(\d{1,9})$/iu.exec(text.trim())
  return match ? Number(match[1]) : null
}

/** The pages open to these permissions whose title holds the words. */
export function pagesFound(pages: readonly AppPage[], permissions: readonly Permission[], typed: readonly string[]): SearchResult[] {
  return pages
    .filter((page) => isOpen(page, permissions) && !page.path.includes(':') && matches(page.title, typed))
    .map(({ path, title, icon }) => ({ kind: 'page', path, title, Icon: icon }))
}

interface FoundPlace {
  id: string
  name: string
  town: string
  department: string
}

/** The establishments whose name or town holds the words. */
export function placesFound(places: readonly FoundPlace[], typed: readonly string[]): SearchResult[] {
  if (typed.length === 0) return []
  return places
    .filter(({ name, town, department }) => matches(`${name} ${town} ${department}`, typed))
    .slice(0, most)
    .map(({ id, name, town, department }) => ({ kind: 'establishment', path: `/etablissements/${id}`, title: name, detail: `${town} · ${department}` }))
}

interface FoundUnits extends FoundPlace {
  units: readonly { id: string; kind: string; name: string }[]
}

/** The units whose own name or kind holds a word typed, and their establishment the others: « réa nîmes ». */
export function unitsFound(places: readonly FoundUnits[], kindOf: (kind: string) => string, typed: readonly string[]): SearchResult[] {
  if (typed.length === 0) return []
  return places
    .flatMap((place) => place.units.map((unit) => ({ place, unit, said: `${unit.name} ${kindOf(unit.kind)}` })))
    .filter(({ place, said }) => typed.some((word) => matches(said, [word])) && matches(`${said} ${place.name} ${place.town}`, typed))
    .slice(0, most)
    .map(({ place, unit }) => ({ kind: 'unit', path: `/etablissements/${place.id}`, title: kindOf(unit.kind), detail: place.name }))
}
