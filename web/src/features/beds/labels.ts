import { placeKinds } from './kinds'
import { touch } from './marks'
import type { Mark } from './marks'

/** Where the name of a mark is written, beside it, above it or below it. */
export interface MarkLabel {
  id: string
  text: string
  x: number
  y: number
  anchor: 'start' | 'middle' | 'end'
}

/** The height of a line of names, and about the width of one of its letters, in units of the map. */
export const labelSize = 13
const letter = labelSize * 0.57
/** Between a mark and its name. */
const gap = 3

interface Frame { left: number; top: number; right: number; bottom: number }

const wordOfKind = /^(?:CHU|CHIC|CH|CPP|Clinique|Polyclinique|Hôpital|Maison de naissance)\s+(?:(?:de|du)\s+)?(?:la\s+|d['’]\s*|l['’]\s*)?/
const aside = /\s*\([^)]*\)/g

/** « Rodez » of « CH Rodez », « Montpellier » of « CHU Montpellier (Arnaud-de-Villeneuve) »: the shape tells what it is. */
export function shortName(name: string): string {
  const short = name.replace(aside, '').replace(wordOfKind, '').trim()
  return short === '' ? name : short
}

/**
 * Names beside the marks, as many as there is room for: the highest types first, so that a name never covers a mark nor another
 * name. It depends on where the marks are and not on their counts: nothing moves when a count changes.
 */
export function labelsOf(marks: readonly Mark[], width: number, height: number): MarkLabel[] {
  const taken: Frame[] = marks.map(({ x, y }) => ({ left: x - touch / 2, right: x + touch / 2, top: y - touch / 2, bottom: y + touch / 2 }))
  const rank = ({ place }: Mark) => (place.type ? placeKinds.indexOf(place.type) : placeKinds.length)
  const order = [...marks].sort((one, other) => rank(one) - rank(other) || one.place.id.localeCompare(other.place.id))
  return order.flatMap((mark): MarkLabel[] => {
    const own = marks.indexOf(mark)
    for (const { label, frame } of positionsOf(mark)) {
      const inside = frame.left >= 0 && frame.right <= width && frame.top >= 0 && frame.bottom <= height
      if (!inside || taken.some((other, index) => index !== own && overlap(frame, other))) continue
      taken.push(frame)
      return [label]
    }
    return []
  })
}

function positionsOf({ place, x, y }: Mark): { label: MarkLabel; frame: Frame }[] {
  const text = shortName(place.name)
  const long = text.length * letter
  const side = touch / 2 + gap
  const beside = { top: y - labelSize / 2, bottom: y + labelSize / 2 }
  const at = (anchor: MarkLabel['anchor'], left: number, top: number): { label: MarkLabel; frame: Frame } => ({
    label: { id: place.id, text, anchor, x: anchor === 'start' ? left : anchor === 'end' ? left + long : left + long / 2, y: top + labelSize * 0.82 },
    frame: { left, right: left + long, top, bottom: top + labelSize },
  })
  return [
    at('start', x + side, beside.top),
    at('end', x - side - long, beside.top),
    at('middle', x - long / 2, y + touch / 2),
    at('middle', x - long / 2, y - touch / 2 - labelSize),
    at('start', x + touch / 4, y + touch / 2),
    at('end', x - touch / 4 - long, y + touch / 2),
    at('start', x + touch / 4, y - touch / 2 - labelSize),
    at('end', x - touch / 4 - long, y - touch / 2 - labelSize),
  ]
}

function overlap(one: Frame, other: Frame): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}
