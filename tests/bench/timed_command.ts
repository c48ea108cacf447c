/** Programs that are timed as a whole: the wall clock and the processors, to the millisecond, and the most memory that they held. */
import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

export interface Times {
  /** Of the wall clock. */
  seconds: number
  /** Of the processors, in the program and in the system on its behalf. */
  cpu: number
}

export type Command = [program: string, ...words: string[]]

/** Runs a command, of which nobody reads what it prints. */
export function timed(command: Command): Times {
  const { status, stderr } = spawnSync('bash', ['-c', `TIMEFORMAT='%R %U %S'; time "$0" "$@" >/dev/null 2>/dev/null`, ...command], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  })
  const [seconds, user, system] = stderr.trim().split(' ').map(Number)
  if (status !== 0 || system === undefined) throw new Error(`${command.slice(0, 3).join(' ')} ended with ${status}: ${stderr}`)
  return { seconds: seconds!, cpu: user! + system }
}

/** The best of some rounds of each command; the rounds are interleaved, and one goes before that is not counted: it warms the cache. */
export function bestOf<Name extends string>(rounds: number, commands: Record<Name, Command>): Record<Name, Times> {
  const names = Object.keys(commands) as Name[]
  const best = Object.fromEntries(names.map((name) => [name, { seconds: Infinity, cpu: Infinity }])) as Record<Name, Times>
  for (let round = -1; round < rounds; round++)
    for (const name of names) {
      const { seconds, cpu } = timed(commands[name])
      if (round >= 0) best[name] = { seconds: Math.min(best[name].seconds, seconds), cpu: Math.min(best[name].cpu, cpu) }
    }
  return best
}

/** What a command prints, and the most memory that it held, in bytes. */
export async function watched([program, ...words]: Command): Promise<{ printed: string; memory: number }> {
  const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'ignore'] })
  const ended = new Promise((end) => child.once('exit', end))
  let memory = 0
  const look = setInterval(() => {
    try {
      const [, peak] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? []
      if (peak) memory = Number(peak) * 1024
    } catch {
      // it has just ended
    }
  }, 5)
  try {
    const parts: Buffer[] = []
    for await (const part of child.stdout) parts.push(part as Buffer)
    const status = await ended
    if (status !== 0) throw new Error(`${program} ${words.slice(0, 2).join(' ')} ended with ${String(status)}`)
    return { printed: Buffer.concat(parts).toString('utf8'), memory }
  } finally {
    clearInterval(look)
  }
}
