import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import type { TestClock } from '../scenarios/runner/clock.ts'
import type { loggedIn } from './program.ts'

export type Person = Awaited<ReturnType<typeof loggedIn>>

export async function until(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let tries = 0; !(await holds()); tries++) {
    if (tries > 300) assert.fail(`not within 15 s: ${what}`)
    await sleep(50)
  }
}

/** Waits until the regular job of that kind has ended at that time or later; asked by the administrator. */
export async function hasPassed({ client, base }: Person, kind: string, from: number): Promise<void> {
  const ended = async () => {
    const { items } = (await client.exchange(base, 'GET', '/api/regular-jobs')).body as { items: { kind: string; ended_at: string | null }[] }
    return Date.parse(items.find((job) => job.kind === kind)!.ended_at ?? '1970-01-01T00:00:00Z')
  }
  await until(async () => (await ended()) >= from, `${kind} has passed`)
}

/** Lets the regular sending pass once more, some minutes later. */
export async function laterOn(administrator: Person, clock: TestClock): Promise<void> {
  clock.advance(4 * 60_000)
  await hasPassed(administrator, 'upkeep.mail', clock.now() - 1_000)
}
