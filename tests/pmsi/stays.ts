import { readFileSync } from 'node:fs'
import { dayOf, type MedicalUnit } from './chaining.ts'
import { layoutOf, type Layout, type Position, type Record, type Zone } from './positions.ts'

/** One act of a stay. */
export interface Act {
  code: string
  /** pmsi.md 2.5: 1 is the operator's. */
  activity: string
  /** Days since the entry of the stay; null where it is not dated. */
  delay: number | null
  /** The place of the unit that made it. */
  site: string
}

/** One passage in a medical unit. */
export interface Unit {
  site: string
  principal: string
  related: string
  /** Types of authorisation, trimmed: pmsi.md 2.4. An RSS tells none. */
  types: string[]
}

/** What the rules need of a stay, whatever file it came from. null is what is not known. */
export interface Stay {
  finess: string
  /** CLE_RSA, which its line of ANO repeats; null in an RSS. */
  number: number | null
  /** N° de RSS; null in an RSA. */
  rss: string | null
  /** null in an ungrouped RUM. */
  ghm: string | null
  type: string
  generated: string
  ageYears: number | null
  ageDays: number | null
  sex: string
  entryMode: string
  provenance: string
  exitMode: string
  destination: string
  year: number
  month: number
  nights: number | null
  weight: number | null
  weeks: number | null
  /** Days from the last period to entry. */
  periodDelay: number | null
  neonatalSupplements: number
  /** The principal diagnoses of the stay: one in an RSA, one for each unit in an RSS. */
  principals: string[]
  related: string[]
  associated: string[]
  acts: Act[]
  units: Unit[]
  /** Whether the types of all units are told: by the RSA, or by the IUM. */
  unitsKnown: boolean
  /** The day of birth where dates are known (RSS), as YYYY-MM-DD. */
  birthDay: string | null
  /** How many lines of the file it is made of. */
  lines: number
  /** What was written of it, without the spaces at the ends of lines. */
  text: string
}

export interface Reading {
  read: number
  refused: number
  stays: Stay[]
}

/** What stands at a position, without the spaces that fill it: left-aligned, pmsi.md 1. */
function text(line: string, zone: Zone, field: string, offset = 0): string {
  const position = zone.get(field)
  return position ? unfilled(slice(line, position, offset)) : ''
}

function slice(line: string, { start, length }: Position, offset: number): string {
  return line.slice(offset + start - 1, offset + start - 1 + length)
}

function unfilled(written: string): string {
  return written.replace(/ +$/, '')
}

/** The diagnoses of a zone: six characters in an RSA, in an RSS the first six of eight. pmsi.md 2.4 and 3. */
function diagnoses(line: string, from: number, width: number, count: number): string[] {
  return Array.from({ length: count }, (_, index) => unfilled(line.slice(from + index * width, from + index * width + 6)))
}

function diagnosis(line: string, zone: Zone, field: string, offset = 0): string {
  return unfilled(text(line, zone, field, offset).slice(0, 6))
}

class Refused extends Error {}

/** Right-aligned, zero or space filled; null when blank, undefined when it is something else. pmsi.md 1, "Filling rules". */
function digits(written: string): number | null | undefined {
  const [, figures] = /^ *(\d*)$/.exec(written) ?? []
  return figures === undefined ? undefined : figures === '' ? null : Number(figures)
}

function number(line: string, zone: Zone, field: string, offset = 0): number | null {
  const position = zone.get(field)
  if (!position) return null
  const read = digits(slice(line, position, offset))
  if (read === undefined) throw new Refused(field)
  return read
}

/** A number that a stay does without: what cannot be read is not known. */
function numberOrNone(line: string, zone: Zone, field: string, offset = 0): number | null {
  const position = zone.get(field)
  return position ? digits(slice(line, position, offset)) ?? null : null
}

/** Weight and gestational age: 0 is never a value. pmsi.md 1. */
const measure = (...from: Parameters<typeof number>): number | null => number(...from) || null

const isFiness = (written: string): boolean => /^[0-9A-Z]{9}$/.test(written)

function finess(written: string): string {
  if (!isFiness(written)) throw new Refused('finess')
  return written
}

/** The fixed part, at least up to its last count. */
function fixedPart(line: string, { fixed, widths }: Layout): string {
  const { start, length } = fixed.get(fixed.has('NACTES') ? 'NACTES' : 'NBACTE')!
  if (line.length < start - 1 + length) throw new Refused('truncated')
  return line.slice(0, widths.fixed).padEnd(widths.fixed)
}

