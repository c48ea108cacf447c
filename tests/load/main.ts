/**
 * Two hundred browsers at once for some seconds: most read, some write, some read slowly. Nothing may fail with a 5xx,
 * and the memory of the server stays bounded.
 * tsx main.ts [--store sqlite|postgresql] [--seconds 10] [--connections 200]; the programs are those of build/, or of CIGOGNE_BENCH_PROGRAMS.
 */
import { connect } from 'node:net'
import { parseArgs } from 'node:util'
import { memoryOf } from '../bench/measure.ts'
import { closeRegions, Region, type Unit } from '../bench/region.ts'
import { Wire } from '../bench/wire.ts'

const { values: options } = parseArgs({
  options: {
    store: { type: 'string', default: 'sqlite' },
    seconds: { type: 'string', default: '10' },
    connections: { type: 'string', default: '200' },
  },
})

const memoryBound = 128 * 1024
const counts = new Map<number, number>()
const latencies: Record<'read' | 'write', number[]> = { read: [], write: [] }
const place = await Region.open(options.store === 'postgresql' ? 'postgresql' : 'sqlite')
const { server, cell } = place
const units = (await place.board()).establishments.flatMap((one) => one.units)
const until = performance.now() + Number(options.seconds) * 1000

function note(kind: 'read' | 'write', { status, took }: { status: number; took: number }): void {
  counts.set(status, (counts.get(status) ?? 0) + 1)
  latencies[kind].push(took)
}

async function reader(): Promise<void> {
  const wire = await Wire.open(server.base)
  for (const paths = ['/api/board', '/api/requests/queue', '/api/day', '/api/session']; performance.now() < until; paths.push(paths.shift()!))
    note('read', await wire.ask('GET', paths[0]!, cell.proofs))
  wire.close()
}

async function writer(unit: Unit): Promise<void> {
  const wire = await Wire.open(server.base)
  for (let version = unit.version; performance.now() < until; version++) {
    const body = JSON.stringify({ available: version % 5, status: 'OPEN', confirmed: true })
    note('write', await wire.ask('PUT', `/api/units/${unit.id}/beds`, { ...cell.proofs, 'If-Match': `"${version}"` }, body))
  }
  wire.close()
}

/** Takes a kilobyte of the board ten times a second: the server waits, and nobody waits for the server. */
function slowReader(): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(Number(server.base.port), server.base.hostname)
    socket.write(`GET /api/board HTTP/1.1\r\nHost: load\r\nCookie: ${cell.proofs.cookie}\r\n\r\n`)
    const taking = setInterval(() => {
      socket.read(1024)
      if (performance.now() < until) return
      clearInterval(taking)
      socket.destroy()
      resolve()
    }, 100)
    socket.on('error', () => undefined) // the server may end who is too slow
  })
}

function quantile(values: number[], share: number): string {
  const sorted = [...values].sort((a, b) => a - b)
  return `${(sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1)} ms`
}

let most = 0
const watching = setInterval(() => (most = Math.max(most, memoryOf(server.pid))), 100)
const browsers = Array.from({ length: Number(options.connections) }, (_, rank) => {
  if (rank % 10 === 0) return slowReader()
  return rank % 10 === 1 ? writer(units[rank % units.length]!) : reader()
})
await Promise.all(browsers)
clearInterval(watching)
await server.stop()
await closeRegions()

for (const kind of ['read', 'write'] as const) {
  const taken = latencies[kind]
  console.log(`${kind}: ${taken.length}, median ${quantile(taken, 0.5)}, 95 % ${quantile(taken, 0.95)}, last ${quantile(taken, 1)}`)
}
console.log(`statuses: ${[...counts].map(([status, count]) => `${status} × ${count}`).join(', ')}; memory at most ${Math.round(most / 1024)} MiB`)
const failed = [...counts.keys()].some((status) => status >= 500) || most > memoryBound
console.log(failed ? 'short' : 'ok')
process.exit(failed ? 1 : 0)
