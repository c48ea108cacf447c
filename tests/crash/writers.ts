/** People who write without pause, and what each was told: the promises that a killed server must keep. */
import { randomUUID } from 'node:crypto'
import type { Answer, Client } from '../scenarios/runner/client.ts'
import type { Json } from '../scenarios/runner/notation.ts'
import { callerName } from './ledger.ts'

export interface Unit {
  id: string
  kind: string
  version: number
  available: number | null
}

/** One write: what it leads to if it was done. It is in doubt when the server died before it answered. */
interface Intent<T> {
  key: string
  wanted: T
}

type Chance = () => number

/** Sends one write; undefined when the server is gone. Any refusal is an error: these people only do what they may. */
async function write(who: Client, base: URL, method: string, path: string, json: Json, headers: Record<string, string>): Promise<Answer | undefined> {
  let answer: Answer
  try {
    answer = await who.exchange(base, method, path, { json, headers })
  } catch {
    return undefined
  }
  if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
  return answer
}

/** Declares the places of one unit, again and again. Nobody else does. */
export class BedWriter {
  acknowledged = 0
  private doubt: Intent<number> | undefined

  constructor(
    private readonly who: Client,
    private unit: Unit,
    private readonly chance: Chance,
  ) {}

  async writeUntilKilled(base: URL): Promise<void> {
    for (;;) {
      const wanted = Math.floor(this.chance() * 8)
      this.doubt = { key: '', wanted }
      const form = { available: wanted, status: 'OPEN', confirmed: true }
      const answer = await write(this.who, base, 'PUT', `/api/units/${this.unit.id}/beds`, form, { 'If-Match': `"${this.unit.version}"` })
      if (!answer) return
      this.unit = { ...this.unit, ...(answer.body as { version: number; available: number }) }
      this.doubt = undefined
      this.acknowledged++
    }
  }

  get unitId(): string {
    return this.unit.id
  }

  /** What was acknowledged is there; what was in doubt was done wholly or not at all. */
  check(found: Unit): string[] {
    const { version, available } = this.unit
    const asTold = found.version === version && found.available === available
    const asWanted = this.doubt && found.version === version + 1 && found.available === this.doubt.wanted
    if (!asTold && !asWanted)
      return [`unit ${found.id}: version ${version} with ${available} places was acknowledged, version ${found.version} with ${found.available} found`]
    this.unit = { ...this.unit, version: found.version, available: found.available }
    this.doubt = undefined
    return []
  }
}

/** The steps of one request, and the state in which each leaves it. */
const steps = [
  { path: 'takings', state: 'TRIAGED' },
  { path: 'calls', state: 'PLACE_FOUND' },
  { path: 'cancellations', state: 'CANCELLED' },
] as const

interface Followed {
  id: string
  state: string
  done: number
}

export interface RequestSeen {
  id: string
  state: string
  held_places: unknown[]
}

/** Opens requests, has them taken, accepted and cancelled, one after the other. */
export class RequestWriter {
  acknowledged = 0
  readonly requests: Followed[] = []
  private opening: Intent<Json> | undefined
  private doubt: { request: Followed; state: string } | undefined

  constructor(
    private readonly name: string,
    private readonly asker: Client,
    private readonly cell: Client,
    private readonly destination: string,
    private readonly places: Unit[],
    private readonly chance: Chance,
  ) {}

  async writeUntilKilled(base: URL): Promise<void> {
    while (await this.open(base)) {
      const request = this.requests.at(-1)!
      const last = Math.floor(this.chance() * (steps.length + 1))
      while (request.done < last) if (!(await this.advance(base, request))) return
    }
  }

  /** Opens the request that was in doubt once more, with its key, or a new one. */
  private async open(base: URL): Promise<boolean> {
    this.opening ??= { key: randomUUID(), wanted: this.newRequest() }
    const answer = await write(this.asker, base, 'POST', '/api/requests', this.opening.wanted, { 'Idempotency-Key': this.opening.key })
    if (!answer) return false
    this.opening = undefined
    this.requests.push({ id: (answer.body as { id: string }).id, state: 'NEW', done: 0 })
    this.acknowledged++
    return true
  }

  private async advance(base: URL, request: Followed): Promise<boolean> {
    const step = steps[request.done]!
    this.doubt = { request, state: step.state }
    const answer = await write(this.cell, base, 'POST', `/api/requests/${request.id}/${step.path}`, this.bodyOf(step.path), {})
    if (!answer) return false
    this.doubt = undefined
    request.state = step.state
    request.done++
    this.acknowledged++
    return true
  }

  async check(read: (id: string) => Promise<RequestSeen>): Promise<string[]> {
    const faults: string[] = []
    const touched = new Set([...this.requests.slice(-5), ...(this.doubt ? [this.doubt.request] : [])])
    for (const request of touched) {
      const found = await read(request.id)
      const allowed = this.doubt?.request === request ? [request.state, this.doubt.state] : [request.state]
      if (!allowed.includes(found.state)) faults.push(`request ${request.id}: ${allowed.join(' or ')} expected, ${found.state} found`)
      const held = found.state === 'PLACE_FOUND' ? this.places.length : 0
      if (found.held_places.length !== held) faults.push(`request ${request.id}: ${found.state} with ${found.held_places.length} places held`)
      if (found.state !== request.state) request.done++
      request.state = found.state
    }
    this.doubt = undefined
    return faults
  }

  private bodyOf(path: (typeof steps)[number]['path']): Json {
    if (path === 'takings') return {}
    if (path === 'cancellations') return { reason: 'DUPLICATE' }
    const places = this.places.map(({ id, kind }) => ({ unit: id, kind, count: 1, beyond_capacity: true }))
    return { place: this.destination, answer: 'ACCEPTED', physician: 'Dr Exemple', places }
  }

  private newRequest(): Json {
    const rank = this.requests.length
    const day = String((rank % 28) + 1).padStart(2, '0')
    return {
      kind: 'TIU_ASC',
      woman: { last_name: 'EXEMPLE', first_name: `Alba ${this.name} ${letters(rank)}`, birth_date: `1996-02-${day}`, protected_identity: false },
      dating: { basis: 'age_today', ga_days: 193, method: 'first_trimester_ultrasound' },
      fetuses: 1,
      motive: 'MAP',
      urgency: 'U2',
      screening: { ticked: [] },
      caller_name: callerName,
      caller_role: 'midwife',
    }
  }
}

/** 0, 1, 27… as a name is written: A, B, AB… */
function letters(rank: number): string {
  const letter = String.fromCharCode(65 + (rank % 26))
  return rank < 26 ? letter : letters(Math.floor(rank / 26) - 1) + letter.toLowerCase()
}
