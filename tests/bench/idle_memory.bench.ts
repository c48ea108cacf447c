/** Resident memory, in MiB, of a server that nobody uses, a few seconds after its start. */
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Server } from '../scenarios/runner/server.ts'
import type { Figure } from './figure.ts'
import { memoryOf } from './measure.ts'
import { cigogne, program, storagesOf, stores, workFolder } from './region.ts'

export async function run(): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const store of stores) {
    const storages = await storagesOf(store)
    const storage = await storages.empty('idle')
    await cigogne(storage.environment, 'demo', '--seed', '1', '--years', '1')
    const server = await Server.start(program('cigogne'), storage.environment, join(workFolder(), `idle_${store}.log`))
    await sleep(3000)
    figures.push({ name: `idle_memory_mib_${store}`, ratio: memoryOf(server.pid) / 1024, goal: 32, wants: 'at_most' })
    await server.stop()
    await storages.remove(storage)
  }
  return figures
}
