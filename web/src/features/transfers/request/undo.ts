import type { RequestView } from '@/shared/api/generated'

type Journal = Pick<RequestView, 'journal'>

/** What takes back the line that was just typed: it stays in the journal, crossed out. */
export function undoLast(after: Journal | undefined, record: (noun: string, body: object) => void): (() => void) | undefined {
  const last = lastTyped(after)
  return last === undefined ? undefined : () => takeBack(last, record)
}

/** Takes a line back: a wrong key was pressed. */
export function takeBack(line: string, record: (noun: string, body: object) => void): void {
  record(`facts/${line}/corrections`, { reason: 'WRONG_KEY', remove: true })
}

/** The line typed last that may still be corrected. */
export function lastTyped(after: Journal | undefined): string | undefined {
  return lastOf(standing(after))
}

/** The answer of a unit, a place taken back included, as long as she may take it back. */
export function ownAnswer(after: Journal | undefined): string | undefined {
  return lastOf(standing(after).filter(({ kind }) => kind === 'REFUSAL' || kind === 'ACCEPTANCE' || kind === 'WITHDRAWAL'))
}

function standing(after: Journal | undefined): Journal['journal'] {
  return (after?.journal ?? []).filter(({ may_be_corrected, crossed_out_for }) => may_be_corrected && !crossed_out_for)
}

function lastOf(lines: Journal['journal']): string | undefined {
  return lines.reduce<(typeof lines)[number] | undefined>((last, line) => (!last || line.typed_at > last.typed_at ? line : last), undefined)?.id
}
