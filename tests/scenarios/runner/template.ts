import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Client } from './client.ts'
import { parisInstant, TestClock } from './clock.ts'
import type { Given, Who } from './notation.ts'
import { accountOf, nameOf, type Account } from './people.ts'
import { Server } from './server.ts'
import type { Storage, Storages } from './storage.ts'

const run = promisify(execFile)

/** A Monday morning: the cell is open. */
const usualMorning = '2026-11-16 10:00'

/**
 * A prepared world, copied for each scenario that begins so: data loaded, and the people of those scenarios logged in
 * (a password hash is slow on purpose; a copied session costs nothing).
 */
export interface Template {
  storage: Storage
  accounts: Account[]
  sessions: Map<string, Client>
  begins: number
}

export function keyOf(given: Given): string {
  return [given.kind, ...given.options, given.at ?? ''].join(' ')
}

export interface Workshop {
  binary: string
  root: string
  storages: Storages
}

/** Makes the world of `given` once, with a session for each of `people`. */
export async function prepare(workshop: Workshop, given: Given, people: Who[], name: string): Promise<Template> {
  const storage = await workshop.storages.empty(name)
  const clock = new TestClock(join(workshop.root, `${name}.clock`))
  const begins = parisInstant(given.at ?? usualMorning)
  clock.set(begins)
  const environment = { ...storage.environment, CIGOGNE_TEST_CLOCK: clock.file }
  const cigogne = async (...words: string[]) =>
    (await run(workshop.binary, words, { env: { ...process.env, ...environment }, maxBuffer: 64 << 20 })).stdout

  await cigogne('migrate')
  if (given.kind === 'demo') await cigogne('demo', ...given.options)
  if (given.kind === 'region') await cigogne('demo', ...given.options, '--without-requests')
  const accounts = given.kind !== 'empty' ? (JSON.parse(await cigogne('demo', 'accounts', '--json')) as Account[]) : []

  const server = await Server.start(workshop.binary, environment, join(workshop.root, `${name}.log`))
  const sessions = new Map<string, Client>()
  for (const who of people) {
    if (who.kind !== 'role' || sessions.has(nameOf(who))) continue
    const account = tryAccount(who, accounts)
    if (!account) continue
    const client = new Client()
    await client.login(server.base, account.login, account.password)
    sessions.set(nameOf(who), client)
  }
  await server.stop()
  return { storage, accounts, sessions, begins: clock.now() }
}

// A missing account is told by the scenario that asks for it, with its line.
function tryAccount(who: Who & { kind: 'role' }, accounts: Account[]): Account | undefined {
  try {
    return accountOf(who, accounts)
  } catch {
    return undefined
  }
}
