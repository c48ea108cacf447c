/** What a browser loads for the first pages, in kB compressed: the web application's own scale, on its production build. */
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import type { Figure } from './figure.ts'

const web = resolve(import.meta.dirname, '../../web')

export async function run(): Promise<Figure[]> {
  const { stdout, stderr } = spawnSync('npm', ['run', '--silent', 'budget'], { cwd: web, encoding: 'utf8' })
  const figures = [...stdout.matchAll(/^(.+?) {2}([\d.]+) kB {2}goal ([\d.]+) kB/gm)].map(
    ([, page, weight, goal]): Figure => ({ name: `web_${page!.replaceAll(' ', '_')}_kb`, ratio: Number(weight), goal: Number(goal), wants: 'at_most' }),
  )
  if (!figures.length) throw new Error(`npm run budget: ${stderr}`)
  return figures
}
