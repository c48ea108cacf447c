import { randomUUID } from 'node:crypto'
import { reach } from '../scenarios/runner/reach.ts'
import type { Json } from '../scenarios/runner/notation.ts'
import type { Relation } from './table.ts'
import type { World } from './world.ts'

type Finder = (world: World, actor: string, relation: Relation) => Promise<string>

interface Place {
  id: string
}

/** The place of the actor, or another one. Who acts for the network has the first as her own. */
const place: Finder = async (world, actor, relation) => {
  const places = textOf<Place[]>(await world.read('admin', '/api/establishments'), 'items')
  const own = world.placeOf(actor) ?? places[0]!.id
  if (relation === 'own') return own
  const other = places.find(({ id }) => id !== own)
  if (!other) throw new Error('the demonstration has one establishment only')
  return other.id
}

const unit: Finder = async (world, actor, relation) => {
  const places = textOf<Place[]>(await world.read('admin', '/api/establishments'), 'items')
  const own = await place(world, actor, 'own')
  const candidates = relation === 'own' ? [{ id: own }] : places.filter(({ id }) => id !== own)
  for (const { id } of candidates) {
    const units = textOf<Place[]>(await world.read('admin', `/api/establishments/${id}`), 'units')
    if (units.length) return units[0]!.id
  }
  throw new Error(`no unit (${relation}) for ${actor}`)
}

/** Someone else, who stays the same whoever asks. */
const otherThan = (actor: string): string => (actor === 'samu' ? 'manager' : 'samu')

const account: Finder = async (world, actor, relation) => world.accountOf(relation === 'own' ? actor : otherThan(actor))

const membership: Finder = async (world, actor, relation) => {
  const id = await account(world, actor, relation)
  return textOf<string>(await world.read('admin', `/api/accounts/${id}`), 'memberships.0.id')
}

const session: Finder = async (world, actor, relation) => {
  const sessions = await world.read(relation === 'own' ? actor : otherThan(actor), '/api/account/sessions')
  return textOf<string>(sessions, 'items[current=true].id')
}

const neighbour: Finder = async (world) => {
  const made = await world.make('admin', 'POST', '/api/neighbour-cells', { name: 'Cellule Exemple', region: 'Exemple', phone: '0500000000', active: true })
  return textOf<string>(made, 'id')
}

const chapter: Finder = async (world) => textOf<string>(await world.make('cell', 'POST', '/api/binder/chapters', { title: 'Essai', body: 'Essai', position: 1 }), 'id')

let exceptions = 0

/** An exception to the hours of the cell; no two on the same day. */
const exception: Finder = async (world) => {
  const day = new Date(Date.UTC(2030, 0, 1 + ++exceptions)).toISOString().slice(0, 10)
  const form = { service: 'MATERNAL', first_day: day, last_day: day, reason: 'Essai' }
  return textOf<string>(await world.make('admin', 'POST', '/api/service-exceptions', form), 'id')
}

let closures = 0

/** A closure to come of the unit that stands for the same actor and relation; no two at the same time. */
const closure: Finder = async (world, actor, relation) => {
  const id = await unit(world, actor, relation)
  const begins = new Date(Date.UTC(2030, 0, 1 + ++closures))
  const ends = new Date(begins.getTime() + 3_600_000)
  const form = { begins_at: begins.toISOString(), ends_at: ends.toISOString(), reason: 'WORKS' }
  return textOf<string>(await world.make('cell', 'POST', `/api/units/${id}/closures`, form), 'id')
}

/** The link of a wall display, made by the actor or by someone of another place. */
const madeWall = async (world: World, actor: string, relation: Relation, field: string): Promise<string> => {
  const declares = ['cell', 'midwife', 'doctor', 'unit'].includes(actor)
  const maker = relation === 'own' && declares ? actor : actor === 'cell' ? 'midwife' : 'cell'
  return textOf<string>(await world.make(maker, 'POST', '/api/board/walls', { name: 'Salle Exemple' }), field)
}
const wall: Finder = (world, actor, relation) => madeWall(world, actor, relation, 'id')
const wallLink: Finder = (world, actor, relation) => madeWall(world, actor, relation, 'token')

