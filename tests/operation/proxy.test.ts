import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Client } from '../scenarios/runner/client.ts'
import { Installation, loggedIn, password } from './program.ts'

const installation = new Installation()
before(() => installation.furnish())
after(() => installation.close())

/** Where the audit says that the last refused login came from. */
async function addressOfRefusal(port: number, forwarded: string): Promise<string> {
  const base = new URL(`http://127.0.0.1:${port}`)
  const headers = { 'X-Forwarded-For': forwarded }
  const refused = await new Client().exchange(base, 'POST', '/api/session', { json: { login: 'rodez', password: 'faux' }, headers })
  assert.equal(refused.status, 401)
  const { client } = await loggedIn(port, 'administrateur')
  const { body } = await client.exchange(base, 'GET', '/api/audit?kind=login&limit=10')
  const { items } = body as { items: { action: string; peer: string }[] }
  return items.find((line) => line.action === 'login.refused')!.peer
}

async function securityOf(port: number, scheme?: string): Promise<string | undefined> {
  const headers = { 'X-Forwarded-Proto': scheme }
  const { headers: answered } = await new Client().exchange(new URL(`http://127.0.0.1:${port}`), 'GET', '/healthz', { headers })
  return answered['strict-transport-security']
}

test('a trusted proxy is believed: the address nearest to it, and HTTPS', async () => {
  const { port, stop } = await installation.serve({ CIGOGNE_TRUSTED_PROXIES: '127.0.0.0/8, ::1' })
  assert.equal(await addressOfRefusal(port, '203.0.113.9, 198.51.100.7'), '198.51.100.7')
  assert.match((await securityOf(port, 'https'))!, /max-age=31536000/)
  assert.equal(await securityOf(port, 'http'), undefined)
  assert.equal(await securityOf(port), undefined)
  await stop()
})

test('attempts are slowed down for the address behind the proxy, not for the proxy', async () => {
  const { port, stop } = await installation.serve({ CIGOGNE_TRUSTED_PROXIES: '127.0.0.1' })
  const base = new URL(`http://127.0.0.1:${port}`)
  const attempt = async (from: string, login: string, word: string) =>
    (await new Client().exchange(base, 'POST', '/api/session', { json: { login, password: word }, headers: { 'X-Forwarded-For': from } })).status
  for (let number = 0; number < 50; number++) assert.equal(await attempt('198.51.100.66', `inconnu${number}`, 'faux'), 401)
  assert.equal(await attempt('198.51.100.66', 'foix', password), 429)
  assert.equal(await attempt('198.51.100.67', 'foix', password), 201, 'her neighbour does not')
  await stop()
})

test('whoever is no proxy of ours may write what she likes', async () => {
  const { port, stop } = await installation.serve({ CIGOGNE_TRUSTED_PROXIES: '10.0.0.0/8' })
  assert.equal(await addressOfRefusal(port, '198.51.100.7'), '127.0.0.1')
  assert.equal(await securityOf(port, 'https'), undefined)
  await stop()
})
