import type { Problem } from '@/shared/api'
import type { SentRanks } from './body'

/** What the server says of a field of the body stands under the one of the page: of several people, only those of whom something is said were sent. */
export function problemOnPage<P extends Pick<Problem, 'faults'>>(problem: P, ranks: SentRanks): P {
  return { ...problem, faults: problem.faults.map((fault) => ({ ...fault, field: fieldOnPage(fault.field, ranks) })) }
}

function fieldOnPage(field: string, { stays, newborns, asksHouse }: SentRanks): string {
  if (field === '') return 'root' // of the whole
  if (field === 'issue.out_of_hospital') return 'issue.where'
  if (!asksHouse && (field === 'issue.place' || field === 'issue.elsewhere')) return 'issue.where' // one of both houses of the request
  return field
    .replace(/^stays\.(\d+)/, (_, rank: string) => `stays.${stays[Number(rank)] ?? rank}`)
    .replace(/^issue\.newborns\.(\d+)/, (_, rank: string) => `issue.newborns.${newborns[Number(rank)] ?? rank}`)
}