/**
 * A request: of the maternity of the midwife and the doctor, and asked of the receiving unit; or of another maternity.
 * One for an actor and a relation, since lines of its journal belong to it.
 */
const madeRequest = async (world: World, actor: string, relation: Relation): Promise<Json> => {
  const key = `request ${actor} ${relation}`
  const known = world.made.get(key)
  if (known) return known
  const request = await world.make(relation === 'own' ? 'midwife' : 'elsewhere', 'POST', '/api/requests', {
    kind: 'TIU_ASC', woman: { initials: 'XX', protected_identity: true }, fetuses: 1, motive: 'MAP', urgency: 'U2', screening: { ticked: [] },
    dating: { basis: 'age_today', ga_days: 193, method: 'last_period' }, caller_name: 'C. Exemple', caller_role: 'midwife',
  })
  world.made.set(key, request)
  if (actor === 'unit' && relation === 'own')
    await world.make('cell', 'POST', `/api/requests/${textOf<string>(request, 'id')}/asks`, { place: world.placeOf('unit')! })
  return request
}
const request: Finder = async (world, actor, relation) => textOf<string>(await madeRequest(world, actor, relation), 'id')

/** From the request of a newborn to its departure for the receiving unit, which has accepted. */
async function leavesForUnit(world: World, id: string): Promise<void> {
  const step = (name: string, form: Json) => world.make('cell', 'POST', `/api/requests/${id}/${name}`, form)
  await step('takings', {})
  await step('calls', { place: world.placeOf('unit')!, answer: 'ACCEPTED', physician: 'Dr Exemple', places: [{ kind: 'REA', count: 1, beyond_capacity: true }] })
  await step('vehicles', { screening: { ticked: [] }, used: '3' })
  await step('departures', { screening: { ticked: [] } })
}

/** A request for a newborn, of the same places, which the receiving unit awaits; apart from the other one, whose state nothing here may change. */
const madeNewborn = async (world: World, actor: string, relation: Relation, field: string): Promise<string> => {
  const key = `newborn ${actor} ${relation}`
  const made = world.made.get(key) ?? await world.make(relation === 'own' ? 'midwife' : 'elsewhere', 'POST', '/api/requests', {
    kind: 'TNN', woman: { initials: 'XX', protected_identity: true }, motive: 'PREMA', urgency: 'U2', screening: { ticked: [] },
    newborns: [{ born_at: '2026-11-16T08:00:00Z', sex: 'female', ga_days: 210, weight_g: 1400 }], caller_name: 'C. Exemple', caller_role: 'midwife',
  })
  if (!world.made.has(key) && actor === 'unit' && relation === 'own') await leavesForUnit(world, textOf<string>(made, 'id'))
  world.made.set(key, made)
  return textOf<string>(made, field)
}
const newbornRequest: Finder = (world, actor, relation) => madeNewborn(world, actor, relation, 'id')
const newborn: Finder = (world, actor, relation) => madeNewborn(world, actor, relation, 'newborns.0.id')

/** A line of that request's journal, written by its own maternity. */
const fact: Finder = async (world, actor, relation) => {
  const id = await request(world, actor, relation)
  const page = await world.make(relation === 'own' ? 'midwife' : 'elsewhere', 'POST', `/api/requests/${id}/screenings`, { ticked: [] })
  return textOf<string>(page, 'journal[kind=SCREENING].id')
}

const draft: Finder = async (world, _actor, relation) =>
  textOf<string>(await world.make(relation === 'own' ? 'midwife' : 'elsewhere', 'POST', '/api/drafts', { content: '{}' }), 'id')

/** A job of the administrator: one at a time, so the same one for everybody. */
const job: Finder = async (world) => {
  const known = world.made.get('job') ?? await world.make('admin', 'POST', '/api/audit/verifications', {})
  world.made.set('job', known)
  return textOf<string>(known, 'id')
}

