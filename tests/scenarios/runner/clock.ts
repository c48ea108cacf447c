import { closeSync, openSync, writeSync } from 'node:fs'

/**
 * The clock that the servers of one scenario read: a file of eight bytes, the signed number of milliseconds to add to
 * the machine's clock (CIGOGNE_TEST_CLOCK).
 */
export class TestClock {
  private shift = 0

  constructor(readonly file: string) {
    this.write()
  }

  now(): number {
    return Date.now() + this.shift
  }

  set(instant: number): void {
    this.shift = Math.round(instant - Date.now())
    this.write()
  }

  advance(milliseconds: number): void {
    this.shift += milliseconds
    this.write()
  }

  // In place: the servers keep the file open.
  private write(): void {
    const bytes = Buffer.alloc(8)
    bytes.writeBigInt64LE(BigInt(this.shift))
    const descriptor = openSync(this.file, 'a')
    closeSync(descriptor)
    const writable = openSync(this.file, 'r+')
    writeSync(writable, bytes, 0, 8, 0)
    closeSync(writable)
  }
}

/** The instant of a Paris wall clock. The hour that comes twice in October is the first one unless winter is asked. */
export function parisInstant(wall: string, season?: 'summer' | 'winter'): number {
  const asUtc = Date.parse(`${wall.replace(' ', 'T')}:00Z`)
  const candidates = [2, 1].map((hours) => asUtc - hours * 3_600_000).filter((instant) => parisWall(instant) === wall)
  if (candidates.length === 0) throw new Error(`${wall} does not exist in Paris: the clocks jump over it`)
  return season === 'winter' ? candidates.at(-1)! : candidates[0]!
}

function parisWall(instant: number): string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris', dateStyle: 'short', timeStyle: 'short' })
  return format.format(instant)
}
