/**
 * Plays the scenarios against the real program.
 * tsx main.ts --binary build/cigogne [--postgres URL] [--jobs 2] [--report file.json] [--root folder] [files or folders…]
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { NotationError, type Scenario, type Who } from './notation.ts'
import { parse, parseCommon } from './parse.ts'
import { play } from './play.ts'
import { leaks, personalWords } from './privacy.ts'
import { PostgresStorages, SqliteStorages } from './storage.ts'
import { keyOf, prepare, type Template, type Workshop } from './template.ts'

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    binary: { type: 'string', default: '../build/cigogne' },
    postgres: { type: 'string' },
    jobs: { type: 'string', default: '2' },
    report: { type: 'string' },
    root: { type: 'string' },
  },
})

const here = resolve(import.meta.dirname, '..')
const project = resolve(here, '../..')
process.env.CIGOGNE_WEB ??= join(project, 'web/dist')
let passed = 0
let failed = 0

function filesOf(path: string): string[] {
  if (!existsSync(path)) return [path]
  if (statSync(path).isFile()) return [path]
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.scn'))
    .sort()
    .map((name) => join(path, name))
}

function logsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.log'))
    .map((name) => join(folder, name))
}

function commonOf(folder: string): ReturnType<typeof parseCommon> {
  const file = join(folder, 'common.steps')
  return existsSync(file) ? parseCommon(readFileSync(file, 'utf8')) : new Map()
}

function load(file: string): Scenario[] {
  const shown = relative(project, file)
  try {
    return parse(shown, readFileSync(file, 'utf8'), commonOf(dirname(file)))
  } catch (error) {
    failed++
    const line = error instanceof NotationError ? error.line : 1
    console.log(`FAIL  ${shown}:${line}\n      ${(error as Error).message}`)
    return []
  }
}

function tell(scenario: Scenario, milliseconds: number, failure?: Awaited<ReturnType<typeof play>>): void {
  const name = `${scenario.file}:${scenario.line}  ${scenario.title}`
  if (!failure) {
    passed++
    console.log(`ok    ${name}  (${milliseconds} ms)`)
    return
  }
  failed++
  console.log(`FAIL  ${name}\n      ${scenario.file}:${failure.line}: ${failure.step}`)
  failure.reasons.forEach((reason) => console.log(`      ${reason}`))
}

async function main(): Promise<void> {
  const scenarios = (positionals.length ? positionals : [here]).flatMap(filesOf).flatMap(load)
  const usesTwo = (scenario: Scenario) => scenario.steps.some((step) => step.kind === 'second server')
  const played = options.postgres ? scenarios : scenarios.filter((scenario) => !usesTwo(scenario))

  const binary = resolve(options.binary)
  const root = resolve(options.root ?? join(project, 'build/scenarios'), options.postgres ? 'postgresql' : 'sqlite')
  rmSync(root, { recursive: true, force: true })
  mkdirSync(root, { recursive: true })
  const storages = options.postgres ? new PostgresStorages(root, options.postgres) : new SqliteStorages(root)
  const workshop: Workshop = { binary, root, storages }

  const templates = new Map<string, Promise<Template>>()
  const templateOf = (scenario: Scenario): Promise<Template> => {
    const key = keyOf(scenario.given)
    const alike = played.filter((other) => keyOf(other.given) === key)
    const people = alike.flatMap(({ steps }) => steps.flatMap((step): Who[] => (step.kind === 'as' ? [step.who] : [])))
    const known = templates.get(key)
    if (known) return known
    beingMade.add(key)
    const made = prepare(workshop, scenario.given, people, `template${templates.size}`).finally(() => beingMade.delete(key))
    templates.set(key, made)
    return made
  }

  // The longest begin, so that the last do not wait for one; while one makes what a scenario begins with, the other plays those that begin otherwise.
  const isLong = ({ given }: Scenario) => Number(given.kind === 'demo')
  const queue = [...played.entries()].sort(([, one], [, other]) => isLong(other) - isLong(one))
  const beingMade = new Set<string>()
  const take = () => {
    const index = queue.findIndex(([, { given }]) => !beingMade.has(keyOf(given)))
    return queue.splice(Math.max(index, 0), 1)[0]
  }
  const worker = async (): Promise<void> => {
    for (let next; (next = take()); ) {
      const [index, scenario] = next
      try {
        const template = await templateOf(scenario)
        const started = Date.now()
        const failure = await play(workshop, template, scenario, `s${index}`)
        tell(scenario, Date.now() - started, failure)
      } catch (error) {
        tell(scenario, 0, { line: scenario.line, step: 'given', reasons: [(error as Error).message] })
      }
    }
  }
  await Promise.all(Array.from({ length: Number(options.jobs) }, worker))
  for (const template of await Promise.allSettled(templates.values()))
    if (template.status === 'fulfilled') await storages.remove(template.value.storage)

  const found = leaks(personalWords(played), logsIn(root), played)
  found.slice(0, 20).forEach((leak) => console.log(`      ${leak}`))
  console.log(`${found.length ? 'FAIL ' : 'ok   '} no personal data in the logs and addresses of ${played.length} scenarios`)
  if (found.length) failed++
  else passed++

  if (options.report) writeFileSync(options.report, JSON.stringify({ passed, failed }))
  console.log(`${storages.name}: ${passed} passed, ${failed} failed`)
  process.exitCode = failed || played.length === 0 ? 1 : 0
}

await main()
