/** Runs every `*.bench.ts` beside this file, or those named; prints one line a figure and writes build/bench.json. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isMet, type Bench, type Figure } from './figure.ts'
import { closeRegions } from './region.ts'

const here = import.meta.dirname
const report = resolve(here, '../../build/bench.json')
const wanted = process.argv.slice(2)
const suffix = '.bench.ts'

const names = readdirSync(here)
  .filter((name) => name.endsWith(suffix))
  .map((name) => name.slice(0, -suffix.length))
  .filter((name) => wanted.length === 0 || wanted.includes(name))
  .sort()

const unknown = wanted.filter((name) => !names.includes(name))
if (unknown.length) throw new Error(`no such benchmark: ${unknown.join(', ')}`)

const figures: Figure[] = []
let crashed = false
for (const name of names) {
  try {
    const bench = (await import(pathToFileURL(join(here, name + suffix)).href)) as Bench
    for (const figure of await bench.run()) {
      figures.push(figure)
      const columns = [figure.name.padEnd(44), figure.ratio.toPrecision(3).padStart(9), String(figure.goal).padStart(8)]
      console.log(`${columns.join('  ')}  ${isMet(figure) ? 'ok' : 'short'}`)
    }
  } catch (error) {
    crashed = true
    console.error(`${name}: ${(error as Error).stack}`)
  }
}

await closeRegions()
mkdirSync(resolve(report, '..'), { recursive: true })
const rows = figures.map((figure) => ({ name: figure.name, ratio: figure.ratio, goal: figure.goal, ok: isMet(figure), ...figure.details }))
writeFileSync(report, `${JSON.stringify(rows, null, 2)}\n`)
process.exit(crashed || figures.some((figure) => !isMet(figure)) ? 1 : 0) // whatever a failed benchmark left behind ends too
