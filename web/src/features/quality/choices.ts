import { qualityText as text } from '@/locales/fr/quality'
import type { EstablishmentChoice } from '@/shared/api'
import type { Choice } from '@/shared/ui'

/** The choices of a list of words, in its order. */
export function choicesOf<T extends string>(words: Readonly<Record<T, string>>): Choice<T>[] {
  return (Object.keys(words) as T[]).map((value) => ({ value, label: words[value] }))
}

/** The houses of the network; one that has closed says so, and stays there: a birth of a day when it was open belongs to it. */
export function houseChoices(houses: readonly EstablishmentChoice[]): Choice<string>[] {
  return houses.map(({ id, name, active }) => ({ value: id, label: active ? name : text.closedHouse(name) }))
}
