import { anoLayouts, iumZone, layoutOf, type Layout, type Zone } from './positions.ts'
import type { Random } from './random.ts'

/** Invented. The last one is in no table of maternities. */
const sites = ['310000001', '310000002', '810000003', '2A0000004', '120000005']
const hospitals = ['310000001', '810000003', '990000006']

const deliveryActs = ['JQGA002', 'JQGA003', 'JQGA004', 'JQGA005', 'JQGD001', 'JQGD002', 'JQGD003', 'JQGD004', 'JQGD005', 'JQGD007',
  'JQGD008', 'JQGD010', 'JQGD012', 'JQGD013']
const otherActs = ['JQGD006', 'JQGD009', 'JQGD011', 'JMPA006', 'EDSF011', 'EDSA002', 'ELSA002', 'JNFA001', 'JNBD002', 'JNMD002', 'JPGD001',
  'AFLB010', 'JQGA001', 'JQGD014', 'ZZEP002', 'JMCA001']
const outcomes = ['Z370', 'Z370', 'Z370', 'Z3710', 'Z3711', 'Z372', 'Z3730', 'Z3731', 'Z3740', 'Z3741', 'Z375', 'Z3760', 'Z3761', 'Z3770',
  'Z3771', 'Z379', 'Z371']
const ofMothers = ['O800', 'O801', 'O321', 'O322', 'O323', 'O320', 'O324', 'O325', 'O326', 'O328', 'O329', 'O640', 'O641', 'O642', 'O643',
  'O644', 'O645', 'O648', 'O649', 'O830', 'O831', 'O721', 'O342', 'O601', 'O858', 'Z33', 'Z34', 'Z358', 'Z368', 'Z3900', 'Z3908', 'D62',
  'I10', 'Z321']
const ofChildren = ['Z380', 'Z380', 'Z381', 'Z383', 'Z384', 'Z387', 'P95', 'P95+0', 'P95+1', 'P95+2', 'P95+8', 'P964', 'P0712', 'P599',
  'P030', 'P220', 'Z762', 'Q210']
const ofOthers = ['J189', 'I10', 'S060', 'Z511', 'K358']

interface WrittenAct {
  code: string
  activity: string
  delay: number | null
}

interface WrittenUnit {
  site: string
  principal: string
  related: string
  types: string[]
  associated: string[]
  acts: WrittenAct[]
}

/** One invented stay, from which a line of any format is written. */
export interface WrittenStay {
  finess: string
  ghm: string
  type: string
  generated: string
  ageYears: number | null
  ageDays: number | null
  sex: string
  entryMode: string
  provenance: string
  exitMode: string
  destination: string
  entry: Date
  nights: number
  /** Whether the RSA tells its nights. */
  nightsTold: boolean
  weight: number | null
  weeks: number | null
  periodDelay: number | null
  supplements: number
  units: WrittenUnit[]
}

type Kind = 'delivery' | 'birth' | 'antepartum' | 'infant' | 'other'
const kinds: Kind[] = ['delivery', 'delivery', 'delivery', 'birth', 'birth', 'birth', 'birth', 'antepartum', 'infant', 'other']

const groups: { [kind in Kind]: string[] } = {
  delivery: ['14Z14A', '14C08B', '14Z09Z', '14Z10T', '14C06A', '05C10J', '9000Z0', '900018'],
  birth: ['15M05A', '15Z10E', '15M02Z', '15M03E', '15C02A', '23M20Z', '90Z00Z'],
  antepartum: ['14M03A', '14Z16Z', '14Z06Z', '14C10Z', '14M02A', '14Z08Z', '04M05A'],
  infant: ['15M02Z', '15M04E', '15M06C', '04M18A', '15M03E'],
  other: ['04M05A', '28Z07Z', '06C09A'],
}

function diagnosesOf(kind: Kind): string[] {
  if (kind === 'other') return ofOthers
  return kind === 'birth' || kind === 'infant' ? ofChildren : ofMothers
}

function unitOf(kind: Kind, random: Random): WrittenUnit {
  const noise = random.chance(0.1) ? [...ofMothers, ...ofChildren, ...ofOthers, ...outcomes] : diagnosesOf(kind)
  const associated = random.several(noise, 4)
  const acts: string[] = []
  if (kind === 'delivery') {
    if (random.chance(0.8)) associated.push(random.pick(outcomes))
    if (random.chance(0.8)) acts.push(random.pick(deliveryActs))
    acts.push(...random.several(random.chance(0.2) ? deliveryActs : otherActs, 3))
  } else if (random.chance(0.1)) acts.push(random.pick([...deliveryActs, ...otherActs]))
  return {
    site: random.pick(sites),
    principal: random.pick(noise),
    related: random.chance(0.2) ? random.pick(noise) : '',
    types: random.several(['71', '73', '04', '05', '06', '28', '13A', '01A'], 2),
    associated: random.shuffled(associated),
    acts: acts.flatMap((code) => {
      const act = { code, activity: random.chance(0.9) ? '1' : '4', delay: random.chance(0.8) ? random.between(0, 3) : null }
      return random.chance(0.2) ? [act, { ...act, activity: '4' }] : [act]
    }),
  }
}