/**
 * The line as long as its counts say, with the spaces that an editor may have trimmed (pmsi.md 1); what is more than spaces was cut:
 * `written` is up to where a code must stand.
 */
function padded(line: string, length: number, written: number): string {
  if (unfilled(line.slice(length)) !== '') throw new Refused('too long')
  if (line.length < written) throw new Refused('truncated')
  return line.padEnd(length)
}

/** Up to where the last act must be written: its activity, which no act lacks. */
function writtenActs(from: number, { act, widths }: Layout, count: number): number {
  const activity = act.get('ACT')!
  return from + (count - 1) * widths.act + activity.start - 1 + activity.length
}

/** The shortest diagnosis: a category of the CIM-10. */
const shortestDiagnosis = 3

/** pmsi.md 2.2: the line is what its counts say, and those of the units add up to those of the stay. */
function rsa(short: string, layout: Layout): Stay {
  const { widths, fixed, unit, act } = layout
  const line = fixedPart(short, layout)
  const authorisations = number(line, fixed, 'NBAUTPGV') ?? 0
  const radiotherapies = number(line, fixed, 'NB_RDTH') ?? 0
  const unitCount = number(line, fixed, 'NBRUM') ?? 0
  const diagnosisCount = number(line, fixed, 'NDAS') ?? 0
  const actCount = number(line, fixed, 'NACTES') ?? 0
  if (unitCount === 0) throw new Refused('no unit')
  const unitsAt = widths.fixed + authorisations * widths.authorisation + radiotherapies * widths.radiotherapy
  const diagnosesAt = unitsAt + unitCount * widths.unit
  const actsAt = diagnosesAt + diagnosisCount * widths.diagnosis
  const counts = unit.get('NBACTE')! // of the last unit
  const written = actCount > 0 ? writtenActs(actsAt, layout, actCount)
    : diagnosisCount > 0 ? actsAt - widths.diagnosis + shortestDiagnosis
    : diagnosesAt - widths.unit + counts.start - 1 + counts.length
  const whole = padded(short, actsAt + actCount * widths.act, written)

  const stayFiness = finess(text(line, fixed, 'NOFINESS'))
  const units: Unit[] = []
  const siteOfAct: string[] = []
  let diagnosesOfUnits = 0
  for (let index = 0; index < unitCount; index++) {
    const at = unitsAt + index * widths.unit
    // Format 218 has no geographic FINESS, and what cannot be read is not known: the establishment then.
    const geographic = text(whole, unit, 'NOHOP1', at)
    const site = isFiness(geographic) ? geographic : stayFiness
    const types = ['TYPAUT1', 'TYPAUT2'].map((field) => unfilled(text(whole, unit, field, at).slice(0, 3))).filter((type) => type !== '')
    units.push({ site, principal: diagnosis(whole, unit, 'DPUM', at), related: diagnosis(whole, unit, 'DRUM', at), types })
    diagnosesOfUnits += number(whole, unit, 'NBDIAGAS', at) ?? 0
    for (let count = number(whole, unit, 'NBACTE', at) ?? 0; count > 0; count--) siteOfAct.push(site)
  }
  if (diagnosesOfUnits !== diagnosisCount || siteOfAct.length !== actCount) throw new Refused('counts disagree')

  const month = number(line, fixed, 'MOISSOR') ?? 0
  const year = number(line, fixed, 'ANSOR') ?? 0
  if (month < 1 || month > 12 || year < 2000 || year > 2099) throw new Refused('month')
  return {
    finess: stayFiness,
    number: numberOrNone(line, fixed, 'CLE_RSA'),
    rss: null,
    ghm: ['RSACMD', 'RSATYPE', 'RSANUM', 'RSACOMPX'].map((part) => slice(line, fixed.get(part)!, 0)).join(''),
    type: text(line, fixed, 'TYPESEJ'),
    generated: text(line, fixed, 'GENAUTORSA'),
    ageYears: number(line, fixed, 'AGEAN'),
    ageDays: number(line, fixed, 'AGEJR'),
    sex: text(line, fixed, 'SEXE'),
    entryMode: text(line, fixed, 'ECHPMSI'),
    provenance: text(line, fixed, 'PROV'),
    exitMode: text(line, fixed, 'SCHPMSI'),
    destination: text(line, fixed, 'DEST'),
    year, month,
    nights: number(line, fixed, 'DUREE'),
    weight: measure(line, fixed, 'POIDS'),
    weeks: measure(line, fixed, 'AGEGEST'),
    periodDelay: measure(line, fixed, 'DELAIREG'),
    neonatalSupplements: ['NBSUPNN1', 'NBSUPNN2', 'NBSUPNN3'].reduce((sum, field) => sum + (number(line, fixed, field) ?? 0), 0),
    principals: [diagnosis(line, fixed, 'DP')],
    related: [diagnosis(line, fixed, 'DR')],
    associated: diagnoses(whole, diagnosesAt, widths.diagnosis, diagnosisCount),
    acts: siteOfAct.map((site, index) => {
      const at = actsAt + index * widths.act
      return { code: text(whole, act, 'CDCCAM', at), activity: text(whole, act, 'ACT', at), delay: numberOrNone(whole, act, 'DELAI', at), site }
    }),
    units,
    unitsKnown: true,
    birthDay: null,
    lines: 1,
    text: unfilled(short),
  }
}

