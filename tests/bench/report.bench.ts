/** The yearly report of some maternities, in one archive, against WeasyPrint alone for the same pages: each report costs the same, so 450 have the same ratio. */
import { execFileSync } from 'node:child_process'
import type { Figure } from './figure.ts'
import { program } from './region.ts'

export async function run(): Promise<Figure[]> {
  const { ratio, ...details } = JSON.parse(execFileSync(program('report_bench'), { encoding: 'utf8' })) as Record<string, number>
  return [{ name: 'yearly_report', ratio: ratio!, goal: 3, wants: 'at_most', details }]
}
