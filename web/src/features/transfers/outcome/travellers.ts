import { outcomeText } from '@/locales/fr/outcome'
import type { TravellerView } from '../types'

/** « la mère », « le nouveau-né », « le nouveau-né 2 »: as the journal names them. */
export function nameOf({ newborn }: Pick<TravellerView, 'newborn'>, travellers: readonly Pick<TravellerView, 'newborn'>[]): string {
  return outcomeText.traveller(newborn, travellers.filter((one) => one.newborn !== null).length)
}

/** The names of those persons, or nothing when they are all who travelled. */
export function namesOf(persons: readonly string[], travellers: readonly TravellerView[]): string {
  if (persons.length >= travellers.length) return ''
  return travellers.filter(({ person }) => persons.includes(person)).map((traveller) => nameOf(traveller, travellers)).join(', ')
}
