import { spawn, type ChildProcess } from 'node:child_process'
import { openSync, closeSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

const running = new Set<ChildProcess>()

// Whatever ends the runner, no server stays behind.
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130))

/** One `cigogne serve`, on a port of its own. */
export class Server {
  private child: ChildProcess | undefined
  private stopping = false

  private constructor(
    private readonly binary: string,
    private readonly environment: Record<string, string>,
    private readonly log: string,
    readonly base: URL,
  ) {}

  static async start(binary: string, environment: Record<string, string>, log: string): Promise<Server> {
    const port = await freePort()
    const listen = { CIGOGNE_LISTEN: `127.0.0.1:${port}` }
    const server = new Server(binary, { ...environment, ...listen }, log, new URL(`http://127.0.0.1:${port}`))
    await server.run()
    return server
  }

  get pid(): number {
    return this.child!.pid!
  }

  /** SIGTERM lets the server finish its work, SIGKILL does not. */
  async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    const child = this.child
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    this.stopping = true
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
    child.kill(signal)
    const late = setTimeout(() => child.kill('SIGKILL'), 15_000)
    await ended
    clearTimeout(late)
    if (signal === 'SIGTERM' && child.exitCode !== 0) throw new Error(`the server ended with ${how(child)} when asked to stop`)
  }

  /** Starts again on the same port and data. */
  async restart(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    await this.stop(signal)
    await this.run()
  }

  /** Throws when the server has ended by itself. */
  check(): void {
    if (this.child && !this.stopping && (this.child.exitCode !== null || this.child.signalCode !== null))
      throw new Error(`the server ended by itself: ${how(this.child)}; its log is ${this.log}`)
  }

  private async run(): Promise<void> {
    const output = openSync(this.log, 'a')
    this.stopping = false
    const child = spawn(this.binary, ['serve'], {
      env: { ...process.env, ...this.environment },
      stdio: ['ignore', output, output],
    })
    closeSync(output)
    this.child = child
    running.add(child)
    child.once('exit', () => running.delete(child))
    const deadline = Date.now() + 20_000
    while (!(await this.answers())) {
      this.check()
      if (Date.now() > deadline) throw new Error(`the server does not answer after 20 s; its log is ${this.log}`)
      await sleep(5)
    }
  }

  private async answers(): Promise<boolean> {
    try {
      const response = await fetch(new URL('/healthz', this.base), { headers: { connection: 'close' } })
      await response.arrayBuffer()
      return response.ok
    } catch {
      return false
    }
  }
}

function how(child: ChildProcess): string {
  return child.signalCode ? `signal ${child.signalCode}` : `status ${child.exitCode}`
}

/**
 * An unused port, never the same twice. It is below those that the system gives to connections (from 32768): none of them takes it before
 * the server does, nor while the server restarts.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000)
    if (given.has(port) || !(await isFree(port))) continue
    given.add(port)
    return port
  }
}

const given = new Set<number>()

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}
