import type { RequestView } from '../types'

/** What takes back the line that was just typed: it stays in the journal, crossed out. */
export function undoLast(after: RequestView | undefined, record: (noun: string, body: object) => void): (() => void) | undefined {
  const last = lastTyped(after)
  return last === undefined ? undefined : () => record(`facts/${last}/corrections`, { reason: 'WRONG_KEY', remove: true })
}

/** The line typed last that may still be corrected. */
export function lastTyped(after: RequestView | undefined): string | undefined {
  const lines = (after?.journal ?? []).filter(({ may_be_corrected, crossed_out_for }) => may_be_corrected && !crossed_out_for)
  return lines.reduce<(typeof lines)[number] | undefined>((last, line) => (!last || line.typed_at > last.typed_at ? line : last), undefined)?.id
}
