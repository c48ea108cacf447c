import { readFileSync } from 'node:fs'
import { readChaining, readUnits, type ChainingLines, type UnitLines } from './chaining.ts'
import { chained, linkedFacts, type LinkedFacts } from './links.ts'
import { withoutRepeats } from './repeats.ts'
import { readFile, type Act, type Stay } from './stays.ts'

/**
 * The indicators computed a second time, slowly and plainly, from the reference alone: each rule cites its section of docs/indicators.md
 * or docs/pmsi.md. Nothing of analytics/ is used here but the tables of positions.
 */

export interface Lines {
  read: number
  kept: number
  excluded: { [rule: string]: number }
  refused: number
}

export interface Figure {
  indicator: string
  class: string
  year: number | null
  /** Told where months were asked for. */
  month?: number
  establishment: string
  numerator: number
  denominator: number
  /** Told of figures that a link improves or makes. */
  linked?: boolean
}

export interface Answer {
  lines: Lines
  ano?: ChainingLines
  ium?: UnitLines
  results: Figure[]
  quality?: Figure[]
}

export const wholeRegion = '*'

// --- What a stay holds ---

/** Acts count once, whatever their repetitions, and when activity is 1. pmsi.md 2.5. */
export function operated(stay: Stay): Act[] {
  return stay.acts.filter(({ activity }) => activity === '1')
}

export function hasAct(stay: Stay, codes: string[]): boolean {
  return operated(stay).some(({ code }) => codes.includes(code))
}

/** In any position: DP, DR, those of each unit, every DA. pmsi.md 9. */
function everyDiagnosis(stay: Stay): string[] {
  return [...stay.principals, ...stay.related, ...stay.associated, ...stay.units.flatMap(({ principal, related }) => [principal, related])]
}

/** One of these codes, whatever its extension. */
const begins = (...codes: string[]) => (code: string) => codes.some((beginning) => code.startsWith(beginning))

function hasDiagnosis(stay: Stay, ...codes: string[]): boolean {
  return everyDiagnosis(stay).some(begins(...codes))
}

/** indicators.md 10 and pmsi.md 10: what is set aside, by the first rule that says so. */
function exclusion(stay: Stay): string | null {
  if (stay.ghm?.startsWith('90')) return 'ghm_90'
  if (stay.type === 'B') return 'type_b'
  if (stay.generated !== '' && stay.generated !== '0') return 'generated'
  return null
}

// --- 1.1 Deliveries ---

const caesareanActs = ['JQGA002', 'JQGA003', 'JQGA004', 'JQGA005']
const vaginalActs = ['JQGD001', 'JQGD002', 'JQGD003', 'JQGD004', 'JQGD005', 'JQGD007', 'JQGD008', 'JQGD010', 'JQGD012', 'JQGD013']
export const deliveryActs = [...caesareanActs, ...vaginalActs]
const instrumentalActs = ['JQGD006', 'JQGD009', 'JQGD011']

/** 1.1: days at delivery since the last period, in completed weeks, when the gestational age itself is missing. */
function weeksAtDelivery(stay: Stay): number | null {
  if (stay.weeks !== null) return stay.weeks
  if (stay.periodDelay === null) return null
  const dated = operated(stay).find(({ code, delay }) => deliveryActs.includes(code) && delay !== null)
  return Math.floor((stay.periodDelay + Math.max(dated?.delay ?? 0, 0)) / 7)
}

/** 1.1: a delivery act or Z3900, and an outcome; from 22 to 44 weeks where the age is known. */
export function isDelivery(stay: Stay): boolean {
  const outside = [...stay.principals, ...stay.associated].includes('Z3900')
  const outcome = stay.associated.some((code) => code.startsWith('Z37'))
  const weeks = weeksAtDelivery(stay)
  return (hasAct(stay, deliveryActs) || outside) && outcome && (weeks === null || (weeks >= 22 && weeks <= 44))
}

/** 1.1: D_act, deliveries with an act. */
function isDeliveryWithAct(stay: Stay): boolean {
  return isDelivery(stay) && hasAct(stay, deliveryActs)
}

// --- 1.2 Births ---

function isUnder28Days(stay: Stay): boolean {
  return !stay.ageYears && stay.ageDays !== null && stay.ageDays < 28
}

