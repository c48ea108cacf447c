import type { Chaining } from './chaining.ts'
import { ageAtDeath, deliveryActs, hasAct, isAntepartum, isBirth, isDelivery, isLiveBirth, isTransferredOut, leavesByTransfer, operated, radicalActs, siteOf } from './naive.ts'
import type { Stay } from './stays.ts'

/** A stay that is counted, and its line of ANO where one was found. */
export interface ChainedStay {
  stay: Stay
  chaining: Chaining | null
}

/** What a link tells of a stay. */
export interface LinkedFacts {
  /** All control codes are 0. */
  isUsable: boolean
  /** Of a newborn. */
  mother: Stay | null
  hasChild: boolean
  /** Of a death in a stay that is not that of the birth: where the birth was. */
  birthSite: string | null
  /** The marker acts of a later stay, after a transfer out of a delivery's. */
  laterActs: string[]
  isReceived: boolean
  isDelivered: boolean
  /** The heaviest of 04, 05, 06 of the stay in which a newborn arrived; '' for another; null where none was found. */
  arrival: string | null
}

const dayNumber = (day: string): number => Date.parse(day) / 86_400_000
const daysApart = (from: string, to: string): number => dayNumber(to) - dayNumber(from)
const later = (day: string, days: number): string => new Date((dayNumber(day) + days) * 86_400_000).toISOString().slice(0, 10)

function grouped<T>(list: T[], key: (of: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of list) groups.set(key(one), [...(groups.get(key(one)) ?? []), one])
  return groups
}

const isInfant = (stay: Stay): boolean => !stay.ageYears && stay.ageDays !== null

/** pmsi.md 7, "Which stay": same FINESS, year, number, month and nights; nothing where two lines that agree tell different things. */
function chainingOf(stay: Stay, lines: Chaining[]): Chaining | null {
  const month = `${stay.year}-${String(stay.month).padStart(2, '0')}`
  const agreeing = lines.filter(({ entry, exit }) => exit.startsWith(month) && (stay.nights === null || daysApart(entry, exit) === stay.nights))
  const told = new Set(agreeing.map(({ pseudonym, key, entry, exit, exclusion }) => JSON.stringify([pseudonym, key, entry, exit, exclusion])))
  return told.size === 1 ? agreeing[0]! : null
}

/** Each stay with its chaining. Section 10: ANO tells the day of birth. */
export function chained(stays: Stay[], chainings: Chaining[]): ChainedStay[] {
  const byNumber = grouped(chainings, ({ finess, number }) => `${finess} ${number}`)
  return stays.map((stay) => {
    const chaining = stay.number === null ? null : chainingOf(stay, byNumber.get(`${stay.finess} ${stay.number}`) ?? [])
    if (chaining === null || !isInfant(stay)) return { stay, chaining }
    return { stay: { ...stay, birthDay: later(chaining.entry, -stay.ageDays!) }, chaining }
  })
}

/** A stay whose chaining may be trusted. */
interface Trusted {
  stay: Stay
  chaining: Chaining
}

/** The day of the delivery: of the dated act, else of the entry. */
function deliveryDay({ stay, chaining }: Trusted): string {
  const dated = operated(stay).find(({ code, delay }) => deliveryActs.includes(code) && delay !== null)
  return later(chaining.entry, Math.max(dated?.delay ?? 0, 0))
}

/** pmsi.md 7: same establishment and key, a day apart at most, the nearest; none where two are as near. */
function motherOf(child: Trusted, mothers: Trusted[]): Trusted | null {
  const near = mothers.filter(({ stay }) => stay.finess === child.stay.finess)
    .map((mother) => ({ mother, days: Math.abs(daysApart(child.chaining.entry, deliveryDay(mother))) })).filter(({ days }) => days <= 1)
  const nearest = near.filter(({ days }) => days === Math.min(...near.map((other) => other.days)))
  return nearest.length === 1 ? nearest[0]!.mother : null
}

