import type { FileKind } from '../types'

/** Files that identify persons: the network is not to receive them (docs/pmsi.md: VID-HOSP, ANO-HOSP, TRA). The server refuses the same names (file_kind.cpp). */
export function isForbidden(name: string): boolean {
  const words = name.split(/[^a-z]+/i).map((word) => word.toLowerCase())
  return /vidhosp|anohosp/.test(words.join('')) || words.includes('tra')
}

/** The bytes of a file that its kind is guessed from. */
export const firstBytes = 512

/** What a file is, by its first line, else by its name; the person may put it right. Positions: docs/pmsi.md, from 1. */
export function kindOf(name: string, beginning: string): FileKind {
  if (archiveBeginnings.some((each) => beginning.startsWith(each))) return 'zip'
  const [line = ''] = beginning.split(/\r?\n/, 1)
  return kindOfLine(line) ?? kindOfName(name)
}

/** Of a ZIP archive, and of an empty one. */
const archiveBeginnings = ['PK\u0003\u0004', 'PK\u0005\u0006']

function kindOfLine(line: string): FileKind | null {
  if (line.startsWith('cigogne.cube/')) return 'cube'
  // IUM: FINESS 1+9, format 90 at 10+2, year 12+4; 45 characters, or 28 of a hospital's own.
  if (/^\d{9}90\d{4}/.test(line) && line.trimEnd().length <= 46) return 'ium'
  // RSA: the format stands at 10+3 after the FINESS; RSS: at 10+3 after the version of grouping, its first digit 1 grouped, 0 not.
  if (/^\d{9}2[12]\d/.test(line) && line.length > 100) return 'stays'
  if (/^.{9}(1[12]\d|0[12]\d)/.test(line) && line.length > 150) return 'stays'
  return null
}

function kindOfName(name: string): FileKind {
  if (/(^|[^a-z])ano([^a-z]|$)/i.test(name)) return 'ano'
  if (/(^|[^a-z])ium([^a-z]|$)/i.test(name)) return 'ium'
  if (/(^|[^a-z])cube([^a-z]|$)/i.test(name)) return 'cube'
  return 'stays'
}

/** Whether these may be computed: chaining and units say nothing without the stays that they are of. What an archive holds is seen when it is read. */
export function holdsStays(kinds: readonly FileKind[]): boolean {
  return kinds.includes('stays') || kinds.includes('zip') || (kinds.length > 0 && kinds.every((kind) => kind === 'cube'))
}