/** 1.2 and 7.13: an RUM without GHM is of CMD 15 when its age is below 8 days. */
function isOfCmd15(stay: Stay): boolean {
  return stay.ghm === null ? !stay.ageYears && stay.ageDays !== null && stay.ageDays < 8 : stay.ghm.startsWith('15')
}

/** 1.2: at least 500 g or 22 weeks. */
function isViable(stay: Stay): boolean {
  return (stay.weight ?? 0) >= 500 || (stay.weeks ?? 0) >= 22
}

/** 1.2: CMD 15, day 0, entered from home or by birth. */
export function isBirth(stay: Stay): boolean {
  return isOfCmd15(stay) && isUnder28Days(stay) && stay.ageDays === 0 && ['8', 'N'].includes(stay.entryMode) && isViable(stay)
}

const isStillbirthCode = begins('P95')

/** 1.2: SB. */
export function isStillbirth(stay: Stay): boolean {
  return isBirth(stay) && stay.principals.some(isStillbirthCode)
}

/** 1.2: LB. */
export function isLiveBirth(stay: Stay): boolean {
  return isBirth(stay) && !everyDiagnosis(stay).some(isStillbirthCode)
}

/** 1.2 and 4: at home or on the way; of a sick child it is no principal diagnosis. */
const isBornOutside = (stay: Stay) => hasDiagnosis(stay, 'Z381', 'Z384', 'Z387')

// --- The rules of section 2 ---

/** I1: a delivery is of one kind; where outcomes disagree, that of most children. */
const isHigherOrder = (stay: Stay) => stay.associated.some(begins('Z375', 'Z376', 'Z377'))
const isTwins = (stay: Stay) => !isHigherOrder(stay) && stay.associated.some(begins('Z372', 'Z373', 'Z374'))
export const isMultiple = (stay: Stay) => isTwins(stay) || isHigherOrder(stay)

/** I2: ages below 11 and above 60 are rejected. */
function hasPossibleAge(stay: Stay): boolean {
  return stay.ageYears !== null && stay.ageYears >= 11 && stay.ageYears <= 60
}

const isAged = (from: number, to: number) => (stay: Stay) => stay.ageYears! >= from && stay.ageYears! <= to

/** I3, I9: completed weeks, both included (1.5). */
const isOfWeeks = (from: number, to: number) => (stay: Stay) => stay.weeks !== null && stay.weeks >= from && stay.weeks <= to

/** I4. */
const weighsLessThan = (grams: number) => (stay: Stay) => stay.weight !== null && stay.weight < grams

/** I5 and section 10: linked, by the outcome of the mother too. */
const isInduced: Holds = (stay, _types, link) =>
  stay.principals.includes('P95+0') || stay.associated.some(begins('P964')) || (link?.mother ? endsByTermination(link.mother) : false)

/** 1.3: the fifth character of Z37 that tells a termination. */
export const endsByTermination = (mother: Stay) => mother.associated.some((code) => /^Z37[1-7]1/.test(code))

/** I6: the age in days at death of a child taken in before 28 days, of a viable birth, not stillborn. */
export function ageAtDeath(stay: Stay): number | null {
  if (!isUnder28Days(stay) || stay.exitMode !== '9' || !isViable(stay) || everyDiagnosis(stay).some(isStillbirthCode)) return null
  return stay.nights === null ? null : stay.ageDays! + stay.nights
}

const diesAt = (from: number, to: number) => (stay: Stay) => {
  const age = ageAtDeath(stay)
  return age !== null && age >= from && age <= to
}

/** I8: the hierarchy. */
const isCaesarean = (stay: Stay) => hasAct(stay, caesareanActs)
const isInstrumental = (stay: Stay) => !isCaesarean(stay) && hasAct(stay, instrumentalActs)

/** I9: in the place that the need asks for. Birth outside a hospital is a category of its own; a place of unknown type says nothing. */
function isPlaced(stay: Stay, types: Types): boolean {
  return isLiveBirth(stay) && !isBornOutside(stay) && types(stay) !== null
}

/** I10. */
export const radicalActs = ['EDSF011', 'EDSA002', 'ELSA002', 'JNFA001']

/** I10: linked, in the stay that followed a transfer too. */
const isTreatedBy = (codes: string[]): Holds => (stay, _types, link) => hasAct(stay, codes) || codes.some((code) => link?.laterActs.includes(code))

