/**
 * The thirteen indicators of discharge files, unlinked, by one query of DuckDB and by `cigogne indicators compute`, of the same files, with
 * as many threads: how many times as long DuckDB takes. Every count of every year and place is first found to be the same.
 */
import { availableParallelism } from 'node:os'
import { dischargeFiles, stays, type DischargeFiles } from './discharge_files.ts'
import { connect } from './duckdb/duckdb.ts'
import { conditions, definitions, query } from './duckdb/query.ts'
import type { Figure } from './figure.ts'
import { program } from './region.ts'
import { timed, watched, type Command, type Times } from './timed_command.ts'

const rounds = 3

interface Result {
  indicator: string
  class: string
  year: number
  establishment: string
  numerator: number
  denominator: number
}

type Row = Record<string, unknown>

export async function run(): Promise<Figure[]> {
  const files = await dischargeFiles(stays, 1)
  const threads = availableParallelism()
  const command: Command = [
    program('cigogne'), 'indicators', 'compute', ...files.rsa, '--establishments', files.establishments, '--threads', String(threads),
  ]
  const first = await queried(files, threads) // which warms the cache
  const figures = agree((JSON.parse((await watched(command)).printed) as { results: Result[] }).results, first.rows)
  const [ours, theirs]: [Times[], Times[]] = [[], []]
  for (let round = 0; round < rounds; round++) {
    ours.push(timed(command))
    theirs.push(await queried(files, threads))
  }
  const best = (times: Times[], of: keyof Times) => Math.min(...times.map((time) => time[of]))
  return [
    {
      name: 'indicators_against_duckdb',
      ratio: best(theirs, 'seconds') / best(ours, 'seconds'),
      goal: 20,
      wants: 'at_least',
      details: {
        seconds: best(ours, 'seconds'),
        duckdb_seconds: best(theirs, 'seconds'),
        cpu_ratio: best(theirs, 'cpu') / best(ours, 'cpu'),
        equal_counts: figures,
      },
    },
  ]
}

/** What the query answers, and its time without the start of Node and of the database. */
async function queried(files: DischargeFiles, threads: number): Promise<Times & { rows: Row[] }> {
  const connection = await connect(threads)
  try {
    const began = performance.now()
    const before = process.cpuUsage()
    const rows = (await connection.runAndReadAll(query(files.rsa, files.establishments))).getRowObjectsJS()
    const { user, system } = process.cpuUsage(before)
    return { rows, seconds: (performance.now() - began) / 1000, cpu: (user + system) / 1e6 }
  } finally {
    connection.closeSync()
  }
}

/** How many counts the two have, all alike; what counts nothing of nothing is told by one of them only. */
function agree(results: Result[], rows: Row[]): number {
  const ours = new Map<string, string>()
  for (const { indicator, class: name, year, establishment, numerator, denominator } of results)
    if (numerator + denominator > 0) ours.set(`${indicator} ${name} ${year} ${establishment}`, `${numerator} / ${denominator}`)
  const theirs = new Map<string, string>()
  for (const row of rows) {
    const count = (condition: string) => Number(row[`count_${conditions.indexOf(condition)}`])
    for (const { indicator, class: name, numerator, denominator } of definitions)
      if (count(numerator) + count(denominator) > 0)
        theirs.set(`${indicator} ${name} ${Number(row.year)} ${String(row.site ?? '*')}`, `${count(numerator)} / ${count(denominator)}`)
  }
  const different = [...new Set([...ours.keys(), ...theirs.keys()])].filter((key) => ours.get(key) !== theirs.get(key))
  if (different.length)
    throw new Error(
      `${different.length} of ${ours.size} counts differ: ` +
        different.slice(0, 10).map((key) => `${key}: ${ours.get(key) ?? 'none'} here, ${theirs.get(key) ?? 'none'} by DuckDB`).join('; '),
    )
  return ours.size
}
