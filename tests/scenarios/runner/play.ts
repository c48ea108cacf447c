import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client, type Answer } from './client.ts'
import { parisInstant, TestClock } from './clock.ts'
import { differences } from './expect.ts'
import type { Action, Expected, Request, Scenario, Step, Who } from './notation.ts'
import { accountOf, nameOf } from './people.ts'
import { Server } from './server.ts'
import type { Storage } from './storage.ts'
import { Stream } from './stream.ts'
import { Values } from './substitute.ts'
import type { Template, Workshop } from './template.ts'

/** A session unused for half an hour ends. */
const sessionsOutlive = 25 * 60_000

/** What went wrong in a scenario, and at which line. */
export interface Failure {
  line: number
  step: string
  reasons: string[]
}

/** Plays one scenario on its own copy of the template. Gives its first failure, if any. */
export async function play(workshop: Workshop, template: Template, scenario: Scenario, name: string): Promise<Failure | undefined> {
  const storage = await workshop.storages.copy(template.storage, name)
  const stage = new Stage(workshop, template, storage, name)
  try {
    await stage.open()
    for (const step of scenario.steps) {
      const reasons = await stage.perform(step)
      if (reasons.length) return { line: step.line, step: step.text, reasons }
    }
    await stage.close()
    return undefined
  } catch (error) {
    return { line: scenario.line, step: 'given', reasons: [(error as Error).message] }
  } finally {
    await stage.abandon()
    await workshop.storages.remove(storage)
  }
}

/** The servers, the people and the clock of one scenario being played. */
class Stage {
  private readonly servers: Server[] = []
  private readonly clients = new Map<string, Client>()
  private readonly streams = new Map<Client, Stream>()
  private readonly clock: TestClock
  private readonly values: Values
  private readonly lastActs = new Map<Client, number>()
  private held: Promise<Answer>[] = []
  private actor = new Client()
  private who: Who = { kind: 'nobody' }
  private current = 0

  constructor(
    private readonly workshop: Workshop,
    private readonly template: Template,
    private readonly storage: Storage,
    private readonly name: string,
  ) {
    this.clock = new TestClock(join(workshop.root, `${name}.clock`))
    this.values = new Values(() => this.clock.now())
    for (const [person, client] of template.sessions) this.clients.set(person, client.copy())
  }

  async open(): Promise<void> {
    this.clock.set(this.template.begins)
    await this.startServer()
  }

  async perform(step: Step): Promise<string[]> {
    try {
      const reasons = await this.act(step)
      this.servers.forEach((server) => server.check())
      return reasons
    } catch (error) {
      return [(error as Error).message]
    }
  }

  /** An orderly end: a server that does not stop as asked fails the scenario. */
  async close(): Promise<void> {
    this.streams.forEach((stream) => stream.close())
    for (const server of this.servers) await server.stop()
  }

  async abandon(): Promise<void> {
    this.streams.forEach((stream) => stream.close())
    await Promise.allSettled([...this.held, ...this.servers.map((server) => server.stop('SIGKILL'))])
  }

  private async act(action: Action): Promise<string[]> {
    switch (action.kind) {
      case 'as':
        await this.become(action.who)
        return []
      case 'at':
        this.clock.set(parisInstant(action.wall, action.season))
        await this.forgetSessions(0)
        return []
      case 'after':
        this.clock.advance(action.milliseconds)
        if (!action.keepSessions) await this.forgetSessions(sessionsOutlive)
        return []
      case 'request':
        return this.ask(action.request, action.expected, action.capture)
      case 'hold':
        this.held.push(this.send(action.request).catch(notAnswered))
        return []
      case 'together':
        return this.release(action.statuses)
      case 'listen':
        this.streams.get(this.actor)?.close()
        this.streams.set(this.actor, await Stream.open(this.actor, this.base, action.since && this.values.inText(action.since)))
        return []
      case 'hear':
        return this.hear(action)
      case 'restart':
        await this.servers[this.current]!.restart('SIGTERM')
        return []
      case 'kill':
        await this.servers[this.current]!.restart('SIGKILL')
        await Promise.all(this.held) // what was under way may be done or not: only what was answered is promised
        this.held = []
        return []
      case 'second server':
        await this.startServer()
        return []
      case 'use server':
        if (!this.servers[action.index]) return ['there is no second server yet: "second server" comes first']
        this.current = action.index
        return []
    }
  }

  private get base(): URL {
    return this.servers[this.current]!.base
  }