const anyDay = (random: Random) => new Date(Date.UTC(random.between(2023, 2025), random.below(12), random.between(1, 28)))

/** A stay such as a hospital may code it, well or badly, dense in what the rules look at. */
export function randomStay(random: Random, entry = anyDay(random)): WrittenStay {
  const kind = random.pick(kinds)
  const child = kind === 'birth' || kind === 'infant'
  const fewWeeks = random.pick([20, 21, 22, 23, 24, 27, 28, 30, 31, 32, 33, 34, 36, 37])
  return {
    finess: random.pick(hospitals),
    ghm: random.pick(groups[kind]),
    type: random.chance(0.05) ? random.pick(['A', 'B']) : '',
    generated: random.chance(0.03) ? random.pick(['1', '2']) : random.pick(['0', '']),
    ageYears: child ? (random.chance(0.5) ? 0 : null) : random.pick([random.between(11, 50), random.pick([10, 17, 18, 19, 20, 34, 35, 40, 60, 61])]),
    ageDays: child ? (kind === 'birth' ? (random.chance(0.9) ? 0 : random.between(1, 9)) : random.between(0, 35)) : random.chance(0.5) ? 0 : null,
    sex: child ? random.pick(['1', '2']) : random.chance(0.97) ? '2' : '1',
    entryMode: random.pick(child ? ['8', 'N', '8', 'N', '7', '6', '0'] : ['8', '8', '7', '0', '6']),
    provenance: random.pick(['', '1', 'R', '2', '5']),
    exitMode: random.pick(['8', '8', '7', '9', '6', '0']),
    destination: random.pick(['', '1', '1', '2']),
    entry,
    nights: random.pick([0, 0, 1, 2, 3, 5, 6, 7, 8, 20, 27]),
    nightsTold: random.chance(0.95),
    weight: !child || random.chance(0.05) ? (random.chance(0.5) ? 0 : null) : random.pick([random.between(300, 5000), random.pick([499, 500, 999, 1000, 1499, 1500, 2499, 2500, 3999, 4000])]),
    weeks: random.chance(0.1) ? (random.chance(0.5) ? 0 : null) : random.chance(0.5) ? fewWeeks : random.between(36, 45),
    periodDelay: child || random.chance(0.2) ? null : random.between(140, 320),
    supplements: child && random.chance(0.1) ? random.between(1, 30) : 0,
    units: Array.from({ length: random.pick([1, 1, 1, 2, 3]) }, () => unitOf(kind, random)),
  }
}

/** One line, or one zone of it, filled field by field. */
class Written {
  private readonly cells: string[]

  constructor(private readonly zone: Zone, width: number) {
    this.cells = Array.from({ length: width }, () => ' ')
  }

  /** Left-aligned, space filled: pmsi.md 1. */
  text(field: string, value: string): this {
    const position = this.zone.get(field)
    if (position) this.put(position.start, value.slice(0, position.length).padEnd(position.length))
    return this
  }

  /** Right-aligned, zero filled; blank when it is not known. */
  number(field: string, value: number | null): this {
    const position = this.zone.get(field)
    if (position) this.put(position.start, value === null ? ' '.repeat(position.length) : String(value).padStart(position.length, '0').slice(-position.length))
    return this
  }

  /** JJMMAAAA. */
  day(field: string, value: Date | null): this {
    return this.text(field, value === null ? '' : value.toISOString().slice(0, 10).split('-').reverse().join(''))
  }

  toString(): string {
    return this.cells.join('')
  }

