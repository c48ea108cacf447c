import assert from 'node:assert/strict'
import { existsSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { oneTimeCode } from '../scenarios/runner/one_time_code.ts'
import { Installation, loggedIn } from './program.ts'

const installation = new Installation()
const key = join(installation.folder, 'data', 'cigogne.key')
before(() => installation.furnish())
after(() => installation.close())

/** The program started, expected to give up by itself. */
function refusal(settings: Record<string, string> = {}): string {
  const { status, errors } = installation.run(['serve'], { CIGOGNE_LISTEN: '127.0.0.1:0', ...settings })
  assert.equal(status, 2, errors)
  return errors
}

test('the key is made with the first second factor, for its owner alone', async () => {
  const { port, stop } = await installation.serve()
  assert.equal(existsSync(key), false)
  const { client, base } = await loggedIn(port, 'rodez')
  const begun = await client.exchange(base, 'POST', '/api/account/second-factor')
  const { secret } = begun.body as { secret: string }
  const confirmed = await client.exchange(base, 'PUT', '/api/account/second-factor', { json: { code: oneTimeCode(secret, Date.now()) } })
  assert.equal(confirmed.status, 200)
  assert.equal(statSync(key).mode & 0o777, 0o600)
  await stop()
  await (await installation.serve()).stop()
})

test('without its key, or with another, the program says so and does not start', () => {
  renameSync(key, `${key}.kept`)
  assert.match(refusal(), /la clé des secrets manque[^]*CIGOGNE_KEY_FILE/)
  assert.equal(existsSync(key), false, 'no other key is made')
  writeFileSync(key, `${'A'.repeat(43)}\n`)
  assert.match(refusal(), /n’est pas la clé des secrets de cette base/)
  writeFileSync(key, 'du texte\n')
  assert.match(refusal(), /ne contient pas une clé/)
})

test('the key may lie elsewhere', async () => {
  await (await installation.serve({ CIGOGNE_KEY_FILE: `${key}.kept` })).stop()
})

test('a lost key is given up with the second factors that it sealed', async () => {
  writeFileSync(key, `${'A'.repeat(43)}\n`)
  const { status, output } = installation.run(['user', 'forget-second-factors'])
  assert.equal(status, 0)
  assert.match(output, /retirés : 1/)
  const { port, stop } = await installation.serve()
  await loggedIn(port, 'rodez')
  await stop()
})
