import { join } from 'node:path'
import { Client, answered } from '../scenarios/runner/client.ts'
import { TestClock } from '../scenarios/runner/clock.ts'
import type { Json, Who } from '../scenarios/runner/notation.ts'
import { nameOf } from '../scenarios/runner/people.ts'
import { Server } from '../scenarios/runner/server.ts'
import type { Storage } from '../scenarios/runner/storage.ts'
import type { Template, Workshop } from '../scenarios/runner/template.ts'

/** The columns of the table, and the roles behind them. */
export const roleOf: Record<string, string> = {
  cell: 'cell_midwife',
  midwife: 'maternity_midwife',
  doctor: 'maternity_doctor',
  unit: 'receiving_unit',
  samu: 'samu',
  risk: 'risk_officer',
  manager: 'network_manager',
  admin: 'administrator',
  ars: 'health_authority',
}

/** A midwife of another maternity: no column of the table, but somebody must own what is foreign. */
export const elsewhere: Who & { kind: 'role' } = { kind: 'role', role: 'maternity_midwife', rank: 1 }

/** A running program on a copy of the prepared world, and the browsers of all actors. */
export class World {
  private readonly clients = new Map<string, Client>()
  /** Things that were made once for an actor and a relation, and that other things belong to. */
  readonly made = new Map<string, Json>()

  private constructor(
    private readonly workshop: Workshop,
    private readonly storage: Storage,
    private readonly server: Server,
    template: Template,
  ) {
    for (const [actor, role] of Object.entries(roleOf)) {
      const client = template.sessions.get(nameOf({ kind: 'role', role, rank: 0 }))
      if (client) this.clients.set(actor, client.copy())
    }
    const foreign = template.sessions.get(nameOf(elsewhere))
    if (foreign) this.clients.set('elsewhere', foreign.copy())
  }

  static async open(workshop: Workshop, template: Template, name: string): Promise<World> {
    const storage = await workshop.storages.copy(template.storage, name)
    const clock = new TestClock(join(workshop.root, `${name}.clock`))
    clock.set(template.begins)
    const environment = { ...storage.environment, CIGOGNE_TEST_CLOCK: clock.file }
    const server = await Server.start(workshop.binary, environment, join(workshop.root, `${name}.log`))
    return new World(workshop, storage, server, template)
  }

  async close(): Promise<void> {
    await this.server.stop()
    await this.workshop.storages.remove(this.storage)
  }

  client(actor: string): Client {
    if (actor === 'nobody') return new Client()
    const client = this.clients.get(actor)
    if (!client) throw new Error(`the demonstration has no account of role ${roleOf[actor] ?? actor}`)
    return client
  }

  /** Where an actor acts, if her role is held in one place. */
  placeOf(actor: string): string | undefined {
    const session = this.client(actor).session as { acting?: { establishment?: string | null } } | null
    return session?.acting?.establishment ?? undefined
  }

  accountOf(actor: string): string {
    return (this.client(actor).session as { account: { id: string } }).account.id
  }

  /** What someone reads, who may. Throws with the answer when she may not. */
  async read(actor: string, path: string): Promise<Json> {
    const answer = await this.client(actor).exchange(this.server.base, 'GET', path)
    if (answer.status !== 200) throw new Error(`${actor} GET ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
    return answer.body
  }

  /** Makes a thing; gives the answer. */
  async make(actor: string, method: string, path: string, json: Json, headers: Record<string, string> = {}): Promise<Json> {
    const answer = await this.client(actor).exchange(this.server.base, method, path, { json, headers })
    if (answer.status >= 300) throw new Error(`${actor} ${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
    return answer.body
  }

  /** Sends a file; gives the answer. */
  async send(actor: string, method: string, path: string, raw: string, type: string): Promise<Json> {
    const answer = await this.client(actor).exchange(this.server.base, method, path, { raw, headers: { 'Content-Type': type } })
    if (answer.status >= 300) throw new Error(`${actor} ${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
    return answer.body
  }

  /** The status alone: a stream is left as soon as it has begun. */
  async status(actor: string, method: string, path: string, headers: Record<string, string>, body?: string): Promise<number> {
    const copy = this.client(actor).copy()
    const outgoing = copy.open(this.server.base, method, path, headers, body)
    const incoming = await answered(outgoing)
    outgoing.on('error', () => undefined) // we hang up
    incoming.destroy()
    this.server.check()
    return incoming.statusCode!
  }
}
