/** Invented files of the hospitals for the benchmarks of the indicators: RSA of format 228, with their ANO and IUM. */
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { cigogne, workFolder } from './region.ts'

/** RSA for each delivery among what `pmsi generate` invents. */
const staysOfADelivery = 3.383

/** How many stays the benchmarks read; the figures of issue 4 are of ten million, which take 15 GB in the folder of temporary files. */
export const stays = Number(process.env.CIGOGNE_BENCH_STAYS ?? 2_000_000)

export interface DischargeFiles {
  rsa: string[]
  ano: string[]
  establishments: string
}

const made = new Map<string, Promise<DischargeFiles>>()

/** About so many stays; made the first time they are asked for. */
export function dischargeFiles(count: number, seed: number): Promise<DischargeFiles> {
  const name = `pmsi_${count}_${seed}`
  let found = made.get(name)
  if (!found) made.set(name, (found = generated(join(workFolder(), name), count, seed)))
  return found
}

async function generated(folder: string, count: number, seed: number): Promise<DischargeFiles> {
  const deliveries = String(Math.round(count / staysOfADelivery))
  await cigogne({}, 'pmsi', 'generate', '--deliveries', deliveries, '--seed', String(seed), '--format', '228', '--out', folder)
  const ending = (end: string) => readdirSync(folder).filter((name) => name.endsWith(end)).sort().map((name) => join(folder, name))
  return { rsa: ending('.rsa'), ano: ending('.ano'), establishments: join(folder, 'establishments.csv') }
}

/** Their bytes together. */
export function bytesOf(files: string[]): number {
  return files.reduce((sum, file) => sum + statSync(file).size, 0)
}
