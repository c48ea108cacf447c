/** One measured figure: a ratio against a reference of the same run, and the goal it is held to. */
export interface Figure {
  name: string
  ratio: number
  goal: number
  /** Whether the ratio should be at least, or at most, the goal. */
  wants: 'at_least' | 'at_most'
  /** What else was seen, for whoever looks for the cause: server CPU of a request, rates. Written to bench.json. */
  details?: Record<string, number>
}

/**
 * A benchmark: a file `tests/bench/<name>.bench.ts` that exports `run`. What it starts it stops itself. Rounds of what is
 * measured and of its reference are interleaved, so that a noisy minute weighs on both (as in `board_load.ts`).
 */
export interface Bench {
  run(): Promise<Figure[]>
}

export function isMet({ ratio, goal, wants }: Figure): boolean {
  return wants === 'at_least' ? ratio >= goal : ratio <= goal
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