/** One line of an RSS: what its stay is joined from. */
interface Passage {
  key: string
  rss: string
  text: string
  finess: string
  unit: string
  ghm: string | null
  birth: string | null
  entry: string | null
  exit: string
  period: string | null
  sex: string
  entryMode: string
  provenance: string
  exitMode: string
  destination: string
  /** undefined where it is no number: a fault on the first line only, whose weight counts. */
  weight: number | null | undefined
  weeks: number | null
  principal: string
  related: string
  associated: string[]
  acts: { code: string; activity: string; day: string | null }[]
}

/** The date at a position; null when it is blank, or no day since 1850. */
function day(line: string, zone: Zone, field: string, offset = 0): string | null {
  const position = zone.get(field)
  return position ? dayOf(slice(line, position, offset)) : null
}

function days(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000
}

/** Completed years from one day to another. */
function years(from: string, to: string): number {
  return Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0)
}

/** pmsi.md 3: length = fixed + 8 nDA + 8 nDAD + act nZA. */
function passage(short: string, layout: Layout): Passage {
  const { record, widths, fixed, act } = layout
  const line = fixedPart(short, layout)
  const diagnosisCount = number(line, fixed, 'NBDAS') ?? 0
  const documentaryCount = number(line, fixed, 'NBDAD') ?? 0
  const actCount = number(line, fixed, 'NBACTE') ?? 0
  const documentariesAt = widths.fixed + diagnosisCount * widths.diagnosis
  const actsAt = documentariesAt + documentaryCount * widths.documentary
  const written = actCount > 0 ? writtenActs(actsAt, layout, actCount)
    : documentaryCount > 0 ? actsAt - widths.documentary + shortestDiagnosis
    : diagnosisCount > 0 ? documentariesAt - widths.diagnosis + shortestDiagnosis : 0
  const whole = padded(short, actsAt + actCount * widths.act, written)
  const exit = day(line, fixed, 'D8SOUE')
  if (!exit) throw new Refused('no date')
  const site = slice(line, fixed.get('NOFINESS')!, 0)
  return {
    key: site + slice(line, fixed.get('NORSS')!, 0),
    rss: slice(line, fixed.get('NORSS')!, 0),
    text: unfilled(short),
    finess: site,
    unit: slice(line, fixed.get('CDURM')!, 0),
    ghm: record === 'grouped' ? slice(line, fixed.get('CDCMD')!, 0) + slice(line, fixed.get('CDGHM_SUITE')!, 0) : null,
    birth: day(line, fixed, 'DTNAIS'),
    entry: day(line, fixed, 'D8EEUE'),
    exit,
    period: day(line, fixed, 'DDR2'),
    sex: text(line, fixed, 'SXPMSI'),
    entryMode: text(line, fixed, 'MDEEUE'),
    provenance: text(line, fixed, 'TYTRPR'),
    exitMode: text(line, fixed, 'MDSOUE'),
    destination: text(line, fixed, 'TYTRDS'),
    weight: digits(slice(line, fixed.get('PDNAIS')!, 0)),
    weeks: measure(line, fixed, 'AGEGEST'),
    principal: diagnosis(line, fixed, 'DP'),
    related: diagnosis(line, fixed, 'DR'),
    associated: diagnoses(whole, widths.fixed, widths.diagnosis, diagnosisCount),
    acts: Array.from({ length: actCount }, (_, index) => {
      const at = actsAt + index * widths.act
      return { code: text(whole, act, 'CDCCAM', at), activity: text(whole, act, 'ACT', at), day: day(whole, act, 'DTREAL', at) }
    }),
  }
}

/** The first line of a stay tells who it is of and when it began; a stay does not end before. */
function check(passage: Passage, first: Passage | undefined): void {
  const { birth, entry } = first ?? passage
  if (!first) finess(passage.finess)
  if (!first && passage.weight === undefined) throw new Refused('weight')
  if (!birth || !entry || entry < birth || passage.exit < entry) throw new Refused('dates')
}

