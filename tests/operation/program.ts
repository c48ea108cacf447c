import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from '../scenarios/runner/client.ts'
import { freePort } from '../scenarios/runner/server.ts'

const root = resolve(import.meta.dirname, '../..')
const binary = process.env.CIGOGNE_BINARY ?? join(root, 'build/cigogne')

export const password = 'cigogne-demo-2026'

/** One installation, as an operator has it: a folder of data, settings in the environment, the program started by hand. */
export class Installation {
  readonly folder = mkdtempSync(join(tmpdir(), 'cigogne-operation-'))
  private readonly children = new Set<ChildProcess>()

  constructor(private readonly settings: Record<string, string> = {}, private readonly program = binary) {}

  /** A command run to its end. */
  run(words: string[], settings: Record<string, string> = {}): { status: number | null; output: string; errors: string } {
    const { status, stdout, stderr } = spawnSync(this.program, words, { env: this.environment(settings), encoding: 'utf8', timeout: 60_000 })
    return { status, output: stdout, errors: stderr }
  }

  /** The region of the demonstration, without requests. */
  furnish(): void {
    const { status, errors } = this.run(['demo', '--seed', '1', '--without-requests'])
    if (status !== 0) throw new Error(errors)
  }

  /** Serves until `close`; ready when the port takes connections. Gives the port. */
  async serve(settings: Record<string, string> = {}): Promise<{ port: number; pid: number; stop: () => Promise<void> }> {
    const port = await freePort()
    const child = spawn(this.program, ['serve'], {
      env: this.environment({ CIGOGNE_LISTEN: `127.0.0.1:${port}`, ...settings }),
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    this.children.add(child)
    let log = ''
    child.stderr!.setEncoding('utf8').on('data', (text: string) => (log += text))
    for (let tries = 0; !log.includes('listening on'); tries++) {
      if (child.exitCode !== null || tries > 1_000) throw new Error(`the server does not start: ${log}`)
      await sleep(20)
    }
    return { port, pid: child.pid!, stop: () => this.stop(child) }
  }

  async close(): Promise<void> {
    for (const child of this.children) await this.stop(child)
    rmSync(this.folder, { recursive: true, force: true })
  }

  private async stop(child: ChildProcess): Promise<void> {
    this.children.delete(child)
    if (child.exitCode !== null) return
    const ended = new Promise((done) => child.once('exit', done))
    child.kill('SIGTERM')
    await ended
  }

  private environment(settings: Record<string, string>): NodeJS.ProcessEnv {
    const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('CIGOGNE_'))
    const own = { CIGOGNE_DATA: join(this.folder, 'data'), CIGOGNE_WEB: join(root, 'web/dist') }
    return { ...Object.fromEntries(inherited), ...own, ...this.settings, ...settings }
  }
}

/** Somebody logged in over plain HTTP. */
export async function loggedIn(port: number, login: string): Promise<{ client: Client; base: URL }> {
  const client = new Client()
  const base = new URL(`http://127.0.0.1:${port}`)
  await client.login(base, login, password)
  return { client, base }
}