/** The key of another program, which is nobody's own. */
const programKey: Finder = async (world) =>
  textOf<string>(await world.make('admin', 'POST', '/api/program-keys', { name: 'Programme Exemple', kind: 'bed_management', last_day: '2026-12-01' }), 'id')

/** A case of the actor's house, or of another one: the cell declares for any. */
const perinatalCase: Finder = async (world, actor, relation) => {
  const form = { kind: 'AN_OUT', house: await place(world, actor, relation), happened_on: '2026-11-01', vital: 'LIVE', another_child: true }
  return textOf<string>(await world.make('cell', 'POST', '/api/cases', form), 'id')
}

/** A local action of that house. */
const action: Finder = async (world, actor, relation) => {
  const form = { year: 2026, title: 'Essai', level: 'LOCAL', place: await place(world, actor, relation), category: 'PROTOCOL', owner: 'Essai', due_on: '2026-12-01', state: 'PLANNED' }
  return textOf<string>(await world.make('cell', 'POST', '/api/actions', form), 'id')
}

/** A simulation: of the whole network, read by whoever may run one. */
const whatIfRun: Finder = async (world) => {
  const known = world.made.get('what-if run')
  if (known) return textOf<string>(known, 'id')
  const year = textOf<number>(await world.read('cell', '/api/what-if/choices'), 'years.0')
  const form = { year, replays: 20, changes: [{ kind: 'THRESHOLD', level: 'T2B', least_age: 217 }] }
  const made = await world.make('cell', 'POST', '/api/what-if/runs', form)
  world.made.set('what-if run', made)
  return textOf<string>(made, 'id')
}

/** A meeting of the midwife's house, or of another one. */
const meeting: Finder = async (world, _actor, relation) => {
  const form = { held_on: '2026-11-01', title: 'Essai', kind: 'RETEX', with_network: false, participants: 8 }
  return textOf<string>(await world.make(relation === 'own' ? 'midwife' : 'elsewhere', 'POST', '/api/meetings', form), 'id')
}

/** The presentation of the report of the actor's house, or of another one. */
const reportVisit: Finder = async (world, actor, relation) => {
  const form = { year: 2025, place: await place(world, actor, relation), visited_on: '2026-11-01', presented_by: randomUUID() } // nobody else's: a presentation is noted once
  return textOf<string>(await world.make('cell', 'POST', '/api/report-visits', form), 'id')
}

/** Gives a house the number by which files name it: without one, it deposits none. */
async function giveFiness(world: World, place: string, finess: string): Promise<void> {
  const known = await world.read('admin', `/api/establishments/${place}`) as Record<string, Json>
  if (known.finess) return
  const { name, town, department, region, latitude, longitude, sector, active, version } = known
  await world.make('admin', 'PUT', `/api/establishments/${place}`, { name, town, department, region, latitude, longitude, sector, active, finess } as Json, { 'If-Match': `"${version as number}"` })
}

/** A deposit of the midwife's house that waits for the bytes of its file, or one of the network. */
const indicatorDeposit: Finder = async (world, actor, relation) => {
  const ofHouse = relation === 'own' && ['midwife', 'doctor'].includes(actor)
  if (ofHouse) await giveFiness(world, world.placeOf('midwife')!, '990100001')
  const form = { files: [{ name: 'essai.rsa', size: 10, kind: 'stays' }] }
  return textOf<string>(await world.make(ofHouse ? 'midwife' : 'manager', 'POST', '/api/indicators/deposits', form), 'id')
}

/** A stay of a delivery in 2024 (pmsi generate), in the house whose number `giveFiness` gives. */
const stay = '9900000012280000000006122   1114Z14B0001114Z14B00001028   28 1220248  00053155531555    3927500    0000 000      00000000000000000000000 0            000 000000000000000000000000                               01O800        000300002                              010001990100001O800        0003903002000571 C  0000      0000Z370  O98800O420  001JQGD012  01       011001AFLB010  04       011\n'