/** pmsi.md 3 and 4: entry and exit 0 are a service given to another hospital, which an RSA tells by TYPESEJ = B. */
const isService = (first: Passage, last: Passage) => first.entryMode === '0' && last.exitMode === '0'

/** The kind of a unit, as far as a rule asks for it. pmsi.md 5. */
function kindOf(type: string): string {
  if (type === '71' || type === '73') return 'obstetrics'
  return /^(04|05|06)$/.test(type) ? type : type.startsWith('01') ? 'adults' : ''
}

/** pmsi.md 6: the last line of the unit whose date is not after the end of the passage; none where several of that day disagree. */
function unitOf({ finess, unit, exit }: Passage, units: MedicalUnit[]): MedicalUnit | null {
  const told = units.filter((line) => line.finess === finess && line.number === unit && line.from <= exit)
  const from = told.map((line) => line.from).sort().at(-1)
  const last = told.filter((line) => line.from === from)
  const agree = new Set(last.map(({ type, site }) => `${kindOf(type)} ${site}`)).size === 1
  return agree ? last[0]! : null
}

/** pmsi.md 1 and 10.6: a stay is the consecutive lines with the same FINESS and number of RSS. */
function joined(passages: Passage[], medicalUnits: MedicalUnit[]): Stay {
  const units = passages.map((passage) => unitOf(passage, medicalUnits))
  const firstSite = units[0]?.site ?? passages[0]!.finess
  const first = passages[0]!
  const last = passages.at(-1)!
  const birth = first.birth!
  const entry = first.entry!
  const period = passages.map(({ period }) => period).find((known) => known !== null) ?? null
  const age = years(birth, entry)
  return {
    finess: first.finess,
    number: null,
    rss: first.rss,
    ghm: first.ghm,
    type: isService(first, last) ? 'B' : '',
    generated: '',
    ageYears: age,
    ageDays: age === 0 ? days(birth, entry) : null,
    sex: first.sex,
    entryMode: first.entryMode,
    provenance: first.provenance,
    exitMode: last.exitMode,
    destination: last.destination,
    year: Number(last.exit.slice(0, 4)),
    month: Number(last.exit.slice(5, 7)),
    nights: days(entry, last.exit),
    // indicators.md 1.5: the weight is that of the first RUM.
    weight: first.weight || null,
    weeks: passages.map(({ weeks }) => weeks).find((known) => known !== null) ?? null,
    // pmsi.md 8, C165: a last period after the entry is a fault.
    periodDelay: period && period <= entry ? days(period, entry) : null,
    neonatalSupplements: 0,
    principals: passages.map(({ principal }) => principal),
    related: passages.map(({ related }) => related),
    associated: passages.flatMap(({ associated }) => associated),
    acts: passages.flatMap(({ acts }, index) =>
      acts.map(({ code, activity, day }) => ({ code, activity, delay: day ? days(entry, day) : null, site: units[index]?.site ?? firstSite }))),
    units: passages.map(({ principal, related }, index) =>
      ({ site: index === 0 ? firstSite : units[index]?.site ?? firstSite, principal, related, types: units[index] ? [units[index].type] : [] })),
    unitsKnown: units.every((unit) => unit !== null),
    birthDay: birth,
    lines: passages.length,
    text: passages.map(({ text }) => `${text}\n`).join(''),
  }
}

/** The stays of one file; lines that cannot be read are counted, and the others taken. */
export function readFile(file: string, units: MedicalUnit[] = []): Reading {
  const reading: Reading = { read: 0, refused: 0, stays: [] }
  let kind: Record | null = null
  let open: Passage[] = []
  const close = () => {
    if (open.length > 0) reading.stays.push(joined(open, units))
    open = []
  }
  const lines = readFileSync(file, 'latin1').split('\n')
  if (lines.at(-1) === '') lines.pop()
  for (const ended of lines) {
    const line = ended.replace(/\r$/, '')
    reading.read++
    try {
      const layout = layoutOf.get(line.slice(9, 12))
      if (!layout) throw new Refused('format')
      kind ??= layout.record
      if (layout.record !== kind) throw new Refused('other record')
      if (layout.record === 'rsa') reading.stays.push(rsa(line, layout))
      else {
        const next = passage(line, layout)
        const first = open[0]?.key === next.key ? open[0] : undefined
        check(next, first)
        if (!first) close()
        open.push(next)
      }
    } catch (refused) {
      if (!(refused instanceof Refused)) throw refused
      reading.refused++
    }
  }
  close()
  return reading
}
