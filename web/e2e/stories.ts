import { expect } from '@playwright/test'
import type { Browser, Page } from '@playwright/test'
import { someone } from './cell'

/** What the interface answers of a request, as far as stories ask for it. */
export interface Told {
  id: string
  number: number
  state: string
  version: number
}

let women = 0
/** A woman whom no earlier story has met: one live request a person. */
export function newName(): string {
  women += 1
  return `EXEMPLE ${`${Date.now().toString(36)}${women}`.replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)]!).toUpperCase()}`
}

/** Sends as the person of that page does, and expects it to be taken. */
export async function send<T = Told>(page: Page, method: 'post' | 'put' | 'patch', path: string, data: object, headers: Record<string, string> = {}): Promise<T> {
  const { csrf_token } = (await (await page.request.get('/api/session')).json()) as { csrf_token: string }
  const answer = await page.request[method](path, { data, headers: { 'X-CSRF-Token': csrf_token, ...headers } })
  expect(answer.ok(), `${method} ${path}: ${await answer.text()}`).toBe(true)
  return (await answer.json()) as T
}

/** Writes one line of a request's journal. */
export function note(page: Page, id: string, noun: string, data: object = {}): Promise<Told> {
  return send(page, 'post', `/api/requests/${id}/${noun}`, data)
}

/** The establishment of the directory whose name begins so. */
export async function placeNamed(page: Page, name: string): Promise<string> {
  const { items } = (await (await page.request.get('/api/establishments?limit=200')).json()) as { items: { id: string; name: string }[] }
  const found = items.find((each) => each.name.startsWith(name))
  expect(found, name).toBeDefined()
  return found!.id
}

interface Unit { id: string; kind: string; version: number; available: number | null; reserved: number }

/** What the board says of one kind of places in one house. */
export async function bedsOf(page: Page, house: string, kind: string): Promise<Unit> {
  const { establishments } = (await (await page.request.get('/api/board')).json()) as { establishments: { name: string; units: Unit[] }[] }
  return establishments.find(({ name }) => name.startsWith(house))!.units.find((unit) => unit.kind === kind)!
}

/** The house says its count. */
export async function declare(page: Page, house: string, kind: string, available: number): Promise<void> {
  const { id, version } = await bedsOf(page, house, kind)
  await send(page, 'put', `/api/units/${id}/beds`, { available, status: 'OPEN' }, { 'If-Match': `"${version}"` })
}

const screened = { screening: { ticked: [] } }
const steps: [state: string, noun: string, data: object][] = [
  ['TRIAGED', 'takings', {}],
  ['PLACE_FOUND', 'calls', { answer: 'ACCEPTED', physician: 'Dr Modèle' }],
  ['VECTOR_ORDERED', 'vehicles', { ...screened, used: '2', reason_if_different: 'PHYSICIAN_CHOICE', provider: 'Ambulances Essai' }],
  ['DEPARTED', 'departures', screened],
  ['ARRIVED', 'arrivals', {}],
]

export interface Transfer extends Told {
  name: string
  /** The cell's midwife, who leads it. */
  cell: Page
  midwife: Page
}

/** A transfer asked by Rodez and brought by the cell as far as that state; its place is at Montpellier, beyond capacity if need be. */
export async function transferIn(browser: Browser, state: string, opening: object = {}): Promise<Transfer> {
  const midwife = await someone(browser, 'maternity_midwife')
  const cell = await someone(browser, 'cell_midwife')
  const name = newName()
  const kind = (opening as { kind?: string }).kind ?? 'TIU_ASC'
  let told: Told = await send(midwife, 'post', '/api/requests', {
    kind, woman: { last_name: name, first_name: 'Alba', birth_date: '1994-03-12', postcode: '12000', protected_identity: false },
    ...(kind.endsWith('NN') ? {} : { dating: { basis: 'age_today', ga_days: 193, method: 'first_trimester_ultrasound' }, fetuses: 1 }),
    ...(kind === 'AVIS' ? { question: 'Peut-on la garder ?' } : { motive: 'MAP', urgency: 'U2', ...screened }),
    caller_name: 'C. Exemple', caller_role: 'midwife', ...opening,
  })
  const montpellier = await placeNamed(cell, 'CHU Montpellier')
  for (const [reached, noun, data] of steps) {
    if (told.state === state) break
    told = await note(cell, told.id, noun, noun === 'calls' ? { ...data, place: montpellier, places: await placesAt(cell, told.id, montpellier) } : data)
    expect(told.state).toBe(reached)
  }
  return { ...told, name, cell, midwife }
}

interface Proposed { unit: string | null; kind: string; count: number }

/** What the page proposes to hold there, kept whatever the count. */
async function placesAt(cell: Page, id: string, place: string): Promise<object[]> {
  const request = (await (await cell.request.get(`/api/requests/${id}`)).json()) as { ranking: { destinations: Destination[]; set_aside: Destination[] } }
  const found = [...request.ranking.destinations, ...request.ranking.set_aside].find((each) => each.place.id === place)
  return (found?.proposed_places ?? []).map(({ unit, kind, count }) => ({ ...(unit ? { unit } : {}), kind, count, beyond_capacity: true }))
}

interface Destination { place: { id: string }; proposed_places: Proposed[] }
