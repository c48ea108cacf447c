/**
 * The board just after a bed has changed: the first reader has it made anew. No load tool can ask only that, so it is
 * timed request by request on one connection, each after a change, and so is Beast on another: what ours takes beyond
 * Beast's is added to the time that Beast needs of itself, which a load tells.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { median, type Figure } from './figure.ts'
import { Bare, cpuOf, load } from './measure.ts'
import { region, stores, type Region } from './region.ts'
import { Wire } from './wire.ts'

const goals = { sqlite: 0.06, postgresql: 0.04 }
const changes = 120

export async function run(): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const store of stores) figures.push(await measured(await region(store), goals[store]))
  return figures
}

async function measured(place: Region, goal: number): Promise<Figure> {
  const { server, cell } = place
  const bare = await Bare.start(await place.boardBytes())
  const [ours, reference] = [await Wire.open(server.base), await Wire.open(bare.base)]
  const rates = [await load(bare.pid, bare.base)]
  const times: { changed: number; bare: number; cpu: number }[] = []
  let unit = (await place.board()).establishments[0]!.units[0]!
  for (let change = 0; change < changes; change++) {
    unit = await place.declare(unit, change % 5)
    await sleep(5) // the change is told to streams and jobs: that is not the reader's time
    const spent = cpuOf(server.pid)
    const answer = await ours.ask('GET', '/api/board', cell.proofs)
    if (answer.status !== 200) throw new Error(`the board: ${answer.status}`)
    const cpu = cpuOf(server.pid) - spent
    times.push({ changed: answer.took, bare: (await reference.ask('GET', '/')).took, cpu })
    if (change % 30 === 29) rates.push(await load(bare.pid, bare.base))
  }
  ours.close()
  reference.close()
  await bare.stop()
  const bareItself = 1000 / median(rates.map(({ perSecond }) => perSecond))
  const beyond = median(times.map(({ changed, bare }) => changed - bare))
  return {
    name: `board_changed_${place.store}`,
    ratio: bareItself / (bareItself + Math.max(0, beyond)),
    goal,
    wants: 'at_least',
    details: {
      cpu_us: median(times.map(({ cpu }) => cpu)),
      bare_cpu_us: median(rates.map(({ cpu }) => cpu)),
      milliseconds: median(times.map(({ changed }) => changed)),
      bare_milliseconds: median(times.map(({ bare }) => bare)),
    },
  }
}
