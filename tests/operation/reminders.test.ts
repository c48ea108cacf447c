import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { TestClock } from '../scenarios/runner/clock.ts'
import { Installation, loggedIn } from './program.ts'
import { MailRelay } from './relay.ts'
import { hasPassed, laterOn, until, type Person } from './waiting.ts'

const installation = new Installation()
const settings: Record<string, string> = {}
const houses = { rodez: 'rodez@maternites.exemple.fr', montpellier: 'montpellier@maternites.exemple.fr' }
const day = 24 * 3_600_000
let relay: MailRelay
let clock: TestClock

before(async () => {
  installation.furnish()
  relay = await MailRelay.open()
  clock = new TestClock(join(installation.folder, 'clock'))
  settings.CIGOGNE_MAIL_SERVER = relay.url
  settings.CIGOGNE_MAIL_FROM = 'cigogne@reseau.exemple.fr'
  settings.CIGOGNE_PUBLIC_URL = 'https://cigogne.exemple.fr'
  settings.CIGOGNE_TEST_CLOCK = clock.file
})
after(async () => {
  await installation.close()
  await relay.close()
})

/** Asks, and fails when the answer is no success. */
async function ask<T>({ client, base }: Person, method: string, path: string, json?: object, version?: number): Promise<T> {
  const headers = version === undefined ? {} : { 'If-Match': `"${version}"` }
  const { status, body } = await client.exchange(base, method, path, { json: json as never, headers })
  assert.ok(status < 300, `${method} ${path}: ${status} ${JSON.stringify(body)}`)
  return body as T
}

const formFields = ['name', 'town', 'department', 'region', 'latitude', 'longitude', 'finess', 'sector', 'phone', 'source_note', 'active']

/** The administrator gives a house the address of its notices; gives back its id. */
async function writeTo(administrator: Person, name: string, address: string): Promise<string> {
  const { items } = await ask<{ items: { id: string; name: string }[] }>(administrator, 'GET', '/api/establishments?limit=200')
  const { id } = items.find((house) => house.name === name)!
  const house = await ask<Record<string, unknown> & { version: number }>(administrator, 'GET', `/api/establishments/${id}`)
  const form = Object.fromEntries(formFields.filter((field) => house[field] !== null && house[field] !== undefined).map((field) => [field, house[field]]))
  await ask(administrator, 'PUT', `/api/establishments/${id}`, { ...form, notice_email: address }, house.version)
  return id
}

/** A woman of Rodez who has arrived in Montpellier. */
async function arrived(port: number, montpellier: string): Promise<{ id: string; number: number }> {
  const rodez = await loggedIn(port, 'rodez')
  const cell = await loggedIn(port, 'cellule')
  const request = await ask<{ id: string; number: number }>(rodez, 'POST', '/api/requests', {
    kind: 'TIU_ASC',
    woman: { last_name: 'EXEMPLE', first_name: 'Alba', birth_date: '1996-02-29', postcode: '12000', protected_identity: false },
    dating: { basis: 'age_today', ga_days: 193, method: 'first_trimester_ultrasound' },
    fetuses: 1,
    motive: 'MAP',
    urgency: 'U2',
    screening: { ticked: [] },
    caller_name: 'C. Exemple',
    caller_role: 'midwife',
  })
  const note = (noun: string, json: object) => ask(cell, 'POST', `/api/requests/${request.id}/${noun}`, json)
  await note('takings', {})
  const places = [{ kind: 'OBS_GHR', count: 1, beyond_capacity: true }]
  await note('calls', { place: montpellier, answer: 'ACCEPTED', physician: 'Dr Modèle', places })
  await note('vehicles', { screening: { ticked: [] }, used: '2', provider: 'Ambulances Essai' })
  await note('departures', { screening: { ticked: [] } })
  await note('arrivals', {})
  return request
}

