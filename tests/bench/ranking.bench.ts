/** Ranking destinations among 450 establishments, against sorting 450 structures of the same size: CPU time alone. */
import { execFileSync } from 'node:child_process'
import type { Figure } from './figure.ts'
import { program } from './region.ts'

export async function run(): Promise<Figure[]> {
  const told = JSON.parse(execFileSync(program('ranking_bench'), { encoding: 'utf8' })) as Record<string, number>
  const { ratio, ranked, ...details } = told
  if (ranked !== 450) throw new Error(`${ranked} of 450 establishments were ranked`)
  return [{ name: 'ranking_450', ratio: ratio!, goal: 20, wants: 'at_most', details }]
}
