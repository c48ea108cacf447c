import { indicatorSeriesText } from '@/locales/fr/indicatorSeries'
import type { Problem } from '@/shared/api'
import type { SeriesTold } from './useSeriesFile'

const text = indicatorSeriesText.new

/** Characters of each field, as the server takes them. */
export const longest = { source: 120, edition: 120, note: 500 } as const

export type Faults = Partial<Record<keyof SeriesTold, string>>

/** What is to be put right of what is told: once it was tried, what is missing; always what is too long, and what the server said. */
export function faultsOf(told: SeriesTold, tried: boolean, problem: Problem | null): Faults {
  const faults: Faults = {}
  for (const { field, message } of problem?.faults ?? []) if (field in longest) faults[field as keyof SeriesTold] = message
  for (const field of ['source', 'edition', 'note'] as const) {
    if (tried && field !== 'note' && told[field].trim() === '') faults[field] = text.required
    if (told[field].length > longest[field]) faults[field] = text.tooLong(longest[field])
  }
  return faults
}