/** What went to that address, decoded. */
function mailsTo(address: string): string[] {
  const decoded = (message: string) =>
    Buffer.from(message.replaceAll('=\r\n', '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))), 'latin1').toString()
  return relay.taken.filter((message) => message.includes(`To: ${address}\r\n`)).map(decoded)
}

/** Some days later, when the reminders have passed and what they wrote was sent. */
async function someDaysLater(port: number, days: number): Promise<void> {
  clock.advance(days * day)
  const from = clock.now() - 1_000
  const administrator = await loggedIn(port, 'administrateur')
  await hasPassed(administrator, 'transfers.reminders', from)
  await laterOn(administrator, clock)
}

test('a feedback is told once, by its number; a late outcome is reminded of until it is told', async () => {
  const { port, stop } = await installation.serve(settings)
  const administrator = await loggedIn(port, 'administrateur')
  await writeTo(administrator, 'CH Rodez', houses.rodez)
  const montpellier = await writeTo(administrator, 'CHU Montpellier (Arnaud-de-Villeneuve)', houses.montpellier)
  const { id, number } = await arrived(port, montpellier)

  const cell = await loggedIn(port, 'cellule')
  await ask(cell, 'POST', `/api/requests/${id}/feedbacks`, { text: 'Alba va bien, à 27 SA.', channel: 'PHONE', recipient: 'C. Exemple' })
  await ask(cell, 'POST', `/api/requests/${id}/feedbacks`, { text: 'Alba va bien, à 28 SA : la menace est passée.' })
  await laterOn(administrator, clock)
  await until(() => mailsTo(houses.rodez).length === 1, 'the notice of the feedback goes')
  const [notice] = mailsTo(houses.rodez)
  assert.ok(notice!.includes(`un retour d’information vous attend dans Cigogne (demande ${number}).`))
  assert.ok(notice!.includes(`https://cigogne.exemple.fr/demandes/${id}`))
  assert.doesNotMatch(notice!, /EXEMPLE|Alba|\bSA\b|MAP|menace|va bien/)
  await laterOn(administrator, clock)
  assert.equal(mailsTo(houses.rodez).length, 1)

  await someDaysLater(port, 4)
  await until(() => mailsTo(houses.montpellier).length === 1, 'the receiving house is reminded')
  const [reminder] = mailsTo(houses.montpellier)
  assert.ok(reminder!.includes('des devenirs vous sont demandés dans Cigogne : 1.'))
  assert.ok(reminder!.includes('https://cigogne.exemple.fr/devenirs'))
  assert.doesNotMatch(reminder!, /EXEMPLE|Alba|\bSA\b|MAP/)
  assert.equal(mailsTo(houses.rodez).length, 1) // its feedback is not a week old

  const pending = await ask<{ items: object[] }>(await loggedIn(port, 'cellule'), 'GET', '/api/requests/pending')
  assert.equal((pending.items[0] as { reminders: number }).reminders, 1)
  const today = new Date(clock.now()).toLocaleDateString('sv-SE', { timeZone: 'Europe/Paris' })
  await ask(await loggedIn(port, 'montpellier'), 'POST', `/api/requests/${id}/outcomes`, {
    stay: { how: 'DELIVERED_THIS_STAY', on: today },
    issue: { how: 'LIVE_BIRTH', on: today, place: montpellier, out_of_hospital: false, newborns: [{ fate: 'WITH_MOTHER' }] },
  })
  await ask(await loggedIn(port, 'rodez'), 'POST', `/api/requests/${id}/feedback-receipts`, {})
  await someDaysLater(port, 8)
  assert.equal(mailsTo(houses.montpellier).length, 1)
  assert.equal(mailsTo(houses.rodez).length, 1)
  await stop()
})

test('the cell reminds at once, once a day; after the third reminder the house is left in peace, and listed as without answer', async () => {
  const { port, stop } = await installation.serve(settings)
  const montpellier = await writeTo(await loggedIn(port, 'administrateur'), 'CHU Montpellier (Arnaud-de-Villeneuve)', houses.montpellier)
  const { id, number } = await arrived(port, montpellier)
  const earlier = mailsTo(houses.montpellier).length
  await someDaysLater(port, 4)
  await someDaysLater(port, 1)
  const cell = await loggedIn(port, 'cellule')
  const told = await ask<{ houses: string[]; reminders: number }>(cell, 'POST', `/api/requests/${id}/reminders`, { pending: 'STAY' })
  assert.deepEqual(told.houses, ['CHU Montpellier (Arnaud-de-Villeneuve)'])
  assert.equal(told.reminders, 2)
  const again = await cell.client.exchange(cell.base, 'POST', `/api/requests/${id}/reminders`, { json: { pending: 'STAY' } })
  assert.deepEqual([again.status, (again.body as { code: string }).code], [409, 'reminded_today'])
  await laterOn(await loggedIn(port, 'administrateur'), clock)
  await until(() => mailsTo(houses.montpellier).length === earlier + 2, 'the reminder of the cell goes')
  assert.ok(mailsTo(houses.montpellier).at(-1)!.includes(`le devenir de la demande ${number} vous est demandé`))

  await someDaysLater(port, 8)
  await until(() => mailsTo(houses.montpellier).length === earlier + 3, 'the third goes')
  await someDaysLater(port, 30)
  assert.equal(mailsTo(houses.montpellier).length, earlier + 3)
  const { items } = await ask<{ items: { id: string; reminders: number; unanswered: boolean }[] }>(await loggedIn(port, 'cellule'), 'GET', '/api/requests/pending')
  const line = items.find((one) => one.id === id)!
  assert.deepEqual([line.reminders, line.unanswered], [3, true])
  await stop()
})
