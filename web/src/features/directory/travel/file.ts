import { directoryText } from '@/locales/fr/directory'
import { plain } from '@/shared/format'

/** One line of a file, with its number in it, the heading being line 1. */
export interface FileLine {
  number: number
  /** `from;to;minutes;source`, as the server reads them. */
  csv: string
}

/** A file that can be sent, or what to do with it first. */
export type ReadFile = { ok: true; lines: FileLine[] } | { ok: false; reason: string }

/** The four columns that the server knows, and the names that people give them. */
const columns: Record<'from' | 'to' | 'minutes' | 'source', readonly string[]> = {
  from: ['from', 'depart', 'de', 'origine'], to: ['to', 'arrivee', 'vers', 'destination'], minutes: ['minutes', 'duree', 'temps'], source: ['source'],
}

/** The heading of every slice that is sent. */
export const heading = Object.keys(columns).join(';')

/**
 * Reads a table of travel times. Columns are found by their name, others are ignored, so that a file of refused lines
 * comes back as it is once corrected. Nothing is judged here but the heading: the server tells each line what is wrong.
 */
export function readTravelFile(text: string): ReadFile {
  const all = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  const names = cellsOf(all[0] ?? '').map(plain)
  const positions = Object.values(columns).map((known) => names.findIndex((name) => known.includes(name)))
  if (positions.includes(-1)) return { ok: false, reason: directoryText.travel.noHeading }
  const lines = all.slice(1).flatMap((line, at): FileLine[] => {
    if (line.trim() === '') return []
    const cells = cellsOf(line)
    // A line of another width is not rearranged: the server says how many columns it has.
    const csv = cells.length === names.length ? positions.map((position) => cells[position]).join(';') : line
    return [{ number: at + 2, csv }]
  })
  return lines.length === 0 ? { ok: false, reason: directoryText.travel.empty } : { ok: true, lines }
}

/** The text of a file: UTF-8, or what a French spreadsheet writes otherwise. */
export function decode(bytes: BufferSource): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** Writes a file that a spreadsheet opens: UTF-8 with its mark, semicolons, and no cell that it would compute. */
export function writeCsv(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rows.map((row) => row.map((cell) => safe(String(cell))).join(';')).join('\r\n')}\r\n`
}

/** Gives a file to the person. */
export function saveFile(name: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: 'text/csv;charset=utf-8' }))
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(address))
}

function cellsOf(line: string): string[] {
  return line.split(';').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1').replaceAll('""', '"'))
}

function safe(cell: string): string {
  const text = cell.replace(/[;\r\n]+/g, ' ').trim()
  return /^[=+\-@\t]/.test(text) ? `'${text}` : text
}