  private put(start: number, value: string): void {
    ;[...value].forEach((character, index) => (this.cells[start - 1 + index] = character))
  }
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

const dayLength = 86_400_000
const later = (day: Date, days: number): Date => new Date(day.getTime() + days * dayLength)

/** The stay as an RSA: pmsi.md 2.2. */
function writtenRsa(stay: WrittenStay, { format, widths, fixed, unit, act }: Layout, number: number, random: Random): string {
  const exit = later(stay.entry, stay.nights)
  const authorisations = widths.authorisation > 0 ? random.below(3) : 0
  const radiotherapies = random.chance(0.05) ? random.between(1, 2) : 0
  const head = new Written(fixed, widths.fixed)
    .text('NOFINESS', stay.finess).text('NOVRSA', format).number('CLE_RSA', number)
    .text('RSACMD', stay.ghm.slice(0, 2)).text('RSATYPE', stay.ghm.slice(2, 3)).text('RSANUM', stay.ghm.slice(3, 5)).text('RSACOMPX', stay.ghm.slice(5))
    .number('NBRUM', stay.units.length).number('AGEAN', stay.ageYears).number('AGEJR', stay.ageDays).text('SEXE', stay.sex)
    .text('ECHPMSI', stay.entryMode).text('PROV', stay.provenance).number('MOISSOR', exit.getUTCMonth() + 1).number('ANSOR', exit.getUTCFullYear())
    .text('SCHPMSI', stay.exitMode).text('DEST', stay.destination).text('TYPESEJ', stay.type).number('DUREE', stay.nightsTold ? stay.nights : null).text('CDGEO', '31000')
    .number('POIDS', stay.weight).number('AGEGEST', stay.weeks).number('DELAIREG', stay.periodDelay).text('GENAUTORSA', stay.generated)
    .number('NBAUTPGV', authorisations).number('NB_RDTH', radiotherapies)
    .number(random.pick(['NBSUPNN1', 'NBSUPNN2', 'NBSUPNN3']), stay.supplements || null)
    .text('DP', stay.units[0]!.principal).text('DR', stay.units[0]!.related)
    .number('NDAS', sum(stay.units.map(({ associated }) => associated.length))).number('NACTES', sum(stay.units.map(({ acts }) => acts.length)))
  const units = stay.units.map(({ site, principal, related, types, associated, acts }) => new Written(unit, widths.unit)
    .text('NOHOP1', site).text('NOHOP2', site).text('DPUM', principal).text('DRUM', related).number('NBDIAGAS', associated.length).number('NBACTE', acts.length)
    .text('TYPAUT1', types[0] ?? '').text('TYPAUT2', types[1] ?? ''))
  const diagnoses = stay.units.flatMap(({ associated }) => associated.map((code) => code.padEnd(widths.diagnosis)))
  const acts = stay.units.flatMap(({ acts }) => acts.map(({ code, activity, delay }) =>
    new Written(act, widths.act).number('DELAI', delay).text('CDCCAM', code).text('ACT', activity).number('NBEXEC', 1)))
  return [head, ' '.repeat(widths.authorisation * authorisations + widths.radiotherapy * radiotherapies), ...units, ...diagnoses, ...acts].join('')
}

/** The stay as the lines of an RSS, one for each unit: pmsi.md 3. */
function writtenRss(stay: WrittenStay, { record, format, widths, fixed, act }: Layout, number: number, random: Random): string[] {
  const birth = stay.ageDays !== null && stay.ageYears === null ? later(stay.entry, -stay.ageDays)
    : new Date(Date.UTC(stay.entry.getUTCFullYear() - (stay.ageYears ?? 0), stay.entry.getUTCMonth(), stay.entry.getUTCDate() - (stay.ageDays ?? 3)))
  return stay.units.map((unit, index) => {
    const documentary = random.chance(0.1) ? random.between(1, 2) : 0
    const last = index === stay.units.length - 1
    const head = new Written(fixed, widths.fixed)
      .text('NOFINESS', stay.finess).text('CDURM', String(random.below(14)).padStart(4, '0')).text(record === 'grouped' ? 'NOVERG' : 'NOVERR', format).text('NORSS', String(number)).text('NAS', String(number))
      .text('CDCMD', stay.ghm.slice(0, 2)).text('CDGHM_SUITE', stay.ghm.slice(2)).day('DTNAIS', birth).text('SXPMSI', stay.sex)
      .day('D8EEUE', stay.entry).day('D8SOUE', later(stay.entry, last ? stay.nights : 0))
      .text('MDEEUE', index === 0 ? stay.entryMode : '6').text('TYTRPR', index === 0 ? stay.provenance : '1')
      .text('MDSOUE', last ? stay.exitMode : '6').text('TYTRDS', last ? stay.destination : '1').text('CDRESI', '31000')
      .number('PDNAIS', stay.weight).number('AGEGEST', index === 0 || random.chance(0.5) ? stay.weeks : null)
      .day('DDR2', stay.periodDelay === null ? null : later(stay.entry, -stay.periodDelay))
      .number('NBDAS', unit.associated.length).number('NBDAD', documentary).number('NBACTE', unit.acts.length)
      .text('DP', unit.principal).text('DR', unit.related)
    const diagnoses = unit.associated.map((code) => code.padEnd(widths.diagnosis))
    const acts = unit.acts.map(({ code, activity, delay }) => new Written(act, widths.act)
      .day('DTREAL', delay === null ? null : later(stay.entry, delay)).text('CDCCAM', code).text('ACT', activity).number('NBEXEC', 1))
    return [head, ...diagnoses, ' '.repeat(widths.documentary * documentary), ...acts].join('')
  })
}

/** The lines of `count` stays numbered from `first` on, each of one of these formats: several lines for a stay of an RSS. */
export function randomLines(random: Random, formats: readonly string[], count: number, first = 1): string[] {
  return Array.from({ length: count }, (_, index) => {
    const layout = layoutOf.get(random.pick(formats))!
    const stay = randomStay(random)
    return layout.record === 'rsa' ? [writtenRsa(stay, layout, first + index, random)] : writtenRss(stay, layout, first + index, random)
  }).flat()
}

/** The line of ANO of a stay, or what a hospital made of it: pmsi.md 7. */
function writtenAno(stay: WrittenStay, number: number, pseudonym: string, key: string, random: Random): string {
  const exit = later(stay.entry, stay.nights)
  const year = exit.getUTCFullYear()
  const layout = random.pick(anoLayouts.filter((layout) => layout.year === year))
  const isLocal = random.chance(0.05)
  const line = new Written(layout.fields, layout.length)
    .text('NOFINESS', stay.finess).number('CLE_RSA', number).day('DTENT', stay.entry).day('DTSORT', exit)
    .text('NOANON', isLocal ? '' : pseudonym).number('MTRMBAMC', 0)
    .text(year >= 2019 ? 'NOCHAINMER' : 'NOANOMER', isLocal ? '' : key).text(year >= 2019 ? 'NOANOMER' : 'NOCHAINMER', random.chance(0.5) ? 'F'.repeat(32) : '')
  for (const code of ['CRSECU', 'CRDNAI', 'CRSEXE', 'CRNODA', 'CRFUSHOSP', 'CRFUSPMSI', 'CRDTENT', 'CRCDNAI', 'CRCSEXE'])
    line.text(code, random.chance(0.995) ? '0' : random.pick(['1', ' ', '9']))
  return line.toString()
}

/** Stays of few persons within few days, so that everything a link looks at happens, and their lines of ANO; some are missing. */
export function chainedLines(random: Random, formats: readonly string[], count: number): { stays: string[]; ano: string[] } {
  const stays: string[] = [], ano: string[] = []
  const year = random.between(2012, 2026)
  for (let number = 1; number <= count; number++) {
    const stay = randomStay(random, new Date(Date.UTC(year, random.pick([5, 11]), random.between(18, 31))))
    if (random.chance(0.4)) Object.assign(stay, { exitMode: '7', destination: '1', type: '', generated: '0' })
    if (!stay.ageYears && stay.ageDays) Object.assign(stay, { ageDays: random.between(1, 7), exitMode: random.pick(['9', '8']) })
    stays.push(writtenRsa(stay, layoutOf.get(random.pick(formats))!, number, random))
    const key = random.pick(['', 'AB'.repeat(16), ...Array.from({ length: 4 }, () => `CLE${random.below(count / 8)}`.padEnd(32, '0'))])
    if (later(stay.entry, stay.nights).getUTCFullYear() <= 2026 && random.chance(0.95))
      ano.push(writtenAno(stay, number, `PERSONNE${random.below(count / 15)}`, key, random))
  }
  return { stays, ano }
}

/** A line of IUM: pmsi.md 6. */
export function unitLine(random: Random): string {
  return new Written(iumZone, 45).text('NOFINESS', random.pick(hospitals)).text('NOFORM', '90').text('ANNEE', '2024').text('MOIS', '12')
    .text('NOFINESSGEO', random.pick(sites)).text('NOUM', String(random.below(12)).padStart(4, '0')).text('TYPEAUT', random.pick(['71', '73', '04', '05', '06', '28', '13A', '01A']))
    .text('TYPEHOSP', 'C').day('DTEAUT', new Date(Date.UTC(random.between(2022, 2025), random.below(12), random.between(1, 28)))).number('NBLIT', 10).toString()
}

/** What happens to files between a hospital and a network: cuts, trimmed ends, lines stuck together, bytes changed. */
export function damaged(random: Random, lines: string[], share: number): string[] {
  return lines.map((line) => (random.chance(share) ? random.pick(damages)(line, random) : line))
}

const damages: ((line: string, random: Random) => string)[] = [
  (line, random) => line.slice(0, random.below(line.length)),
  (line) => line.trimEnd(),
  (line, random) => line.slice(0, line.length - random.between(1, 8)),
  (line, random) => line + ' '.repeat(random.between(1, 40)),
  (line) => line + line,
  (line, random) => flipped(line, random, () => random.pick([...'0123456789ABCDOPZN +'])),
  (line, random) => flipped(line, random, () => String.fromCharCode(random.pick([0, 9, 27, 31, 127, 128, 160, 233, 255, random.between(1, 255)]))),
  () => '',
  () => ' ',
]

/** Any byte changed to any other, but for the end of a line. */
export function flipped(line: string, random: Random, byte: () => string): string {
  const at = random.below(line.length)
  const changed = byte()
  return changed === '\n' ? line : line.slice(0, at) + changed + line.slice(at + 1)
}
