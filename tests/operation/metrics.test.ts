import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { after, before, test } from 'node:test'
import { Installation, loggedIn } from './program.ts'

const installation = new Installation()
before(() => installation.furnish())
after(() => installation.close())

const counters = ['cigogne_request_seconds_sum', 'cigogne_requests_total']
const gauges = ['cigogne_connections', 'cigogne_mail_given_up', 'cigogne_mail_queued', 'cigogne_streams', 'process_resident_memory_bytes']

/** What Prometheus would read: the type of each measure, and its values by name and labels. */
async function measures(port: number) {
  const answer = await fetch(`http://127.0.0.1:${port}/metrics`)
  assert.equal(answer.headers.get('content-type'), 'text/plain; version=0.0.4; charset=utf-8')
  const text = await answer.text()
  const lines = text.trimEnd().split('\n')
  const samples = lines.filter((line) => !line.startsWith('#'))
  for (const line of samples) assert.match(line, /^[a-z_]+(\{route="[^"\\\n]+"(,status="[1-5]xx")?\})? \d+(\.\d+)?$/)
  const types = Object.fromEntries(lines.flatMap((line) => (/^# TYPE (\S+) (\S+)$/.exec(line) ? [[line.split(' ')[2]!, line.split(' ')[3]!]] : [])))
  const values = new Map(samples.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))]))
  return { text, types, values }
}

test('measures have the names and types that operators are told', async () => {
  const { port, stop } = await installation.serve()
  const { types, values } = await measures(port)
  await stop()
  const expected = [...counters.map((name) => [name, 'counter']), ...gauges.map((name) => [name, 'gauge'])]
  assert.deepEqual(types, Object.fromEntries(expected))
  for (const name of gauges) assert.ok(values.has(name), name)
  assert.ok(values.get('process_resident_memory_bytes')! > 1e6)
  assert.ok(values.get('cigogne_connections')! >= 1, 'this very connection')
  const page = readFileSync(join(resolve(import.meta.dirname, '../..'), 'docs/exploitation/surveillance.md'), 'utf8')
  assert.deepEqual([...page.matchAll(/^\| `(\w+)(?:\{.*\})?` \|/gm)].map(([, name]) => name).sort(), [...counters, ...gauges].sort())
})

test('an answer is counted by its route and class, an address that leads nowhere under no name', async () => {
  const { port, stop } = await installation.serve()
  const { client, base } = await loggedIn(port, 'administrateur')
  const read = 'cigogne_requests_total{route="/api/establishments/{id}",status="2xx"}'
  const refused = 'cigogne_requests_total{route="/api/establishments/{id}",status="4xx"}'
  const nowhere = 'cigogne_requests_total{route="(none)",status="4xx"}'
  const list = await client.exchange(base, 'GET', '/api/establishments?limit=1')
  const [place] = (list.body as { items: { id: string }[] }).items

  const { values: earlier } = await measures(port)
  assert.equal((await client.exchange(base, 'GET', `/api/establishments/${place!.id}`)).status, 200)
  assert.equal((await client.exchange(base, 'GET', '/api/establishments/12')).status, 404)
  assert.equal((await client.exchange(base, 'GET', '/api/nulle-part/12')).status, 404)
  const { values: later } = await measures(port)
  for (const counter of [read, refused, nowhere]) assert.equal((later.get(counter) ?? 0) - (earlier.get(counter) ?? 0), 1, counter)
  await stop()
})

test('measures tell nothing of anybody: no identifier, no login, no word searched, no address', async () => {
  const { port, stop } = await installation.serve()
  const { client, base } = await loggedIn(port, 'administrateur')
  const session = client.session as { account: { id: string; name: string } }
  await client.exchange(base, 'GET', `/api/accounts/${session.account.id}`)
  await client.exchange(base, 'GET', '/api/audit?subject=rodez')
  await client.exchange(base, 'GET', '/api/nulle-part/chercher-alba')
  const { text } = await measures(port)
  await stop()
  assert.doesNotMatch(text, /[0-9a-f]{8}-[0-9a-f]{4}-|administrateur|rodez|alba|127\.0\.0\.1/i)
  assert.ok(!text.includes(session.account.name))
})
