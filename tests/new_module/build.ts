import { mkdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { basename, join } from 'node:path'
import { project, run, type Tree } from './tree.ts'

const build = join(project, 'build')

interface Compilation {
  directory: string
  command: string
  file: string
}

/** How the build compiles the first file that ends so, with the sources of the tree in its place. */
function compiler(tree: Tree, ending: string): (source: string, object: string) => Promise<string> {
  const all = JSON.parse(readFileSync(join(build, 'compile_commands.json'), 'utf8')) as Compilation[]
  const app = all.find(({ file }) => file.endsWith('/server/app.cpp'))
  const like = all.find(({ file }) => file.endsWith(ending))
  if (!app || !like) throw new Error(`build/compile_commands.json tells nothing of ${ending}`)
  const sources = app.file.slice(0, -'/server/app.cpp'.length)
  const flags = like.command.replace(/ -o \S+ -c \S+$/, '').replaceAll(`-I${sources}/`, `-I${tree.folder}/`)
  return (source, object) => run(like.directory, 'sh', ['-c', `${flags} -o ${object} -c ${source}`])
}

/** Links as the build does, with these objects before its library: what they define is not taken from there. */
async function link(target: string, output: string, objects: string[], kept: RegExp): Promise<void> {
  const told = await run(build, 'ninja', ['-t', 'commands', '-s', target])
  const words = told.replace(/^: && | && :\s*$/g, '').split(/\s+/)
  const own = words.filter((word) => !word.endsWith('.o') || kept.test(word)).join(' ')
  await run(build, 'sh', ['-c', own.replace(` -o ${target} `, ` ${objects.join(' ')} -o ${output} `)])
}

async function atOnce(works: (() => Promise<unknown>)[]): Promise<void> {
  const worker = async (): Promise<void> => {
    for (let work; (work = works.shift()); ) await work()
  }
  await Promise.all(Array.from({ length: Number(process.env.CIGOGNE_JOBS ?? availableParallelism()) }, worker))
}

/**
 * The program and the unit tests of a tree that differs from what was built by one module: its own sources, the list of
 * modules and the schema steps are compiled, the rest is the build's.
 */
export async function buildWith(tree: Tree, module: string): Promise<{ program: string; tests: string }> {
  const own = join(tree.folder, 'build')
  mkdirSync(own, { recursive: true })
  const migrations = join(own, 'migrations.cpp')
  await tree.run('cmake', [`-DROOT=${tree.folder}`, `-DOUTPUT=${migrations}`, '-P', 'cmake/embed_migrations.cmake'])

  const sources = (await tree.written()).filter((name) => name.startsWith(`server/modules/${module}/`) && name.endsWith('.cpp'))
  const isTest = (name: string) => name.endsWith('_test.cpp')
  const ofServer = ['server/app.cpp', ...sources.filter((name) => !isTest(name))].map((name) => join(tree.folder, name)).concat(migrations)
  const ofTests = sources.filter(isTest).map((name) => join(tree.folder, name))
  const objectOf = (source: string) => join(own, `${basename(source)}.o`)
  const compile = compiler(tree, '/server/app.cpp')
  const compileTest = compiler(tree, '/server/platform/testing/database.cpp') // of the same program; tests may be compiled together
  await atOnce([
    ...ofServer.map((source) => () => compile(source, objectOf(source))),
    ...ofTests.map((source) => () => compileTest(source, objectOf(source))),
  ])

  const [program, tests] = [join(own, 'cigogne'), join(own, 'cigogne_tests')]
  await atOnce([
    () => link('cigogne', program, ofServer.map(objectOf), /./),
    () => link('cigogne_tests', tests, [...ofServer, ...ofTests].map(objectOf), /\/platform\/testing\//),
  ])
  return { program, tests }
}
