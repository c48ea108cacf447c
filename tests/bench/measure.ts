/** What is read of a running program: its CPU time and its memory, from /proc; how many requests a second it answers. */
import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { freePort } from '../scenarios/runner/server.ts'
import { program } from './region.ts'

const run = promisify(execFile)

/** CPU time of all threads so far, in microseconds. */
export function cpuOf(pid: number): number {
  const threads = readdirSync(`/proc/${pid}/task`)
  return threads.reduce((sum, thread) => sum + Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]) / 1000, 0)
}

/** Resident memory, in KiB. */
export function memoryOf(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1])
}

export interface Load {
  perSecond: number
  /** Server CPU of one request, in microseconds. */
  cpu: number
}

/** Asks for one address as fast as the server answers, for one second. */
export async function load(pid: number, url: string | URL, headers: Record<string, string> = {}): Promise<Load> {
  const words = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`])
  const before = cpuOf(pid)
  const { stdout } = await run('wrk', ['-t1', '-c16', '-d1s', ...words, String(url)])
  const spent = cpuOf(pid) - before
  if (/Non-2xx|Socket errors/.test(stdout)) throw new Error(`the load of ${String(url)} failed:\n${stdout}`)
  return { perSecond: numberIn(stdout, /Requests\/sec:\s+([\d.]+)/), cpu: spent / numberIn(stdout, /(\d+) requests in/) }
}

function numberIn(text: string, pattern: RegExp): number {
  const found = pattern.exec(text)
  if (!found) throw new Error(`no ${String(pattern)} in:\n${text}`)
  return Number(found[1])
}

/** The reference: Beast alone, sending `bytes` from memory. */
export class Bare {
  private constructor(
    private readonly child: ChildProcess,
    readonly base: URL,
  ) {}

  static async start(bytes: number): Promise<Bare> {
    const port = await freePort()
    const child = spawn(program('bare_http'), [String(port), String(bytes)], { stdio: 'inherit' })
    process.once('exit', () => child.kill('SIGKILL'))
    const bare = new Bare(child, new URL(`http://127.0.0.1:${port}/`))
    for (let tries = 0; ; tries++) {
      try {
        await (await fetch(bare.base)).arrayBuffer()
        return bare
      } catch (error) {
        if (tries > 200) throw error
        await sleep(10)
      }
    }
  }

  get pid(): number {
    return this.child.pid!
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve))
    this.child.kill('SIGTERM')
    await ended
  }
}
