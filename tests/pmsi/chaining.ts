import { readFileSync } from 'node:fs'
import { anoLayouts, iumZone, type AnoLayout, type Position, type Zone } from './positions.ts'

/** What a line of ANO tells of a stay. pmsi.md 7. */
export interface Chaining {
  finess: string
  number: number
  entry: string
  exit: string
  /** null where the line tells none. */
  pseudonym: string | null
  key: string | null
  exclusion: 'not_returned' | 'control_codes' | null
}

export interface ChainingLines {
  read: number
  kept: number
  excluded: { not_returned: number; control_codes: number }
  refused: number
}

const slice = (line: string, { start, length }: Position): string => line.slice(start - 1, start - 1 + length)
const at = (line: string, zone: Zone, field: string): string => slice(line, zone.get(field)!)

/** A JJMMAAAA date as YYYY-MM-DD, or null. */
export function dayOf(written: string): string | null {
  const [, date, month, year] = /^([ \d]\d)([ \d]\d)(\d{4})$/.exec(written) ?? []
  if (date === undefined || Number(year) < 1850) return null
  const time = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)))
  return Number(date) > 0 && time.getUTCDate() === Number(date) && time.getUTCMonth() === Number(month) - 1 ? time.toISOString().slice(0, 10) : null
}

/** pmsi.md 7, "Which layout": of those long enough for what is written, the shortest whose date of discharge is of its year. */
function layoutOf(line: string): AnoLayout | null {
  const written = line.replace(/ +$/, '').length
  return anoLayouts.filter(({ length }) => length >= written).sort((one, other) => one.length - other.length)
    .find(({ fields, year }) => dayOf(at(line, fields, 'DTSORT'))?.startsWith(String(year))) ?? null
}

/** Since 2019 the fingerprint of a stay, from 2012 to 2018 the number of the mother. */
const keyField = (year: number): string | null => (year >= 2019 ? 'NOCHAINMER' : year >= 2012 ? 'NOANOMER' : null)

const controls = ['CRSECU', 'CRDNAI', 'CRSEXE', 'CRNODA', 'CRFUSHOSP', 'CRFUSPMSI', 'CRDTENT', 'CRCDNAI', 'CRCSEXE']

/** The line, or null where it is refused. */
function chaining(line: string): Chaining | null {
  const layout = layoutOf(line)
  if (layout === null) return null
  const { fields, year } = layout
  const last = fields.get('NOCHAINMER') ?? fields.get('NOANOMER')!
  if (line.length < last.start - 1 + last.length) return null
  const finess = at(line, fields, 'NOFINESS')
  const number = /^ *(\d+)$/.exec(at(line, fields, 'CLE_RSA'))?.[1]
  const entry = dayOf(at(line, fields, 'DTENT'))
  const exit = dayOf(at(line, fields, 'DTSORT'))
  if (!/^[0-9A-Z]{9}$/.test(finess) || number === undefined || entry === null || exit === null || entry > exit) return null
  const told = (field: string | null) => {
    const text = field === null ? '' : at(line, fields, field)
    return /^ *$/.test(text) || text === 'AB'.repeat(16) ? null : text
  }
  const pseudonym = told('NOANON')
  const key = told(keyField(year))
  const sound = controls.every((code) => !fields.has(code) || at(line, fields, code) === '0')
  return { finess, number: Number(number), entry, exit, pseudonym, key, exclusion: pseudonym === null && key === null ? 'not_returned' : sound ? null : 'control_codes' }
}

function linesOf(file: string): string[] {
  const lines = readFileSync(file, 'latin1').split('\n')
  if (lines.at(-1) === '') lines.pop()
  return lines.map((line) => line.replace(/\r$/, ''))
}

export function readChaining(files: string[]): { lines: ChainingLines; chainings: Chaining[] } {
  const lines: ChainingLines = { read: 0, kept: 0, excluded: { not_returned: 0, control_codes: 0 }, refused: 0 }
  const chainings: Chaining[] = []
  for (const line of files.flatMap(linesOf)) {
    lines.read++
    const told = chaining(line)
    if (told === null) lines.refused++
    else if (told.exclusion === null) lines.kept++
    else lines.excluded[told.exclusion]++
    if (told !== null) chainings.push(told)
  }
  return { lines, chainings }
}

/** A medical unit from a day on. pmsi.md 6. */
export interface MedicalUnit {
  finess: string
  number: string
  site: string
  type: string
  from: string
}

export interface UnitLines {
  read: number
  kept: number
  refused: number
}

export function readUnits(files: string[]): { lines: UnitLines; units: MedicalUnit[] } {
  const units: MedicalUnit[] = []
  let read = 0
  for (const line of files.flatMap(linesOf)) {
    read++
    const finess = at(line, iumZone, 'NOFINESS'), site = at(line, iumZone, 'NOFINESSGEO'), from = dayOf(at(line, iumZone, 'DTEAUT'))
    const whole = line.replace(/ +$/, '').length <= 45
    if (at(line, iumZone, 'NOFORM') !== '90' || !/^[0-9A-Z]{9}$/.test(finess) || !/^[0-9A-Z]{9}$/.test(site) || from === null || !whole) continue
    units.push({ finess, number: at(line, iumZone, 'NOUM'), site, type: at(line, iumZone, 'TYPEAUT').trimEnd(), from })
  }
  return { lines: { read, kept: units.length, refused: read - units.length }, units }
}
