import { useState } from 'react'

/** Rows in an order that does not change under the pointer. */
export interface SettledOrder<T> {
  rows: T[]
  /** Another order is ready. */
  waiting: boolean
  settle: () => void
}

/**
 * While `held`, the order stays as it was: rows that have gone leave, new ones come last, and `waiting` says that another
 * order is ready. Values inside the rows are always the latest. Another `question` is answered at once.
 */
export function useSettledOrder<T>(rows: readonly T[], keyOf: (row: T) => string, question: string, held: boolean): SettledOrder<T> {
  const wanted = rows.map(keyOf)
  const [settled, setSettled] = useState({ question, order: wanted })
  const free = !held || settled.question !== question
  const settle = () => setSettled({ question, order: wanted })
  if (free && (settled.question !== question || !sameOrder(settled.order, wanted))) settle()
  const shown = free ? wanted : keptOrder(settled.order, wanted)
  const byKey = new Map(rows.map((row) => [keyOf(row), row]))
  return { rows: shown.map((key) => byKey.get(key)!), waiting: !sameOrder(shown, wanted), settle }
}

/** The old order, without what has gone, then what is new. */
export function keptOrder(settled: readonly string[], wanted: readonly string[]): string[] {
  const present = new Set(wanted)
  const known = new Set(settled)
  return [...settled.filter((key) => present.has(key)), ...wanted.filter((key) => !known.has(key))]
}

function sameOrder(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((key, index) => key === right[index])
}
