import { cp, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Administrator } from './administrator.ts'

/** One data folder, and one database where they are not in it. */
export interface Storage {
  folder: string
  environment: Record<string, string>
}

/** Where worlds are kept: made empty, copied from a prepared one, thrown away. */
export interface Storages {
  readonly name: string
  empty(name: string): Promise<Storage>
  copy(from: Storage, name: string): Promise<Storage>
  remove(storage: Storage): Promise<void>
}

export class SqliteStorages implements Storages {
  readonly name = 'sqlite'
  constructor(private readonly root: string) {}

  async empty(name: string): Promise<Storage> {
    return emptyFolder(this.root, name, '')
  }

  async copy(from: Storage, name: string): Promise<Storage> {
    const storage = at(this.root, name, '')
    await cp(from.folder, storage.folder, { recursive: true })
    return storage
  }

  async remove(storage: Storage): Promise<void> {
    await rm(storage.folder, { recursive: true, force: true })
  }
}

export class PostgresStorages implements Storages {
  readonly name = 'postgresql'
  private readonly prefix = `cigogne_scenario_${process.pid}`
  private readonly administrator: Administrator

  /** `url` is an administrator's, of any database of the server. */
  constructor(
    private readonly root: string,
    private readonly url: string,
  ) {
    this.administrator = new Administrator(url)
  }

  async empty(name: string): Promise<Storage> {
    const database = this.database(name)
    await this.administrator.run(`create database ${database}`)
    return emptyFolder(this.root, name, this.urlOf(database))
  }

  async copy(from: Storage, name: string): Promise<Storage> {
    const database = this.database(name)
    const template = new URL(from.environment.CIGOGNE_DATABASE!).pathname.slice(1)
    await this.administrator.run(`create database ${database} template ${template} strategy file_copy`)
    const storage = at(this.root, name, this.urlOf(database))
    await cp(from.folder, storage.folder, { recursive: true })
    return storage
  }

  async remove(storage: Storage): Promise<void> {
    const database = new URL(storage.environment.CIGOGNE_DATABASE!).pathname.slice(1)
    await this.administrator.run(`drop database if exists ${database} with (force)`)
    await rm(storage.folder, { recursive: true, force: true })
  }

  private database(name: string): string {
    return `${this.prefix}_${name}`
  }

  private urlOf(database: string): string {
    const url = new URL(this.url)
    url.pathname = `/${database}`
    return url.href
  }
}

function at(root: string, name: string, database: string): Storage {
  const folder = join(root, name)
  return { folder, environment: { CIGOGNE_DATA: folder, CIGOGNE_DATABASE: database } }
}

async function emptyFolder(root: string, name: string, database: string): Promise<Storage> {
  const storage = at(root, name, database)
  await rm(storage.folder, { recursive: true, force: true })
  await mkdir(storage.folder, { recursive: true })
  return storage
}
