/**
 * 500 open streams: when the last one is told of a bed that has changed, counted in round trips of that same change
 * (from its first byte sent to its answer), and the memory of one stream, in KiB.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createInterface, type Interface } from 'node:readline'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from '../scenarios/runner/client.ts'
import { median, type Figure } from './figure.ts'
import { memoryOf } from './measure.ts'
import { program, region, stores, workFolder, type Region } from './region.ts'
import { Wire } from './wire.ts'

const streams = 500
/** A session holds ten streams at most; some are left for the others. */
const sessions = 63
const changes = 40

export async function run(): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const store of stores) figures.push(...(await measured(await region(store))))
  return figures
}

async function measured(place: Region): Promise<Figure[]> {
  const { server, store } = place
  const cookies = join(workFolder(), `${store}.cookies`)
  writeFileSync(cookies, (await cookiesOf(place)).join('\n'))
  await server.restart('SIGTERM') // what the logins left unused would hide what the streams need
  await place.boardBytes()
  const before = memoryOf(server.pid)
  const watch = spawn(program('stream_watch'), [server.base.port, cookies, String(streams)], { stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    const lines = new Lines(watch)
    await lines.next('open')
    await sleep(500)
    const memory = (memoryOf(server.pid) - before) / streams
    const { last, trip, read } = await timesOfChanges(place, lines)
    const details = { last_told_ms: median(last), change_ms: median(trip), read_ms: median(read), in_reads: median(last) / median(read) }
    const ratio = median(last.map((time, change) => time / trip[change]!))
    return [
      { name: `streams_last_told_${store}`, ratio, goal: 20, wants: 'at_most', details },
      { name: `stream_memory_kib_${store}`, ratio: memory, goal: 32, wants: 'at_most' },
    ]
  } finally {
    watch.kill('SIGTERM')
  }
}

async function cookiesOf(place: Region): Promise<string[]> {
  const cookies: string[] = []
  while (cookies.length < sessions) {
    const client = new Client()
    const { login, password } = place.accounts[cookies.length % place.accounts.length]!
    await client.login(place.server.base, login, password)
    cookies.push(client.proofs.cookie!)
  }
  return cookies
}

async function timesOfChanges(place: Region, lines: Lines) {
  const wire = await Wire.open(place.server.base)
  const unit = (await place.board()).establishments[0]!.units[0]!
  const [last, trip, read]: number[][] = [[], [], []]
  for (let change = 0; change < changes; change++) {
    const headers = { ...place.cell.proofs, 'If-Match': `"${unit.version + change}"` }
    const body = JSON.stringify({ available: change % 5, status: 'OPEN', confirmed: true })
    const began = process.hrtime.bigint()
    const answer = await wire.ask('PUT', `/api/units/${unit.id}/beds`, headers, body)
    if (answer.status !== 200) throw new Error(`the change of a bed: ${answer.status}`)
    trip!.push(answer.took)
    last!.push(Number(BigInt(await lines.next('told')) - began) / 1e6)
    read!.push((await wire.ask('GET', '/api/session', place.cell.proofs)).took)
    await sleep(20)
  }
  wire.close()
  return { last: last!, trip: trip!, read: read! }
}

/** What a program prints, a word and its value a line. */
class Lines {
  private readonly lines: AsyncIterator<string>

  constructor(child: ChildProcess) {
    const reader: Interface = createInterface(child.stdout!)
    this.lines = reader[Symbol.asyncIterator]()
  }

  async next(word: string): Promise<string> {
    const { value, done } = await this.lines.next()
    if (done || !value.startsWith(word)) throw new Error(`« ${word} » was expected of stream_watch, « ${value ?? 'its end'} » found`)
    return value.slice(word.length + 1)
  }
}
