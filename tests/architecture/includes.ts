import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { engine, floors, kinds, libraries } from './rules.ts'

/** One include line: the file, the line, and what it names. */
export interface Include {
  file: string
  line: number
  target: string
  ours: boolean
}

export function includesOf(file: string, text: string): Include[] {
  return text.split('\n').flatMap((content, index) => {
    const match = content.match(/^\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>)/)
    return match ? [{ file, line: index + 1, target: (match[1] ?? match[2])!, ours: match[1] !== undefined }] : []
  })
}

/** The includes of every source under a folder; `prefix` is how an include names it. */
export function readTree(root: string, prefix = ''): Include[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[ch]pp$/.test(name))
    .sort()
    .flatMap((name) => includesOf(prefix + name, readFileSync(join(root, name), 'utf8')))
}

const floorOf = (path: string): number => floors.findIndex((floor) => floor.holds.test(path))
const moduleOf = (path: string): string | undefined => path.match(/^modules\/(\w+)\//)?.[1]
const kindOf = (path: string) => kinds.find((kind) => kind.holds.test(path))!
const isPublished = (path: string): boolean => /^modules\/(\w+)\/\1\.hpp$/.test(path)

function broken(includes: Include[], fault: (include: Include) => string | undefined): string[] {
  return includes.flatMap((include) => {
    const reason = fault(include)
    return reason ? [`${engine.holds.test(include.file) ? '' : 'server/'}${include.file}:${include.line} includes ${include.target}: ${reason}`] : []
  })
}

/** An include never points up. */
export function pointingUp(includes: Include[]): string[] {
  return broken(includes, ({ file, target, ours }) => {
    if (!ours || file.endsWith('_test.cpp') || floorOf(target) <= floorOf(file)) return undefined
    return `${floors[floorOf(target)]!.name} stands above ${floors[floorOf(file)]!.name}`
  })
}

/** A module reaches another only through its published interface; a test may furnish the rooms it needs. */
export function aroundTheInterface(includes: Include[]): string[] {
  return broken(includes, ({ file, target }) => {
    const [from, to] = [moduleOf(file), moduleOf(target)]
    if (!from || !to || from === to || isPublished(target) || file.endsWith('_test.cpp')) return undefined
    return `${from} reaches ${to} only through modules/${to}/${to}.hpp`
  })
}

/** Each file of a module includes of the platform what its kind allows: rules know no SQL, routes neither, stores no HTTP. */
export function againstTheirKind(includes: Include[]): string[] {
  return broken(includes, ({ file, target }) => {
    if (!moduleOf(file) || !target.startsWith('platform/')) return undefined
    const kind = kindOf(file)
    return kind.platform.test(target) ? undefined : `not for a ${kind.name} file`
  })
}

/** A pure file does not reach SQL or HTTP through a store or a route of its own module either. */
export function impureNeighbours(includes: Include[]): string[] {
  return broken(includes, ({ file, target }) => {
    if (!moduleOf(file) || !moduleOf(target) || kindOf(file).name !== 'pure') return undefined
    return kindOf(target).name === 'pure' || isPublished(target) ? undefined : `a pure file stays away from a ${kindOf(target).name} file`
  })
}

/** What the core of the platform includes is the core. Testing is for tests. */
export function unevenPlatform(includes: Include[]): string[] {
  return broken(includes, ({ file, target, ours }) => {
    if (ours && file.startsWith('platform/core/') && !file.endsWith('_test.cpp') && !target.startsWith('platform/core/'))
      return 'platform/core stands on nothing'
    if (target.startsWith('platform/testing/') && !/(_test\.cpp$|^platform\/testing\/)/.test(file)) return 'for tests only'
    return undefined
  })
}

/** The engine includes itself; its command line also the plainest of the platform. */
export function beyondTheEngine(includes: Include[]): string[] {
  return broken(includes, ({ file, target, ours }) => {
    if (!engine.holds.test(file) || !ours || engine.holds.test(target)) return undefined
    if (!engine.command.test(file)) return 'the engine knows nobody'
    return engine.ofCommand.test(target) ? undefined : `the engine’s command line includes of the platform only ${engine.ofCommand.source}`
  })
}

/** The engine is known to the module of the indicators and to the command line alone. */
export function aroundTheIndicators(includes: Include[]): string[] {
  return broken(includes, ({ file, target }) => {
    if (!engine.holds.test(target) || engine.holds.test(file) || engine.knownTo.test(file)) return undefined
    return 'of the server, only modules/indicators knows the engine'
  })
}

/** Each library stays behind its folder, and there is no other library. */
export function strayLibraries(includes: Include[]): string[] {
  return broken(includes, ({ file, target, ours }) => {
    if (ours || file === 'platform/precompiled.hpp') return undefined
    const library = libraries.find(({ header }) => header.test(target))
    if (!library) return 'this library is not in the table of tests/architecture/rules.ts'
    return library.within.test(file) ? undefined : `${library.name} is included only within ${library.within.source}`
  })
}

/** Every quoted include is written from server/ or from the tree, and leads to a file. */
export function leadingNowhere(includes: Include[], exists: (path: string) => boolean): string[] {
  return broken(includes, ({ target, ours }) => (ours && !exists(target) ? 'no such file' : undefined))
}

/** Modules that know each other in a circle, one sentence a circle. */
export function circles(includes: Include[]): string[] {
  const knows = new Map<string, Set<string>>()
  for (const { file, target } of includes) {
    const [from, to] = [moduleOf(file), moduleOf(target)]
    if (from && to && from !== to && !file.endsWith('_test.cpp')) knows.set(from, (knows.get(from) ?? new Set()).add(to))
  }
  const found = new Set<string>()
  const walk = (path: string[]): void => {
    for (const next of knows.get(path.at(-1)!) ?? []) {
      const start = path.indexOf(next)
      if (start < 0) walk([...path, next])
      else if (next === [...path.slice(start)].sort()[0]) found.add([...path.slice(start), next].join(' → '))
    }
  }
  for (const module of knows.keys()) walk([module])
  return [...found]
}
