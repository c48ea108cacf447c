import type { TravelTime } from '@/shared/api/generated'
import { holdsWords, plainWords } from '@/shared/format'

const french = new Intl.Collator('fr', { sensitivity: 'base', numeric: true })

/** The times whose destination holds every word sought, in the order asked: `minutes`, `-minutes`, `name`, `-name`. */
export function sortedTravel(times: readonly TravelTime[], sort: string | null, sought: string): TravelTime[] {
  const wanted = plainWords(sought)
  const direction = sort?.startsWith('-') ? -1 : 1
  const byName = (left: TravelTime, right: TravelTime) => french.compare(left.to_name, right.to_name)
  const order = sort?.endsWith('name') ? byName : (left: TravelTime, right: TravelTime) => left.minutes - right.minutes || byName(left, right)
  return times.filter(({ to_name }) => holdsWords(to_name, wanted)).sort((left, right) => direction * order(left, right))
}
