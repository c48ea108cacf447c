/** The region that is measured: 60 establishments and 250 units, each with a count, on SQLite and on PostgreSQL. */
import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { Client } from '../scenarios/runner/client.ts'
import { accountOf, type Account } from '../scenarios/runner/people.ts'
import type { Json } from '../scenarios/runner/notation.ts'
import { Server } from '../scenarios/runner/server.ts'
import { PostgresStorages, SqliteStorages, type Storages } from '../scenarios/runner/storage.ts'

const run = promisify(execFile)
const project = resolve(import.meta.dirname, '../..')

export const stores = ['sqlite', 'postgresql'] as const
export type Store = (typeof stores)[number]

const establishments = 60
const units = 250

export interface Unit {
  id: string
  version: number
  available: number | null
}

export interface Board {
  establishments: { id: string; name: string; units: Unit[] }[]
}

/** A program of this build: CIGOGNE_BENCH_PROGRAMS names another folder. */
export function program(name: string): string {
  const file = resolve(process.env.CIGOGNE_BENCH_PROGRAMS ?? join(project, 'build'), name)
  if (!existsSync(file)) throw new Error(`${file} is not built`)
  return file
}

let root: string | undefined
let postgres: ChildProcess | undefined
const regions = new Map<Store, Promise<Region>>()

/** The folder of this run; thrown away by `closeRegions`. */
export function workFolder(): string {
  if (root) return root
  root = mkdtempSync(join(tmpdir(), 'cigogne-bench-'))
  mkdirSync(join(root, 'web'))
  writeFileSync(join(root, 'web/index.html'), '<!doctype html><title>Cigogne</title>')
  process.env.CIGOGNE_WEB = join(root, 'web')
  process.env.CIGOGNE_LOG_LEVEL = 'warn'
  return root
}

export async function storagesOf(store: Store): Promise<Storages> {
  const folder = workFolder()
  return store === 'sqlite' ? new SqliteStorages(folder) : new PostgresStorages(folder, await postgresUrl())
}

/** A server of its own, so that nothing else weighs on it. */
let url: Promise<string> | undefined
function postgresUrl(): Promise<string> {
  url ??= new Promise((told, failed) => {
    postgres = spawn(join(project, 'script/postgres-for-tests'), { stdio: ['ignore', 'pipe', 'inherit'] })
    postgres.stdout!.once('data', (line: Buffer) => told(line.toString().trim()))
    postgres.once('exit', () => failed(new Error('PostgreSQL could not be started')))
  })
  return url
}

export async function cigogne(environment: Record<string, string>, ...words: string[]): Promise<string> {
  return (await run(program('cigogne'), words, { env: { ...process.env, ...environment }, maxBuffer: 64 << 20 })).stdout
}

/** The running region of a store: made the first time it is asked, shared by all benchmarks of the run. */
export function region(store: Store): Promise<Region> {
  let found = regions.get(store)
  if (!found) regions.set(store, (found = Region.open(store)))
  return found
}

export async function closeRegions(): Promise<void> {
  for (const opened of await Promise.allSettled(regions.values()))
    if (opened.status === 'fulfilled') await opened.value.server.stop()
  if (postgres) {
    const ended = new Promise((resolve) => postgres!.once('exit', resolve))
    postgres.kill('SIGTERM')
    await ended
  }
  if (root) rmSync(root, { recursive: true, force: true })
}

export class Region {
  private constructor(
    readonly store: Store,
    readonly server: Server,
    readonly accounts: Account[],
    /** A midwife of the cell, logged in. */
    readonly cell: Client,
  ) {}

  static async open(store: Store): Promise<Region> {
    const storage = await (await storagesOf(store)).empty(`region_${store}`)
    await cigogne(storage.environment, 'demo', '--seed', '1', '--years', '0')
    const accounts = JSON.parse(await cigogne(storage.environment, 'demo', 'accounts', '--json')) as Account[]
    const server = await Server.start(program('cigogne'), storage.environment, join(workFolder(), `${store}.log`))
    const opened = new Region(store, server, accounts, new Client())
    await opened.cell.login(server.base, ...opened.passwordOf('cell_midwife'))
    await opened.fill()
    return opened
  }

  passwordOf(role: string): [login: string, password: string] {
    const { login, password } = accountOf({ kind: 'role', role, rank: 0 }, this.accounts)
    return [login, password]
  }

  async board(): Promise<Board> {
    return (await this.ask<Board>(this.cell, 'GET', '/api/board'))
  }

  async boardBytes(): Promise<number> {
    const answer = await this.cell.exchange(this.server.base, 'GET', '/api/board')
    if (answer.status !== 200) throw new Error(`the board: ${answer.status} ${JSON.stringify(answer.body)}`)
    return Number(answer.headers['content-length'])
  }

  async ask<T>(who: Client, method: string, path: string, json?: Json, headers: Record<string, string> = {}): Promise<T> {
    const content = json === undefined ? { headers } : { json, headers }
    const answer = await who.exchange(this.server.base, method, path, content)
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
    return answer.body as T
  }

  /** Adds invented establishments and units to those of the demonstration, and tells a count of each. */
  private async fill(): Promise<void> {
    const administrator = new Client()
    await administrator.login(this.server.base, ...this.passwordOf('administrator'))
    const places = (await this.board()).establishments.map(({ id, units }) => ({ id, missing: 0, units: units.length }))
    while (places.length < establishments) {
      const made = await this.ask<{ id: string }>(administrator, 'POST', '/api/establishments', invented(places.length))
      places.push({ id: made.id, missing: 0, units: 0 })
    }
    let total = places.reduce((sum, place) => sum + place.units, 0)
    for (let turn = places.length - 1; total < units; turn = (turn + places.length - 1) % places.length, total++) {
      const form = { kind: 'NEO', name: `Exemple ${total}`, installed: 9, active: true }
      await this.ask(administrator, 'POST', `/api/establishments/${places[turn]!.id}/units`, form)
    }
    for (const unit of (await this.board()).establishments.flatMap((place) => place.units)) await this.declare(unit, 1)
    const rows = (await this.board()).establishments
    const count = rows.reduce((sum, place) => sum + place.units.length, 0)
    if (rows.length !== establishments || count !== units) throw new Error(`the board has ${rows.length} establishments, ${count} units`)
  }

  async declare(unit: Unit, available: number): Promise<Unit> {
    const form = { available, status: 'OPEN', confirmed: true }
    return this.ask<Unit>(this.cell, 'PUT', `/api/units/${unit.id}/beds`, form, { 'If-Match': `"${unit.version}"` })
  }
}

function invented(rank: number): Json {
  return {
    name: `Maternité Exemple ${rank}`,
    town: `Exemple ${rank}`,
    department: '31',
    region: 'Occitanie',
    latitude: 43.6,
    longitude: 1.4,
    sector: 'public',
    source_note: 'Inventée pour une mesure',
    active: true,
  }
}