/** I11: the child is still carried: DP or DA in O or Z33 to Z36, no delivery, no outcome; of an antepartum root where the GHM is known. */
export function isAntepartum(stay: Stay): boolean {
  const pregnant = [...stay.principals, ...stay.associated].some(begins('O', 'Z33', 'Z34', 'Z35', 'Z36'))
  const root = stay.ghm === null ? !isOfCmd15(stay) : ['14M03', '14Z16', '14Z06', '14C10'].includes(stay.ghm.slice(0, 5))
  return pregnant && root && !hasAct(stay, deliveryActs) && !stay.associated.some(begins('Z37'))
}

export const leavesByTransfer = (stay: Stay) => stay.exitMode === '7' && stay.destination === '1'

/** I11: mode 7, or 0 but for a service between hospitals. */
const isTransfer = (mode: string, stay: Stay) => mode === '7' || (mode === '0' && stay.type !== 'A')

export function isTransferredOut(stay: Stay): boolean {
  return isAntepartum(stay) && isTransfer(stay.exitMode, stay) && stay.destination === '1'
}

/** I11: linked, and received elsewhere. */
const isSentInUtero: Holds = (stay, _types, link) => isTransferredOut(stay) && (link?.isReceived ?? true)

function isTransferredIn(stay: Stay): boolean {
  return (isDelivery(stay) || isAntepartum(stay)) && isTransfer(stay.entryMode, stay) && ['1', 'R'].includes(stay.provenance)
}

/** I12. */
const isNewbornTransferred = (stay: Stay) => isLiveBirth(stay) && leavesByTransfer(stay)
const staysNights = (from: number, to: number) => (stay: Stay) =>
  isNewbornTransferred(stay) && stay.nights !== null && stay.nights >= from && stay.nights <= to
const isInNeonatalUnit = (stay: Stay) =>
  stay.neonatalSupplements > 0 || stay.units.some(({ types }) => types.some((type) => ['04', '05', '06'].includes(type)))

/** I13: one child, by an act, of which the presentation is told. */
const isPresentedSingle = (stay: Stay) =>
  isDeliveryWithAct(stay) && stay.associated.some(begins('Z370', 'Z371')) && !isMultiple(stay) && presentation(stay) !== null

/** I13: the act wins over the diagnosis; then breech, transverse, face or brow, other; a caesarean without any is cephalic. */
function presentation(stay: Stay): string | null {
  if (hasAct(stay, ['JQGD001', 'JQGD003', 'JQGD004', 'JQGD005', 'JQGD008', 'JQGD013', 'JQGD011'])) return 'breech'
  if (hasAct(stay, ['JQGD010', 'JQGD012'])) return 'cephalic'
  if (hasDiagnosis(stay, 'O321', 'O641', 'O801', 'O830', 'O831')) return 'breech'
  if (hasDiagnosis(stay, 'O322', 'O644')) return 'transverse'
  if (hasDiagnosis(stay, 'O323', 'O642', 'O643')) return 'face_brow'
  if (hasDiagnosis(stay, 'O320', 'O324', 'O325', 'O326', 'O327', 'O328', 'O329', 'O645', 'O648', 'O649')) return 'other'
  return isCaesarean(stay) ? 'cephalic' : null
}

const isPresented = (as: string) => (stay: Stay) => presentation(stay) === as

// --- The figures ---

type Holds = (stay: Stay, types: Types, link?: LinkedFacts) => boolean

interface Definition {
  indicator: string
  class: string
  numerator: Holds
  denominator: Holds
}

/** A figure whose numerator is a part of its denominator. */
const share = (indicator: string, name: string, of: Holds, part: Holds): Definition =>
  ({ indicator, class: name, numerator: (stay, types, link) => of(stay, types, link) && part(stay, types, link), denominator: of })

/** A figure whose numerator is counted apart from its denominator. */
const ratio = (indicator: string, name: string, of: Holds, numerator: Holds): Definition => ({ indicator, class: name, numerator, denominator: of })

const either = (...all: Holds[]): Holds => (stay, types, link) => all.some((holds) => holds(stay, types, link))
const both = (...all: Holds[]): Holds => (stay, types, link) => all.every((holds) => holds(stay, types, link))
const not = (holds: Holds): Holds => (stay, types, link) => !holds(stay, types, link)
const isOfType = (...wanted: string[]): Holds => (stay, types) => wanted.includes(types(stay) ?? '')