  private async startServer(): Promise<void> {
    const environment = { ...this.storage.environment, CIGOGNE_TEST_CLOCK: this.clock.file }
    const log = join(this.workshop.root, `${this.name}.log`)
    this.servers.push(await Server.start(this.workshop.binary, environment, log))
  }

  private async become(who: Who): Promise<void> {
    const known = this.clients.get(nameOf(who))
    this.who = who
    this.actor = known ?? new Client()
    if (!known) await this.login()
    this.rememberMe()
  }

  /** `{me.…}` is her session; `{me:Cookie}` and `{me:X-CSRF-Token}` are its proofs, as they were when she began to act. */
  private rememberMe(): void {
    this.values.keep('me', { body: this.actor.session, headers: this.actor.proofs })
  }

  private async login(): Promise<void> {
    if (this.who.kind === 'nobody') return
    const account = this.who.kind === 'account' ? this.who : accountOf(this.who, this.template.accounts)
    await this.actor.login(this.base, account.login, account.password)
    this.clients.set(nameOf(this.who), this.actor)
    this.lastActs.set(this.actor, this.clock.now())
  }

  // Whoever has done nothing for that long logs in again when she next acts.
  private async forgetSessions(unusedFor: number): Promise<void> {
    for (const [person, client] of this.clients)
      if (this.clock.now() - (this.lastActs.get(client) ?? this.template.begins) >= unusedFor) this.clients.delete(person)
    if (this.who.kind !== 'nobody' && !this.clients.has(nameOf(this.who))) await this.become(this.who)
  }

  private async hear({ event, unwanted, within, capture }: Extract<Action, { kind: 'hear' }>): Promise<string[]> {
    const stream = this.streams.get(this.actor)
    if (!stream) return ['nobody listens: "listen" comes first']
    const heard = await stream.hear(this.values.inJson(event), within, unwanted && this.values.inJson(unwanted))
    if ('reasons' in heard) return heard.reasons
    if (capture) this.values.keep(capture, { body: heard.event, headers: {} })
    return []
  }

  private async ask(request: Request, expected: Expected, capture: string | undefined): Promise<string[]> {
    const deadline = Date.now() + (expected.within ?? 0)
    for (;;) {
      const answer = await this.send(request)
      const reasons = this.compare(expected, answer)
      if (reasons.length === 0) {
        if (capture) this.values.keep(capture, answer)
        return []
      }
      if (Date.now() >= deadline) return reasons
      await sleep(25)
    }
  }

  private async send(request: Request): Promise<Answer> {
    const headers = Object.fromEntries(
      request.headers.map(({ name, value }) => [name, value === undefined ? undefined : quoted(name, this.values.inText(value))]),
    )
    const actor = this.actor
    this.lastActs.set(actor, this.clock.now())
    const path = this.values.inPath(request.path)
    const answer = await actor.exchange(this.base, request.method, path, {
      headers,
      ...(request.raw !== undefined && { raw: this.values.inText(request.raw) }),
      ...(request.body !== undefined && { json: this.values.inJson(request.body) }),
    })
    if (path.startsWith('/api/session') && answer.status < 300 && request.method !== 'DELETE') actor.learn(answer)
    return answer
  }

  private compare(expected: Expected, answer: Answer): string[] {
    const received = `received: ${JSON.stringify(answer.body).slice(0, 4_000)}`
    if (answer.status !== expected.status) return [`expected status ${expected.status}, received ${answer.status}`, received]
    const reasons = expected.headers.flatMap(({ name, value }) =>
      differences(this.values.inText(value), answer.headers[name.toLowerCase()] ?? null, name),
    )
    if (expected.body !== undefined) reasons.push(...differences(this.values.inJson(expected.body), answer.body))
    return reasons
  }

  private async release(statuses: number[]): Promise<string[]> {
    const answers = await Promise.all(this.held)
    this.held = []
    const received = answers.map((answer) => answer.status).sort()
    const expected = [...statuses].sort()
    if (received.join() === expected.join()) return []
    return [`expected statuses ${expected.join(', ')}, received ${received.join(', ')}`, ...answers.map((answer) => JSON.stringify(answer.body))]
  }
}

/** A request that the end of its server left without answer. */
function notAnswered(error: Error): Answer {
  return { status: 0, headers: {}, body: error.message }
}

/** Entity tags travel between quotes; a scenario may leave them out. */
function quoted(name: string, value: string): string {
  const isTag = /^if-(none-)?match$/i.test(name) && value !== '*' && !value.includes('"')
  return isTag ? `"${value}"` : value
}
