import type { Definition } from '../types'

/** The definitions of one indicator: the first tells what is counted, each is a class. */
export type Entry = readonly [Definition, ...Definition[]]

/** The definitions by indicator, in their order; of one list only, when it is chosen. */
export function grouped(definitions: readonly Definition[], list: string): Entry[] {
  const entries = new Map<string, [Definition, ...Definition[]]>()
  for (const definition of definitions) {
    if (list !== '' && !definition.lists.includes(list)) continue
    const entry = entries.get(definition.indicator)
    if (entry) entry.push(definition)
    else entries.set(definition.indicator, [definition])
  }
  return [...entries.values()]
}

/** The lists that ask for something, in the order in which they are met. */
export function listsOf(definitions: readonly Definition[]): string[] {
  return [...new Set(definitions.flatMap(({ lists }) => lists))]
}