const agedMothers = both(isDelivery, hasPossibleAge)
const ofKnownWeeks = both(isLiveBirth, (stay) => stay.weeks !== null)
const ofKnownWeight = both(isLiveBirth, (stay) => stay.weight !== null)
const births = either(isLiveBirth, isStillbirth)
const notInduced = both(isStillbirth, not(isInduced))
const vaginal = both(isDeliveryWithAct, not(isCaesarean))
const earlyDeath = diesAt(0, 6)

export const definitions: Definition[] = [
  share('I1', 'multiple', isDelivery, isMultiple),
  share('I1', 'twins', isDelivery, isTwins),
  share('I1', 'higher_order', isDelivery, isHigherOrder),
  share('I2', 'lt18', agedMothers, isAged(11, 17)),
  share('I2', 'lt20', agedMothers, isAged(11, 19)),
  share('I2', '20_24', agedMothers, isAged(20, 24)),
  share('I2', '25_29', agedMothers, isAged(25, 29)),
  share('I2', '30_34', agedMothers, isAged(30, 34)),
  share('I2', '35_39', agedMothers, isAged(35, 39)),
  share('I2', 'ge35', agedMothers, isAged(35, 60)),
  share('I2', 'ge40', agedMothers, isAged(40, 60)),
  share('I3', 'lt37', ofKnownWeeks, isOfWeeks(22, 36)),
  share('I3', '22_27', ofKnownWeeks, isOfWeeks(22, 27)),
  share('I3', '28_31', ofKnownWeeks, isOfWeeks(28, 31)),
  share('I3', '32_36', ofKnownWeeks, isOfWeeks(32, 36)),
  share('I4', 'lt2500', ofKnownWeight, weighsLessThan(2500)),
  share('I4', 'lt1500', ofKnownWeight, weighsLessThan(1500)),
  share('I4', 'lt1000', ofKnownWeight, weighsLessThan(1000)),
  share('I4', 'ge4000', ofKnownWeight, not(weighsLessThan(4_000))),
  share('I5', 'total', births, isStillbirth),
  share('I5', 'spontaneous', births, notInduced),
  share('I5', 'induced', births, both(isStillbirth, isInduced)),
  ratio('I6', 'early', isLiveBirth, earlyDeath),
  ratio('I6', 'late', isLiveBirth, diesAt(7, 27)),
  ratio('I6', 'total', isLiveBirth, diesAt(0, 27)),
  ratio('I7', 'total', births, either(isStillbirth, earlyDeath)),
  ratio('I7', 'excluding_induced', either(isLiveBirth, notInduced), either(notInduced, earlyDeath)),
  share('I8', 'caesarean', isDeliveryWithAct, isCaesarean),
  share('I8', 'caesarean_before_labour', isDeliveryWithAct, (stay) => hasAct(stay, ['JQGA002', 'JQGA004'])),
  share('I8', 'instrumental', isDeliveryWithAct, isInstrumental),
  share('I8', 'spontaneous', isDeliveryWithAct, both(not(isCaesarean), not(isInstrumental))),
  share('I8', 'episiotomy', vaginal, (stay) => hasAct(stay, ['JMPA006'])),
  share('I9', 't3_32', both(isPlaced, isOfWeeks(24, 31)), isOfType('3')),
  share('I9', 't3_31', both(isPlaced, isOfWeeks(24, 30)), isOfType('3')),
  share('I9', 't3_1500', both(isPlaced, weighsLessThan(1500)), isOfType('3')),
  share('I9', 't2_34', both(isPlaced, isOfWeeks(32, 33)), isOfType('2A', '2B', '3')),
  share('I9', 't2b_34', both(isPlaced, isOfWeeks(32, 33)), isOfType('2B', '3')),
  share('I10', 'union', isDelivery, isTreatedBy(radicalActs)),
  ...[...radicalActs, 'JNBD002'].map((code) => share('I10', code, isDelivery, isTreatedBy([code]))),
  ratio('I11', 'tiu_out', isDelivery, isSentInUtero),
  ratio('I11', 'tiu_in', isDelivery, isTransferredIn),
  share('I11', 'tpp', isDelivery, leavesByTransfer),
  share('I12', 'total', isLiveBirth, isNewbornTransferred),
  share('I12', 'night_0', isLiveBirth, staysNights(0, 0)),
  share('I12', 'night_1', isLiveBirth, staysNights(1, 1)),
  share('I12', 'nights_2_6', isLiveBirth, staysNights(2, 6)),
  share('I12', 'nights_ge7', isLiveBirth, staysNights(7, Infinity)),
  share('I12', 'neonatal_unit', both(isLiveBirth, (stay) => stay.unitsKnown || isInNeonatalUnit(stay)), isInNeonatalUnit),
  ...['cephalic', 'breech', 'transverse', 'face_brow', 'other'].map((name) => share('I13', name, isPresentedSingle, isPresented(name))),
  share('I13', 'breech_caesarean', both(isPresentedSingle, isPresented('breech')), isCaesarean),
]

