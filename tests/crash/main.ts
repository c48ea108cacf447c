/**
 * Kills the server at random moments while several people write, and looks for what it promised.
 * tsx main.ts --binary build/cigogne [--postgres URL] [--rounds 8] [--seed N] [--report file.json]
 */
import { execFile } from 'node:child_process'
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs, promisify } from 'node:util'
import { Client } from '../scenarios/runner/client.ts'
import { accountOf, type Account } from '../scenarios/runner/people.ts'
import { Server } from '../scenarios/runner/server.ts'
import { PostgresStorages, SqliteStorages } from '../scenarios/runner/storage.ts'
import { faultsIn } from './ledger.ts'
import { BedWriter, RequestWriter, type RequestSeen, type Unit } from './writers.ts'

const { values: options } = parseArgs({
  options: {
    binary: { type: 'string', default: '../build/cigogne' },
    postgres: { type: 'string' },
    rounds: { type: 'string', default: '8' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    report: { type: 'string' },
  },
})

const binary = resolve(options.binary)
const rounds = Number(options.rounds)
const root = mkdtempSync(join(tmpdir(), 'cigogne-crash-'))
mkdirSync(join(root, 'web'))
writeFileSync(join(root, 'web/index.html'), '<!doctype html><title>Cigogne</title>')
process.env.CIGOGNE_WEB = join(root, 'web')
const storages = options.postgres ? new PostgresStorages(root, options.postgres) : new SqliteStorages(root)
const chance = chanceFrom(Number(options.seed))
let passed = 0
let failed = 0

/** The same numbers for the same seed (mulberry32): who writes what and when it ends; the machine's pace stays its own. */
function chanceFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function tell(what: string, faults: string[]): void {
  if (faults.length) failed++
  else passed++
  for (const fault of faults) console.log(`FAIL  ${what}: ${fault}`)
}

interface Place {
  id: string
  name: string
  units: Unit[]
}

async function main(): Promise<void> {
  const storage = await storages.empty('crash')
  const environment = { ...process.env, ...storage.environment }
  const cigogne = async (...words: string[]) => (await promisify(execFile)(binary, words, { env: environment, maxBuffer: 64 << 20 })).stdout
  await cigogne('demo', '--seed', '1', '--years', '0')
  const accounts = JSON.parse(await cigogne('demo', 'accounts', '--json')) as Account[]
  const server = await Server.start(binary, storage.environment, join(root, 'server.log'))
  const login = async (role: string, establishment?: string) => {
    const client = new Client()
    const account = accountOf({ kind: 'role', role, rank: 0, ...(establishment && { establishment }) }, accounts)
    await client.login(server.base, account.login, account.password)
    return client
  }
  const cell = await login('cell_midwife')
  const board = async () => ((await cell.exchange(server.base, 'GET', '/api/board')).body as unknown as { establishments: Place[] }).establishments
  const places = await board()
  const destination = places.find(({ name }) => name.startsWith('CHU Montpellier'))!
  const held = ['OBS_GHR', 'REA'].map((kind) => destination.units.find((unit) => unit.kind === kind)!)
  const others = places.flatMap(({ units }) => units).filter(({ id }) => held.every((unit) => unit.id !== id))
  const beds = [0, 1, 2].map((rank) => new BedWriter(cell, others[rank * 7]!, chance))
  const askers = [await login('maternity_midwife', 'CH Rodez'), await login('maternity_midwife', 'CH Castres')]
  const requests = askers.map((asker, rank) => new RequestWriter(letter(rank), asker, cell, destination.id, held, chance))
  const writers = [...beds, ...requests]

  for (let round = 1; round <= rounds; round++) {
    const writing = Promise.all(writers.map((writer) => writer.writeUntilKilled(server.base)))
    await Promise.race([sleep(50 + chance() * 600), writing])
    await server.stop('SIGKILL')
    await writing
    tell(`round ${round}, tables`, await faultsIn(storage))
    tell(`round ${round}, audit`, await cigogne('audit', 'verify').then(() => [], (error: Error & { stdout?: string }) => [error.stdout ?? error.message]))
    await server.restart('SIGKILL')
    const units = (await board()).flatMap(({ units }) => units)
    for (const writer of beds) tell(`round ${round}, beds`, writer.check(units.find(({ id }) => id === writer.unitId)!))
    const read = async (id: string) => (await cell.exchange(server.base, 'GET', `/api/requests/${id}`)).body as unknown as RequestSeen
    for (const writer of requests) tell(`round ${round}, requests`, await writer.check(read))
  }
  await server.stop()
  await storages.remove(storage)
  const writes = writers.reduce((sum, writer) => sum + writer.acknowledged, 0)
  console.log(`crash on ${storages.name}, seed ${options.seed}: ${rounds} kills, ${writes} acknowledged writes; ${passed} passed, ${failed} failed`)
}

function letter(rank: number): string {
  return String.fromCharCode(65 + rank)
}

try {
  await main()
} catch (error) {
  failed++
  console.log(`FAIL  seed ${options.seed}: ${(error as Error).stack}`)
}
if (options.report) writeFileSync(options.report, JSON.stringify({ passed, failed }))
if (failed === 0) rmSync(root, { recursive: true, force: true })
else console.log(`what is left is in ${root}`)
process.exit(failed ? 1 : 0)
