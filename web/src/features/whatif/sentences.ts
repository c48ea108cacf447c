import { whatIfText } from '@/locales/fr/whatIf'
import { civilDate, gestationalAge, grams } from '@/shared/format'
import { labelOf, words } from './types'
import type { Change, Choices } from './types'

const text = whatIfText.sentence

/** The change as it is read before it is sent; the server writes its own, which is kept. */
export function sentenceOf(change: Change, choices: Choices): string {
  return main(change, choices) + days(change)
}

function main(change: Change, choices: Choices): string {
  const kind = labelOf(words.bedKinds, change.bed_kind)
  const house = houseName(change.establishment, choices)
  switch (change.kind) {
    case 'CLOSE_UNIT': {
      const unit = choices.units.find(({ id }) => id === change.unit)
      return text.close(unit?.name ?? text.unknown, houseName(unit?.establishment, choices))
    }
    case 'BEDS': return text.beds(change.beds ?? 0, kind, house)
    case 'MOVE_TEAM': return text.move(change.beds ?? 0, kind, house, houseName(change.to_establishment, choices))
    case 'THRESHOLD':
      return text.threshold(
        change.establishment ? text.ownLimit(house) : text.region(labelOf(words.levels, change.level)),
        change.least_age == null ? text.unknown : gestationalAge(change.least_age), change.least_weight == null ? null : grams(change.least_weight),
      )
    case 'LEVEL': return text.level(house, labelOf(words.levels, change.level))
  }
}

function houseName(id: string | null | undefined, { houses }: Choices): string {
  return houses.find((house) => house.id === id)?.name ?? text.unknown
}

function days({ from, to }: Change): string {
  if (!from && !to) return text.allYear
  if (from && !to) return text.since(civilDate(from))
  return text.between(from ? civilDate(from) : civilDate(`${to!.slice(0, 4)}-01-01`), civilDate(to!))
}