/** I3, I4: linked, the plurality is that of the mother's outcome, where it tells one; else of the child's own diagnoses. */
const isOfSeveral: Holds = (stay, _types, link) => {
  const told = link?.mother?.associated.some(begins('Z370', 'Z371', 'Z372', 'Z373', 'Z374', 'Z375', 'Z376', 'Z377'))
  return told ? isMultiple(link!.mother!) : hasDiagnosis(stay, 'Z383', 'Z384', 'Z385', 'Z386', 'Z387', 'Z388', 'P015')
}
const severalOfKnownWeight = both(ofKnownWeight, isOfSeveral)
const singleOfKnownWeight = both(ofKnownWeight, not(isOfSeveral))
const weights: [string, Holds][] = [['lt2500', weighsLessThan(2500)], ['lt1500', weighsLessThan(1500)], ['lt1000', weighsLessThan(1000)], ['ge4000', not(weighsLessThan(4_000))]]

/** Figures that the tracers do not hold and a link improves or makes: I4 by plurality, the ends of transfers, section 8. */
const linkedOnly: Definition[] = [
  ...weights.map(([name, weight]) => share('I4.singletons', name, singleOfKnownWeight, weight)),
  ...weights.map(([name, weight]) => share('I4.multiples', name, severalOfKnownWeight, weight)),
  share('I11.delivered', 'within_7_days', isSentInUtero, (_stay, _types, link) => link!.isDelivered),
  share('I12.arrival', 'found', isNewbornTransferred, (_stay, _types, link) => link!.arrival !== null),
  ...['04', '05', '06'].map((unit) => share('I12.arrival', `unit_${unit}`, both(isNewbornTransferred, (_stay, _types, link) => link!.arrival !== null),
    (_stay, _types, link) => link!.arrival === unit)),
  share('Q4', 'mothers_without_child', isDelivery, (_stay, _types, link) => !link!.hasChild),
  share('Q4', 'children_without_mother', isLiveBirth, (_stay, _types, link) => link!.mother === null),
  share('Q4', 'weeks_differ', both(isLiveBirth, (stay, _types, link) => stay.weeks !== null && (link!.mother?.weeks ?? null) !== null),
    (stay, _types, link) => stay.weeks !== link!.mother!.weeks),
  share('Q4', 'mothers_unchained', isDelivery, (_stay, _types, link) => !link!.isUsable),
  share('Q4', 'children_unchained', isLiveBirth, (_stay, _types, link) => !link!.isUsable),
]

/** Section 10: a link changes what I6, I7 and I10 count; whether a stillbirth is induced (I5); which women are sent (I11). Of the others nothing. */
function isChangedByALink({ indicator, class: name }: Definition): boolean {
  return ['I6', 'I7', 'I10'].includes(indicator) || ['I5 spontaneous', 'I5 induced', 'I11 tiu_out'].includes(`${indicator} ${name}`)
}

/** Section 10: the figures that a link improves, and those that it makes. */
export const linkedDefinitions = [...definitions.filter(isChangedByALink), ...linkedOnly]

// --- Places and times ---

/** I9: that of the unit with the delivery act; of any other stay, that of its first unit. */
export function siteOf(stay: Stay): string {
  return operated(stay).find(({ code }) => deliveryActs.includes(code))?.site ?? stay.units[0]!.site
}

/** The type of the maternity of a stay, null where it is not known. */
type Types = (stay: Stay) => string | null

