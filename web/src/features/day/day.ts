import { dayText } from '@/locales/fr/day'
import type { Instant } from '@/shared/format'

export const dayPath = '/api/day'

/** One line: what · whom or where · since or until when · one button. */
export interface DayLine {
  id: string
  what: string
  where: string
  since: Instant | null
  until: Instant | null
  action: { label: string; kind: 'href' | 'post'; href: string | null; post: string | null } | null
  /** Whether the time left until then is told too. */
  counts_down: boolean
}

export interface DayBlock {
  key: 'todo' | 'follow' | 'news'
  lines: DayLine[]
}

/** What awaits somebody now, what moves by itself, what is new. */
export interface DayView {
  blocks: DayBlock[]
  todo_count: number
  next_known_at: Instant | null
}

/** How many lines a block shows before « Tout voir ». */
export const linesAtOnce = 10

/** The lines of a block as they are shown: at most ten, unless all are asked for. */
export function linesShown(lines: readonly DayLine[], all: boolean): { shown: readonly DayLine[]; hidden: number } {
  const shown = all ? lines : lines.slice(0, linesAtOnce)
  return { shown, hidden: lines.length - shown.length }
}

/** The three blocks, in their order, also when the server has nothing to say of one. */
export function blocksOf({ blocks }: DayView): DayBlock[] {
  return (['todo', 'follow', 'news'] as const).map((key) => ({ key, lines: blocks.find((block) => block.key === key)?.lines ?? [] }))
}

/** The same block for who only reads: a request is opened, and nothing is done from here. */
export function onlyRead(block: DayBlock): DayBlock {
  return { ...block, lines: block.lines.map((line) => ({ ...line, action: reading(line) })) }
}

function reading({ action }: DayLine): DayLine['action'] {
  const request = /^\/demandes\/(?!nouvelle\b)[^/?]+/.exec(action?.href ?? '')?.[0]
  return request ? { label: dayText.open, kind: 'href', href: request, post: null } : null
}
