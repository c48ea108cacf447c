import assert from 'node:assert/strict'
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from '../scenarios/runner/client.ts'
import { Installation, loggedIn } from './program.ts'

const script = resolve(import.meta.dirname, '../../script/postgres-for-tests')

/** A PostgreSQL of this test alone: what is frozen here must not be another's. */
class Postgres {
  private constructor(
    readonly url: string,
    private readonly keeper: ChildProcess,
    private readonly postmaster: number,
  ) {}

  static async start(): Promise<Postgres> {
    const keeper = spawn(script, { stdio: ['ignore', 'pipe', 'inherit'] })
    const url = await new Promise<string>((done, fail) => {
      keeper.once('exit', () => fail(new Error('PostgreSQL does not start')))
      keeper.stdout.setEncoding('utf8').once('data', (line: string) => done(line.trim()))
    })
    const words = ['--no-psqlrc', '--tuples-only', '--no-align', '--command', 'show data_directory', url]
    const folder = execFileSync('psql', words, { encoding: 'utf8' })
    return new Postgres(url, keeper, parseInt(readFileSync(join(folder.trim(), 'postmaster.pid'), 'utf8')))
  }

  /** Connections are still taken, by the system, and nothing answers on them: as behind a network that was cut. */
  freeze(): void {
    process.kill(this.postmaster, 'SIGSTOP')
    this.tell('SIGSTOP')
  }

  thaw(): void {
    this.tell('SIGCONT')
    process.kill(this.postmaster, 'SIGCONT')
  }

  async stop(): Promise<void> {
    const ended = new Promise((done) => this.keeper.once('exit', done))
    this.keeper.kill('SIGTERM')
    await ended
  }

  /** Every process of the server but the first. */
  private tell(signal: NodeJS.Signals): void {
    const children = execFileSync('pgrep', ['-P', String(this.postmaster)], { encoding: 'utf8' }).trim().split('\n')
    for (const child of children) {
      try {
        process.kill(Number(child), signal)
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error // it has ended meanwhile
      }
    }
  }
}

let postgres: Postgres
let installation: Installation

before(async () => {
  postgres = await Postgres.start()
  installation = new Installation({ CIGOGNE_DATABASE: postgres.url })
  installation.furnish()
})
after(async () => {
  await installation?.close()
  await postgres?.stop()
})

interface Timed {
  status: number
  took: number
}

async function timed(exchange: Promise<{ status: number }>): Promise<Timed> {
  const began = Date.now()
  const { status } = await exchange
  return { status, took: Date.now() - began }
}

test('a PostgreSQL that is frozen takes with it what needs it, nothing else, and not for longer than it is', async () => {
  const { port, stop } = await installation.serve()
  const { client, base } = await loggedIn(port, 'rodez')
  const anyone = (path: string) => timed(new Client().exchange(base, 'GET', path))
  const read = () => timed(client.exchange(base, 'GET', '/api/drafts'))
  const write = () => timed(client.exchange(base, 'POST', '/api/drafts', { json: { content: '{}' } }))
  const healthBecomes = async (expected: number, within: number) => {
    const end = Date.now() + within
    for (let seen = await anyone('/healthz'); seen.status !== expected; seen = await anyone('/healthz')) {
      assert.ok(Date.now() < end, `/healthz is still ${seen.status}`)
      await sleep(50)
    }
  }
  assert.equal((await read()).status, 200)
  assert.equal((await write()).status, 201)
  assert.equal((await anyone('/healthz')).status, 200)

  postgres.freeze()
  try {
    // More than there are workers.
    const waiting = Promise.all([...Array.from({ length: 16 }, read), ...Array.from({ length: 4 }, write)])
    await healthBecomes(503, 3_000)
    for (const path of ['/metrics', '/', '/healthz']) {
      const { status, took } = await anyone(path)
      assert.equal(status, path === '/healthz' ? 503 : 200, path)
      assert.ok(took < 3_000, `${path} took ${took} ms`)
    }
    for (const { status, took } of await waiting) {
      assert.equal(status, 503)
      assert.ok(took < 15_000, `it took ${took} ms`)
    }
    for (const { status, took } of [await read(), await write()]) {
      assert.equal(status, 503)
      assert.ok(took < 3_000, `known to be silent, and yet it took ${took} ms`)
    }
  } finally {
    postgres.thaw()
  }

  await healthBecomes(200, 15_000)
  assert.equal((await read()).status, 200)
  assert.equal((await write()).status, 201)
  for (const path of ['/metrics', '/', '/healthz']) assert.equal((await anyone(path)).status, 200, path)
  await stop()
})
