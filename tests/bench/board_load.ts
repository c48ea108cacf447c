import { median, type Figure } from './figure.ts'
import { Bare, load, type Load } from './measure.ts'
import { region, stores, type Region, type Store } from './region.ts'

const rounds = 7

/**
 * The rate at which the board is sent, against Beast sending as many bytes from memory; both in each round.
 * `headers` are what a browser adds to the request.
 */
export async function boardAgainstBare(name: string, goals: Record<Store, number>, headers: (region: Region) => Promise<Record<string, string>>): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const store of stores) {
    const measured = await region(store)
    const bare = await Bare.start(await measured.boardBytes())
    const wanted = { ...measured.cell.proofs, ...(await headers(measured)) }
    const bases: Load[] = []
    const ours: Load[] = []
    for (let round = 0; round < rounds; round++) {
      bases.push(await load(bare.pid, bare.base))
      ours.push(await load(measured.server.pid, new URL('/api/board', measured.server.base), wanted))
    }
    await bare.stop()
    figures.push({
      name: `${name}_${store}`,
      ratio: median(ours.map(({ perSecond }, round) => perSecond / bases[round]!.perSecond)),
      goal: goals[store],
      wants: 'at_least',
      details: {
        cpu_us: median(ours.map(({ cpu }) => cpu)),
        bare_cpu_us: median(bases.map(({ cpu }) => cpu)),
        per_second: median(ours.map(({ perSecond }) => perSecond)),
        bare_per_second: median(bases.map(({ perSecond }) => perSecond)),
      },
    })
  }
  return figures
}
