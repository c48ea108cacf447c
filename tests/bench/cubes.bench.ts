/**
 * The dashboard of stored counts, served: of twenty years of seventeen regions' maternities, against one region and year; as the network reads
 * the region, and a midwife her house. Both in each round. Counts are those of a few invented places, lent to all.
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
const rounds = 51
const readers = { region: 'network_manager', house: 'maternity_midwife' }

export async function run(): Promise<Figure[]> {
  const cube = await cubeOfAFew()
  const figures: Figure[] = []
  for (const store of stores) {
    const small = await Served.open(store, 'cubes_small', ['1', '1', cube])
    const large = await Served.open(store, 'cubes_large', ['17', '20', cube])
    for (const [name, role] of Object.entries(readers)) {
      const reads = [await small.reader(role), await large.reader(role)] as const
      const times: [number[], number[]] = [[], []]
      for (let round = 0; round < rounds; round++) for (const which of [0, 1] as const) times[which].push(await reads[which]())
      const [short, long] = [median(times[0]), median(times[1])]
      figures.push({ name: `dashboard_of_the_${name}_${store}`, ratio: long / short, goal: 2, wants: 'at_most', details: { ms: long, small_ms: short } })
    }
    await small.close()
    await large.close()
  }
  return figures
}

async function cubeOfAFew(): Promise<string> {
  const folder = join(workFolder(), 'cubes')
  const cube = join(workFolder(), 'places.cube')
  await cigogne({}, 'pmsi', 'generate', '--deliveries', '20000', '--format', '228', '--out', folder)
  const files = (ending: string) => ['990000001.2023.12', '990000001.2024.12'].map((name) => join(folder, `${name}.${ending}`))
  await cigogne({}, 'indicators', 'compute', ...files('rsa'), '--ano', ...files('ano'), '--cube', cube)
  return cube
}

/** A network of which something is counted. */
class Served {
  private constructor(
    private readonly server: Server,
    private readonly accounts: Account[],
    readonly close: () => Promise<void>,
  ) {}

  static async open(store: Store, name: string, filling: string[]): Promise<Served> {
    const storages = await storagesOf(store)
    const storage = await storages.empty(`${name}_${store}`)
    await cigogne(storage.environment, 'demo', '--seed', '1', '--years', '0')
    await run_program(program('cubes_bench'), filling, { env: { ...process.env, ...storage.environment } })
    const accounts = JSON.parse(await cigogne(storage.environment, 'demo', 'accounts', '--json')) as Account[]
    const server = await Server.start(program('cigogne'), storage.environment, join(workFolder(), `${name}_${store}.log`))
    return new Served(server, accounts, async () => {
      await server.stop()
      await storages.remove(storage)
    })
  }

  /** Reads the dashboard; returns the milliseconds to its last byte. */
  async reader(role: string): Promise<() => Promise<number>> {
    const client = new Client()
    const { login, password } = accountOf({ kind: 'role', role, rank: 0 }, this.accounts)
    await client.login(this.server.base, login, password)
    const wire = await Wire.open(this.server.base)
    return async () => {
      const { status, took } = await wire.ask('GET', '/api/indicators/dashboard', client.proofs)
      if (status !== 200) throw new Error(`the dashboard as ${role}: ${status}`)
      return took
    }
  }
}
