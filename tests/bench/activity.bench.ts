/** The activity of a year of 30,000 requests, against one indexed count of that year in the same store. */
import { execFileSync } from 'node:child_process'
import type { Figure } from './figure.ts'
import { program, storagesOf, stores } from './region.ts'

export async function run(): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const store of stores) {
    const storage = await (await storagesOf(store)).empty(`activity_${store}`)
    const told = JSON.parse(execFileSync(program('activity_bench'), { encoding: 'utf8', env: { ...process.env, ...storage.environment } })) as Record<string, number>
    const { ratio, counted, ...details } = told
    if (!counted || counted < 29_000) throw new Error(`${counted} requests of the year were counted`)
    figures.push({ name: `activity_year_${store}`, ratio: ratio!, goal: 5, wants: 'at_most', details })
  }
  return figures
}
