/**
 * A store of ten years of a region seventeen times as large, about 300,000 requests, against one of one year of one region, both served at
 * once: the first page of the list, the queue after a change, « Ma journée », the figures of a year. Each as a midwife of the cell, a
 * midwife of a maternity and a unit that receives read it; the worst of them is the figure, the others are told beside.
 */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Client } from '../scenarios/runner/client.ts'
import { accountOf, type Account } from '../scenarios/runner/people.ts'
import { Server } from '../scenarios/runner/server.ts'
import { median, type Figure } from './figure.ts'
import { cigogne, program, storagesOf, stores, workFolder, type Store } from './region.ts'
import { Wire } from './wire.ts'

const run_program = promisify(execFile)
const rounds = 31
const readers = ['cell_midwife', 'maternity_midwife', 'receiving_unit'] as const
type Reader = (typeof readers)[number]

export async function run(): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const store of stores) {
    const began = performance.now()
    const one_year = await Served.open(store, 'one_year', '1')
    const ten_years = await Served.open(store, 'ten_years', '17')
    const told = ten_years.told!
    if (told.requests! < 270_000) throw new Error(`only ${told.requests} requests were made`)
    const made = (performance.now() - began) / 1000

    figures.push(await slower(`history_list_${store}`, one_year, ten_years, '/api/requests'))
    figures.push(await slower(`history_queue_${store}`, one_year, ten_years, '/api/requests/queue', (served) => served.change()))
    figures.push(await slower(`history_day_${store}`, one_year, ten_years, '/api/day'))
    const { ratio, ...details } = told
    figures.push({ name: `history_year_${store}`, ratio: ratio!, goal: 5, wants: 'at_most', details: { ...details, made_seconds: made } })
    await one_year.close()
    await ten_years.close()
  }
  return figures
}

/** A demonstration that is served, with a session of each reader. */
class Served {
  private readonly sessions = new Map<Reader, Client>()
  private wire: Wire | undefined
  /** What `years_bench` tells of a store behind whose year it has put nine others. */
  told: Record<string, number> | undefined
  private server!: Server
  private accounts!: Account[]
  private colleague = new Client()
  private taken = 0
  private request!: string
  close!: () => Promise<void>

  static async open(store: Store, name: string, scale: string): Promise<Served> {
    const storages = await storagesOf(store)
    const storage = await storages.empty(`${name}_${store}`)
    await cigogne(storage.environment, 'demo', '--seed', '1', '--years', '1', '--scale', scale)
    const served = new Served()
    if (scale !== '1') {
      const environment = { ...process.env, ...storage.environment }
      served.told = JSON.parse((await run_program(program('years_bench'), { env: environment })).stdout) as Record<string, number>
    }
    served.accounts = JSON.parse(await cigogne(storage.environment, 'demo', 'accounts', '--json')) as Account[]
    served.server = await Server.start(program('cigogne'), storage.environment, join(workFolder(), `${name}_${store}.log`))
    for (const role of readers) served.sessions.set(role, await served.login(role, 0))
    served.colleague = await served.login('cell_midwife', 1)
    const queue = await served.sessions.get('cell_midwife')!.exchange(served.server.base, 'GET', '/api/requests/queue')
    served.request = (queue.body as { rows: { id: string }[] }).rows[0]!.id
    served.close = async () => {
      served.wire?.close()
      await served.server.stop()
      await storages.remove(storage)
    }
    return served
  }

  /** Milliseconds to the last byte of an answer. */
  async ask(reader: Reader, path: string): Promise<number> {
    // Opened once both stores are served: a connection that waits while the second is made is closed.
    this.wire ??= await Wire.open(this.server.base)
    const { status, took } = await this.wire.ask('GET', path, this.sessions.get(reader)!.proofs)
    if (status !== 200) throw new Error(`${path} as ${reader}: ${status}`)
    return took
  }

  /** One midwife of the cell takes a request over from the other: no kept answer of the queue holds any more. */
  async change(): Promise<void> {
    const client = this.taken++ % 2 ? this.sessions.get('cell_midwife')! : this.colleague
    const answer = await client.exchange(this.server.base, 'POST', `/api/requests/${this.request}/takings`, { json: { take_over: true } })
    if (answer.status >= 300) throw new Error(`taking over: ${answer.status} ${JSON.stringify(answer.body)}`)
  }

  private async login(role: Reader, rank: number): Promise<Client> {
    const client = new Client()
    const { login, password } = accountOf({ kind: 'role', role, rank }, this.accounts)
    await client.login(this.server.base, login, password)
    return client
  }
}

/** How many times as long the large store takes, for whom it grows most; both in each round. */
async function slower(
  name: string,
  one_year: Served,
  ten_years: Served,
  path: string,
  before: (served: Served) => Promise<void> = async () => {},
): Promise<Figure> {
  const details: Record<string, number> = {}
  const ratios: number[] = []
  for (const reader of readers) {
    const short: number[] = []
    const long: number[] = []
    for (let round = 0; round < rounds; round++) {
      for (const [served, times] of [[one_year, short], [ten_years, long]] as const) {
        await before(served)
        times.push(await served.ask(reader, path))
      }
    }
    ratios.push(median(long) / median(short))
    details[`${reader}_ratio`] = ratios.at(-1)!
    details[`${reader}_ms`] = median(long)
    details[`${reader}_one_year_ms`] = median(short)
  }
  return { name, ratio: Math.max(...ratios), goal: 2, wants: 'at_most', details }
}
