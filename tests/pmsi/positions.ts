import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const tables = resolve(import.meta.dirname, '../../analytics/layouts/tables')

/** Where a field stands: from 1, as the official documents print it. */
export interface Position {
  start: number
  length: number
}

/** The fields of one zone of one format, by the code that the tables give them. */
export type Zone = Map<string, Position>

/** The widths of a format: 0 for a zone that it has not. pmsi.md 2.1 and 3. */
export interface Widths {
  fixed: number
  authorisation: number
  radiotherapy: number
  unit: number
  diagnosis: number
  documentary: number
  act: number
}

export type Record = 'rsa' | 'grouped' | 'ungrouped'

export interface Layout {
  record: Record
  format: string
  widths: Widths
  fixed: Zone
  unit: Zone
  act: Zone
}

function rows(table: string): string[][] {
  return readFileSync(join(tables, `${table}.csv`), 'utf8').trim().split('\n').slice(1).map((line) => line.trim().split(','))
}

/** The zones that a table describes, by format. Only the first four columns are read: no comma stands in them. */
function zones(table: string): Map<string, Zone> {
  const found = new Map<string, Zone>()
  for (const [format, code, start, length] of rows(table)) {
    const zone = found.get(format!) ?? new Map<string, Position>()
    zone.set(code!, { start: Number(start), length: Number(length) })
    found.set(format!, zone)
  }
  return found
}

function layouts(): Map<string, Layout> {
  const rsaFixed = zones('rsa_fixed'), rsaUnits = zones('rsa_um'), rsaActs = zones('rsa_actes')
  const grouped = zones('rss_rum'), ungrouped = zones('rss_ungrouped_rum'), rssActs = zones('rss_actes')
  const none: Zone = new Map()
  const all = new Map<string, Layout>()
  for (const [kind, format, ...cells] of rows('formats_index')) {
    const [authorisation, radiotherapy, unit, diagnosis, documentary, act] = cells.slice(-6).map(Number)
    const widths = {
      fixed: Number(cells.at(-7)), authorisation: authorisation!, radiotherapy: radiotherapy!, unit: unit!,
      diagnosis: diagnosis!, documentary: documentary!, act: act!,
    }
    if (kind === 'RSA')
      all.set(format!, { record: 'rsa', format: format!, widths, fixed: rsaFixed.get(format!)!, unit: rsaUnits.get(format!)!, act: rsaActs.get(format!)! })
    else if (kind === 'RSS_GROUPED')
      all.set(format!, { record: 'grouped', format: format!, widths, fixed: grouped.get(format!)!, unit: none, act: rssActs.get(format!)! })
    else // The acts of an ungrouped RUM are those of the grouped one of the same year: 016 as 116.
      all.set(format!, { record: 'ungrouped', format: format!, widths, fixed: ungrouped.get(format!)!, unit: none, act: rssActs.get(`1${format!.slice(1)}`)! })
  }
  return all
}

/** A layout of ANO: the year of discharge whose table it is, the length of a line. pmsi.md 7. */
export interface AnoLayout {
  year: number
  length: number
  /** As the platform returns it: without the index of 32 that the table puts before the FINESS since 2020. */
  returned: boolean
  fields: Zone
}

function anoLayoutsOf(year: string, fields: Zone): AnoLayout[] {
  const end = Math.max(...[...fields.values()].map(({ start, length }) => start + length - 1))
  const index = fields.get('NOFINESS')!.start - 1
  const whole = { year: Number(year), length: end, returned: false, fields }
  if (index === 0) return [whole]
  const shifted: Zone = new Map([...fields].filter(([, { start }]) => start > index).map(([code, { start, length }]) => [code, { start: start - index, length }]))
  return [whole, { ...whole, length: end - index, returned: true, fields: shifted }]
}

export const anoLayouts: AnoLayout[] = [...zones('ano')].flatMap(([year, fields]) => anoLayoutsOf(year, fields))

/** A line of IUM as it stands beside the stays. pmsi.md 6. */
export const iumZone: Zone = zones('ium').get('out_2011_2026')!

/** Every format that is read, by its number at positions 10 to 12 of a line. pmsi.md 2.1 and 3. */
export const layoutOf = layouts()
