import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { TestClock } from '../scenarios/runner/clock.ts'
import { Installation, loggedIn } from './program.ts'
import { MailRelay } from './relay.ts'
import { laterOn, until, type Person } from './waiting.ts'

const installation = new Installation()
const settings: Record<string, string> = {}
const address = 'administratrice@reseau.exemple.fr'
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

type Administrator = Person & { port: number }

/** The administrator, whose account has an address, some minutes after the story before: each asks for a message of its own. */
async function administrator(port: number): Promise<Administrator> {
  clock.advance(10 * 60_000)
  const { client, base } = await loggedIn(port, 'administrateur')
  const { id } = (client.session as { account: { id: string } }).account
  const { body } = await client.exchange(base, 'GET', `/api/accounts/${id}`)
  const account = body as { name: string; profession: string; email: string | null; version: number }
  if (account.email === null) {
    const json = { name: account.name, profession: account.profession, email: address }
    const { status } = await client.exchange(base, 'PUT', `/api/accounts/${id}`, { json, headers: { 'If-Match': `"${account.version}"` } })
    assert.equal(status, 200)
  }
  return { client, base, port }
}

/** « Envoyer un courriel d'essai ». Refused while the regular sending is at work: asked again. */
async function askForTestMail({ client, base }: Administrator): Promise<string> {
  let id: string | undefined
  await until(async () => {
    const { status, body } = await client.exchange(base, 'POST', '/api/test-mails', { json: {} })
    if (status === 201) id = (body as { id: string }).id
    else assert.equal((body as { code: string }).code, 'already_asked')
    return id !== undefined
  }, 'a test mail is asked for')
  return id!
}

async function outcome({ client, base }: Administrator, job: string): Promise<string> {
  let told = ''
  await until(async () => {
    const { state, outcome: words } = (await client.exchange(base, 'GET', `/api/jobs/${job}`)).body as { state: string; outcome: string }
    told = words
    return state === 'done'
  }, 'the job has ended')
  return told
}

async function measure(port: number, name: string): Promise<number> {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
  return Number(new RegExp(`^${name} (\\d+)$`, 'm').exec(text)![1])
}

const messageId = (message: string) => /^Message-ID: (\S+)/m.exec(message)![1]

test('a test mail goes once to her own address, with the headers of a machine and no name', async () => {
  const { port, stop } = await installation.serve(settings)
  const her = await administrator(port)
  const before = relay.taken.length
  assert.match(await outcome(her, await askForTestMail(her)), /^Envoyés\s: 1\. /)
  await laterOn(her, clock)
  assert.equal(relay.taken.length, before + 1)
  assert.equal(relay.recipients.at(-1), address)
  const [message] = relay.taken.slice(-1)
  assert.match(message!, /^Auto-Submitted: auto-generated\r$/m)
  assert.match(message!, /^Subject: =\?UTF-8\?Q\?Courriel_d=E2=80=99essai_de_Cigogne\?=\r$/m)
  assert.match(message!, /https:\/\/cigogne\.exemple\.fr\/travaux/)
  assert.ok(!message!.includes((her.client.session as { account: { name: string } }).account.name))
  await until(async () => (await measure(port, 'cigogne_mail_queued')) === 0, 'nothing waits')
  await stop()
})

test('a server that answered 451 is asked again, and the message goes once', async () => {
  const { port, stop } = await installation.serve(settings)
  const her = await administrator(port)
  const before = relay.taken.length
  relay.conduct = '451'
  assert.match(await outcome(her, await askForTestMail(her)), /Reportés\s: 1\./)
  await until(async () => (await measure(port, 'cigogne_mail_queued')) === 1, 'one waits')
  relay.conduct = 'take'
  await laterOn(her, clock)
  await until(() => relay.taken.length === before + 1, 'the message goes')
  await laterOn(her, clock)
  assert.equal(relay.taken.length, before + 1)
  await stop()
})

test('a message refused by 550 is given up and not tried again', async () => {
  const { port, stop } = await installation.serve(settings)
  const her = await administrator(port)
  const tries = relay.recipients.length
  const givenUp = await measure(port, 'cigogne_mail_given_up')
  relay.conduct = '550'
  assert.match(await outcome(her, await askForTestMail(her)), /Abandonnés\s: 1\./)
  await until(async () => (await measure(port, 'cigogne_mail_given_up')) === givenUp + 1, 'it is counted')
  relay.conduct = 'take'
  await laterOn(her, clock)
  assert.equal(relay.recipients.length, tries + 1)
  await stop()
})

test('a server that hangs up after the body is given the same message again', async () => {
  const { port, stop } = await installation.serve(settings)
  const her = await administrator(port)
  relay.conduct = 'hang up'
  await outcome(her, await askForTestMail(her))
  const first = messageId(relay.received.at(-1)!)
  relay.conduct = 'take'
  await laterOn(her, clock)
  await until(() => messageId(relay.taken.at(-1)!) === first, 'the same message is taken')
  await stop()
})

test('what this program was sending when it was killed is sent when it serves again', async () => {
  const { port, pid, stop } = await installation.serve(settings)
  const her = await administrator(port)
  const received = relay.received.length
  relay.conduct = 'keep silent'
  await askForTestMail(her)
  await until(() => relay.received.length > received, 'the relay has the body')
  process.kill(pid, 'SIGKILL')
  await stop()
  relay.conduct = 'take'
  const again = await installation.serve(settings)
  await until(() => relay.taken.length > 0 && messageId(relay.taken.at(-1)!) === messageId(relay.received[received]!), 'it is sent again')
  await again.stop()
})

test('while the relay is away nothing is lost, and without one nothing is queued', async () => {
  const away = await installation.serve({ ...settings, CIGOGNE_MAIL_SERVER: 'smtp://127.0.0.1:1' })
  const her = await administrator(away.port)
  assert.match(await outcome(her, await askForTestMail(her)), /ne répond pas/)
  await until(async () => (await measure(away.port, 'cigogne_mail_queued')) === 1, 'it waits')
  await away.stop()

  const without = await installation.serve({ CIGOGNE_TEST_CLOCK: clock.file })
  const again = await administrator(without.port)
  const { status, body } = await again.client.exchange(again.base, 'POST', '/api/test-mails', { json: {} })
  assert.deepEqual([status, (body as { code: string }).code], [409, 'mail_off'])
  assert.equal(await measure(without.port, 'cigogne_mail_queued'), 1)
  await without.stop()

  const before = relay.taken.length
  const back = await installation.serve(settings)
  await laterOn(await administrator(back.port), clock)
  await until(() => relay.taken.length === before + 1, 'what waited goes')
  await back.stop()
})
