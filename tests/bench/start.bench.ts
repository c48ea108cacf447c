/** Milliseconds from the start of the program to its first answer, on a store that is up to date. */
import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../scenarios/runner/server.ts'
import { median, type Figure } from './figure.ts'
import { cpuOf } from './measure.ts'
import { cigogne, program, storagesOf, stores } from './region.ts'
import { Wire } from './wire.ts'

const goals = { sqlite: 100, postgresql: 300 }
const starts = 15

export async function run(): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const store of stores) {
    const storages = await storagesOf(store)
    const storage = await storages.empty('start')
    await cigogne(storage.environment, 'demo', '--seed', '1', '--years', '0')
    const times: { took: number; cpu: number }[] = []
    for (let start = 0; start < starts; start++) times.push(await started(storage.environment))
    await storages.remove(storage)
    const details = { cpu_us: median(times.map(({ cpu }) => cpu)) }
    figures.push({ name: `start_ms_${store}`, ratio: median(times.map(({ took }) => took)), goal: goals[store], wants: 'at_most', details })
  }
  return figures
}

async function started(environment: Record<string, string>): Promise<{ took: number; cpu: number }> {
  const port = await freePort()
  const base = new URL(`http://127.0.0.1:${port}`)
  const began = performance.now()
  const child = spawn(program('cigogne'), ['serve'], {
    env: { ...process.env, ...environment, CIGOGNE_LISTEN: `127.0.0.1:${port}` },
    stdio: 'ignore',
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  try {
    const wire = await opened(base, began + 10_000)
    const { status } = await wire.ask('GET', '/healthz')
    const took = performance.now() - began
    wire.close()
    if (status !== 200) throw new Error(`/healthz: ${status}`)
    return { took, cpu: cpuOf(child.pid!) }
  } finally {
    child.kill('SIGTERM')
    await ended
  }
}

async function opened(base: URL, deadline: number): Promise<Wire> {
  for (;;) {
    try {
      return await Wire.open(base)
    } catch (error) {
      if (performance.now() > deadline) throw error
      await sleep(1)
    }
  }
}
