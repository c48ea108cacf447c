/** DuckDB, as far as the benchmark asks for it. Its package is of this folder: `script/bench duckdb` installs it, no other script needs it. */
import { createRequire } from 'node:module'
import { join } from 'node:path'

interface Connection {
  runAndReadAll(sql: string): Promise<{ getRowObjectsJS(): Record<string, unknown>[] }>
  closeSync(): void
}

/** A database in memory that uses so many threads. */
export async function connect(threads: number): Promise<Connection> {
  const required = createRequire(join(import.meta.dirname, 'package.json'))
  const { DuckDBInstance } = required('@duckdb/node-api') as {
    DuckDBInstance: { create(path: string, settings: Record<string, string>): Promise<{ connect(): Promise<Connection> }> }
  }
  const database = await DuckDBInstance.create(':memory:', { threads: String(threads) })
  return database.connect()
}
