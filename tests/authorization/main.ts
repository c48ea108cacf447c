/**
 * Calls every route of the program as every actor of the table, and compares.
 * tsx main.ts --binary build/cigogne [--postgres URL] [--report file.json] [words of paths…]
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Who } from '../scenarios/runner/notation.ts'
import { PostgresStorages, SqliteStorages } from '../scenarios/runner/storage.ts'
import { prepare, type Template, type Workshop } from '../scenarios/runner/template.ts'
import { agrees, keyOf, parse, type RouteRows, type Row } from './table.ts'
import { named } from './things.ts'
import { elsewhere, roleOf, World } from './world.ts'

const { values: options, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: {
    binary: { type: 'string', default: '../build/cigogne' },
    postgres: { type: 'string' },
    report: { type: 'string' },
  },
})

const project = resolve(import.meta.dirname, '../..')
const binary = resolve(options.binary)
const table = parse(readFileSync(join(import.meta.dirname, 'table.txt'), 'utf8'))
const methods = new Set(['get', 'post', 'put', 'patch', 'delete'])
let passed = 0
let failed = 0

function tell(good: boolean, what: string): void {
  if (good) passed++
  else failed++
  if (!good) console.log(`FAIL  ${what}`)
}

/** Routes without lines are open questions; lines without a route are a lie. */
function compareWithProgram(): void {
  const text = execFileSync(binary, ['openapi'], { encoding: 'utf8', maxBuffer: 64 << 20 })
  const { paths } = JSON.parse(text) as { paths: Record<string, Record<string, unknown>> }
  const real = Object.entries(paths).flatMap(([path, operations]) =>
    Object.keys(operations).filter((name) => methods.has(name)).map((name) => keyOf(name.toUpperCase(), path)),
  )
  const told = table.routes.map((route) => keyOf(route.method, route.path))
  for (const key of real) tell(told.includes(key), `${key} has no lines in the table`)
  for (const key of told) tell(real.includes(key), `${key} is in the table, not in the program`)
}

async function call(world: World, route: RouteRows, row: Row, actor: string): Promise<number> {
  const path = await named(route.path, world, actor, row.relation)
  const body = route.body === undefined ? undefined : await named(route.body, world, actor, row.relation)
  const headers: Record<string, string> = route.method === 'GET' ? {} : { 'If-Match': '"0"' }
  if (body !== undefined) headers['Content-Type'] = route.contentType
  return world.status(actor, route.method, path, headers, body)
}

async function playRow(world: World, route: RouteRows, row: Row): Promise<void> {
  for (const [index, actor] of table.actors.entries()) {
    const expected = row.expected[index]!
    const what = `table.txt:${row.line}  ${route.method} ${route.path} (${row.relation}) as ${actor}: ${expected} expected`
    try {
      const status = await call(world, route, row, actor)
      tell(agrees(expected, status), `${what}, ${status} found`)
    } catch (error) {
      tell(false, `${what}: ${(error as Error).message}`)
    }
  }
}

/** Reads share one world; each line of a write has its own, since it may change something. */
async function playRoutes(workshop: Workshop, template: Template): Promise<void> {
  const routes = table.routes.filter((route) => !wanted.length || wanted.some((word) => route.path.includes(word)))
  const shared = await World.open(workshop, template, 'reads')
  for (const route of routes.filter(({ method }) => method === 'GET'))
    for (const row of route.rows) await playRow(shared, route, row)
  await shared.close()

  const queue = routes.filter(({ method }) => method !== 'GET').flatMap((route) => route.rows.map((row) => ({ route, row })))
  const worker = async (): Promise<void> => {
    for (let next; (next = queue.shift()); ) {
      const world = await World.open(workshop, template, `line${next.row.line}`)
      await playRow(world, next.route, next.row)
      await world.close()
    }
  }
  await Promise.all([worker(), worker()])
}

/** A web application that nobody looks at: the server wants one. */
function blankPages(folder: string): string {
  mkdirSync(folder)
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Cigogne</title>')
  return folder
}

async function main(): Promise<void> {
  compareWithProgram()
  const root = resolve(project, 'build/authorization', options.postgres ? 'postgresql' : 'sqlite')
  rmSync(root, { recursive: true, force: true })
  mkdirSync(root, { recursive: true })
  process.env.CIGOGNE_WEB = blankPages(join(root, 'web'))
  const storages = options.postgres ? new PostgresStorages(root, options.postgres) : new SqliteStorages(root)
  const workshop: Workshop = { binary, root, storages }
  const people = [...Object.values(roleOf).map((role): Who => ({ kind: 'role', role, rank: 0 })), elsewhere]
  const template = await prepare(workshop, { kind: 'region', options: ['--seed', '1'] }, people, 'template')
  await playRoutes(workshop, template)
  await storages.remove(template.storage)

  if (options.report) writeFileSync(options.report, JSON.stringify({ passed, failed }))
  console.log(`authorization: ${passed} passed, ${failed} failed`)
  process.exitCode = failed ? 1 : 0
}

await main()