/** Reads until it is so; a job is at work meanwhile. */
async function until(world: World, actor: string, path: string, isSo: (body: Json) => boolean): Promise<Json> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const body = await world.read(actor, path)
    if (isSo(body)) return body
    await new Promise((resolve) => { setTimeout(resolve, 200) })
  }
  throw new Error(`${path}: not so after 20 s`)
}

/** A year of the midwife's house, sent to the health authority: whoever asks, it is the same. */
const transmission: Finder = async (world) => {
  const known = world.made.get('transmission')
  if (known) return textOf<string>(known, 'items.0.id')
  await giveFiness(world, world.placeOf('midwife')!, '990100001')
  const deposits = '/api/indicators/deposits'
  const deposit = textOf<string>(await world.make('manager', 'POST', deposits, { files: [{ name: 'essai.rsa', size: 40 * stay.length, kind: 'stays' }] }), 'id')
  await world.send('manager', 'PUT', `${deposits}/${deposit}/files/1?offset=0`, stay.repeat(40), 'application/octet-stream')
  await world.make('manager', 'POST', `${deposits}/${deposit}/computation`, {})
  await until(world, 'manager', `${deposits}/${deposit}`, (body) => textOf<string>(body, 'state') === 'ready')
  await world.make('manager', 'POST', `${deposits}/${deposit}/keeping`, {})
  await world.make('manager', 'POST', '/api/indicators/transmissions', { year: 2024, recipient: 'ARS', named: true })
  const made = await until(world, 'manager', '/api/indicators/transmitted', (body) => textOf<unknown[]>(body, 'items').length > 0)
  world.made.set('transmission', made)
  return textOf<string>(made, 'items.0.id')
}

/** A series of published values: whoever reads one reads all, in part. */
const indicatorSeries: Finder = async (world) => {
  const known = world.made.get('indicator series')
  if (known) return textOf<string>(known, 'id')
  const raw = 'indicateur;classe;annee;territoire;code_territoire;numerateur;denominateur;valeur\nI8;caesarean;2023;france;;;;20,1\n'
  const made = await world.send('manager', 'POST', '/api/indicators/series?source=Essai&edition=2023', raw, 'text/csv')
  world.made.set('indicator series', made)
  return textOf<string>(made, 'id')
}

/** What is always there. */
const indicator: Finder = async () => 'I3'
const fileNumber: Finder = async () => '1'
const noteYear: Finder = async () => '2024'
const noteSection: Finder = async () => 'deaths'

/** How each name of the table is found. A module that brings a new kind of thing adds its line. */
export const finders: Record<string, Finder> = { place, unit, account, membership, session, neighbour, chapter, exception, closure, wall, wall_link: wallLink, request, newborn_request: newbornRequest, newborn, fact, draft, job, program_key: programKey, what_if_run: whatIfRun, case: perinatalCase, action, meeting, report_visit: reportVisit, indicator_deposit: indicatorDeposit, indicator_series: indicatorSeries, transmission, indicator, file_number: fileNumber, note_year: noteYear, note_section: noteSection }

/** Puts the things in the place of their names. One name means one thing within a call. */
export async function named(text: string, world: World, actor: string, relation: Relation): Promise<string> {
  let filled = text.replaceAll('{unique}', randomUUID())
  for (const [mark, name] of filled.matchAll(/\{([a-z_]+)\}/g)) {
    const finder = finders[name!]
    if (!finder) throw new Error(`no way to find {${name}}: say it in things.ts`)
    const seeker = actor === 'nobody' ? 'admin' : actor
    filled = filled.replaceAll(mark, relation === 'absent' ? randomUUID() : await finder(world, seeker, relation))
  }
  return filled
}

function textOf<T>(body: Parameters<typeof reach>[0], path: string): T {
  const found = reach(body, path)
  if (typeof found === 'symbol' || found === null) throw new Error(`nothing at ${path} of ${JSON.stringify(body).slice(0, 200)}`)
  return found as T
}