interface Period {
  finess: string
  type: string
  from: string
  to: string
}

/** Section 10: the columns `finess,type,from,to,name`; both days included, empty = open. */
function periodsOf(csv: string): Period[] {
  const lines = readFileSync(csv, 'utf8').split(/\r?\n/).slice(1).filter((line) => line !== '')
  return lines.map((line) => {
    const [finess, type, from, to] = line.split(/[,;]/)
    return { finess: finess!, type: type!, from: from || '0000-01-01', to: to || '9999-12-31' }
  })
}

/** Section 10: on the day of birth where it is known; else on the last day of the month, and none when it changed within it. */
function typesFrom(periods: Period[]): Types {
  const on = (site: string, day: string) => periods.find(({ finess, from, to }) => finess === site && from <= day && day <= to)?.type ?? null
  return (stay) => {
    const site = siteOf(stay)
    if (stay.birthDay !== null) return on(site, stay.birthDay)
    const month = `${stay.year}-${String(stay.month).padStart(2, '0')}`
    const days = Array.from({ length: new Date(Date.UTC(stay.year, stay.month, 0)).getUTCDate() }, (_, index) =>
      on(site, `${month}-${String(index + 1).padStart(2, '0')}`))
    const known = new Set(days.filter((type) => type !== null))
    return known.size > 1 ? null : days.at(-1)!
  }
}

/** I6, I7: a death is of the place of birth. */
const placeOf = ({ indicator }: Definition, stay: Stay, { birthSite }: LinkedFacts) =>
  (['I6', 'I7'].includes(indicator) ? birthSite : null) ?? siteOf(stay)

/** The files beside those of the stays. */
export interface Beside {
  ano?: string[]
  ium?: string[]
  /** Told apart by the month of the discharge. */
  byMonth?: boolean
}

/** What `cigogne indicators compute` must answer for these files: every figure of every year or month, of the region and of each place. */
export function computed(files: string[], establishments: string | null, { ano, ium, byMonth }: Beside = {}): Answer {
  const types = typesFrom(establishments === null ? [] : periodsOf(establishments))
  const units = readUnits(ium ?? [])
  const lines: Lines = { read: 0, kept: 0, excluded: { ghm_90: 0, type_b: 0, generated: 0, repeated: 0, repeated_otherwise: 0 }, refused: 0 }
  const figures = new Map<string, Figure>()
  const add = (stay: Stay, establishment: string, definition: Definition, link?: LinkedFacts) => {
    const { indicator, class: name } = definition
    const linked = link !== undefined
    const month = byMonth ? { month: stay.month } : {}
    const key = [indicator, name, stay.year, month.month, establishment, linked].join(' ')
    const figure = figures.get(key) ?? { indicator, class: name, year: stay.year, ...month, establishment, numerator: 0, denominator: 0, linked }
    figures.set(key, figure)
    if (definition.numerator(stay, types, link)) figure.numerator++
    if (definition.denominator(stay, types, link)) figure.denominator++
  }
  const count = (stay: Stay, rule: string | null) => {
    if (rule === null) lines.kept += stay.lines
    else lines.excluded[rule]! += stay.lines
  }
  const readable = files.flatMap((file) => {
    const reading = readFile(file, units.units)
    lines.read += reading.read
    lines.refused += reading.refused
    return reading.stays
  })
  const own = readable.filter((stay) => exclusion(stay) === null)
  for (const stay of readable) if (exclusion(stay) !== null) count(stay, exclusion(stay))
  for (const { stay, rule } of withoutRepeats(own)) count(stay, rule)
  const stays = withoutRepeats(own).filter(({ rule }) => rule === null).map(({ stay }) => stay)
  const chaining = readChaining(ano ?? [])
  const joined = chained(stays, chaining.chainings)
  for (const stay of joined.map(({ stay }) => stay))
    for (const definition of definitions)
      for (const establishment of [wholeRegion, siteOf(stay)]) add(stay, establishment, definition)
  for (const [stay, link] of linkedFacts(joined))
    for (const definition of linkedDefinitions)
      for (const establishment of [wholeRegion, placeOf(definition, stay, link)]) add(stay, establishment, definition, link)
  return { lines, ...(ano ? { ano: chaining.lines } : {}), ...(ium ? { ium: units.lines } : {}), results: [...figures.values()] }
}
