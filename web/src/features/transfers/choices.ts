import type { Choice } from '@/shared/ui'

/** The chips of a list of words, in its order, or only those wanted. */
export function choicesOf<T extends string>(words: Readonly<Record<T, string>>, wanted: readonly T[] = Object.keys(words) as T[]): Choice<T>[] {
  return wanted.map((value) => ({ value, label: words[value] }))
}