const isWithin = (days: number, most: number): boolean => days >= 0 && days <= most
/** I10: an act that treats a haemorrhage. */
const isTreated = (stay: Stay): boolean => hasAct(stay, [...radicalActs, 'JNBD002'])

/** The linked facts of every stay that has come back from the platform. indicators.md, 2 and 10. */
export function linkedFacts(joined: ChainedStay[]): Map<Stay, LinkedFacts> {
  const returned = joined.filter((one): one is Trusted => one.chaining !== null && one.chaining.exclusion !== 'not_returned')
  const trusted = returned.filter(({ chaining }) => chaining.exclusion === null)
  const facts = new Map<Stay, LinkedFacts>(returned.map(({ stay, chaining }) =>
    [stay, { isUsable: chaining.exclusion === null, mother: null, hasChild: false, birthSite: null, laterActs: [], isReceived: false, isDelivered: false, arrival: null }]))

  const mothersOfKey = grouped(trusted.filter(({ stay, chaining }) => chaining.key !== null && isDelivery(stay)), ({ chaining }) => chaining.key!)
  for (const child of trusted.filter(({ stay, chaining }) => chaining.key !== null && isBirth(stay))) {
    const mother = motherOf(child, mothersOfKey.get(child.chaining.key!) ?? [])
    facts.get(child.stay)!.mother = mother?.stay ?? null
    if (mother) facts.get(mother.stay)!.hasChild = true
  }

  const ofPerson = grouped(trusted.filter(({ chaining }) => chaining.pseudonym !== null), ({ chaining }) => chaining.pseudonym!)
  for (const stays of ofPerson.values()) for (const one of stays) follow(one, stays, facts.get(one.stay)!)
  return facts
}

/** I11: who receives a woman: a delivery, a pregnancy, who entered by transfer or was treated; no infant. */
const mayReceive = ({ stay }: Trusted): boolean =>
  isDelivery(stay) || (!isBirth(stay) && !isInfant(stay) && (isAntepartum(stay) || ['7', '0'].includes(stay.entryMode) || isTreated(stay)))

/** What the other stays of a person tell of one. */
function follow({ stay, chaining }: Trusted, stays: Trusted[], facts: LinkedFacts): void {
  const beginning = (most: number) => stays.filter((other) => other.stay !== stay && isWithin(daysApart(chaining.exit, other.chaining.entry), most))
  const elsewhere = beginning(1).filter((other) => other.stay.finess !== stay.finess)
  const age = ageAtDeath(stay)
  if (!isBirth(stay) && age !== null && age <= 27) {
    const born = later(chaining.entry, -stay.ageDays!)
    const [birth] = stays.filter((other) => isLiveBirth(other.stay))
      .map((other) => ({ site: siteOf(other.stay), days: Math.abs(daysApart(other.chaining.entry, born)) })).filter(({ days }) => days <= 1)
      .sort((one, other) => one.days - other.days || (one.site < other.site ? -1 : 1))
    facts.birthSite = birth?.site ?? null
  }
  if (isDelivery(stay) && ['7', '0'].includes(stay.exitMode))
    facts.laterActs = beginning(1).filter((other) => !isDelivery(other.stay) && !isBirth(other.stay)).flatMap((other) => operated(other.stay).map(({ code }) => code))
  if (isTransferredOut(stay)) {
    facts.isReceived = elsewhere.some(mayReceive)
    facts.isDelivered = beginning(7).some((other) => isDelivery(other.stay))
  }
  if (isLiveBirth(stay) && leavesByTransfer(stay)) {
    const arrivals = elsewhere.filter((other) => isInfant(other.stay) && !isBirth(other.stay) && !isDelivery(other.stay))
    const types = arrivals.flatMap((other) => other.stay.units.flatMap((unit) => unit.types))
    facts.arrival = arrivals.length === 0 ? null : ['06', '05', '04'].find((type) => types.includes(type)) ?? ''
  }
}
