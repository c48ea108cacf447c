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

/** A request for a newborn, of the same places; apart from the other one, whose state nothing here may change. */
const madeNewborn = async (world: World, actor: string, relation: Relation, field: string): Promise<string> => {
  const key = `newborn ${actor} ${relation}`
  const made = world.made.get(key) ?? await world.make(relation === 'own' ? 'midwife' : 'elsewhere', 'POST', '/api/requests', {
    kind: 'TNN', woman: { initials: 'XX', protected_identity: true }, motive: 'PREMA', urgency: 'U2', screening: { ticked: [] },
    newborns: [{ born_at: '2026-11-16T08:00:00Z', sex: 'female', ga_days: 210, weight_g: 1400 }], caller_name: 'C. Exemple', caller_role: 'midwife',
  })
  if (!world.made.has(key) && actor === 'unit' && relation === 'own')
    await world.make('cell', 'POST', `/api/requests/${textOf<string>(made, 'id')}/asks`, { place: world.placeOf('unit')! })
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

/** How each name of the table is found. A module that brings a new kind of thing adds its line. */
export const finders: Record<string, Finder> = { place, unit, account, membership, session, neighbour, exception, closure, wall, wall_link: wallLink, request, newborn_request: newbornRequest, newborn, fact, draft, job }

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
