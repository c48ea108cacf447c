/**
 * `script/new-module` in a copy of the tree: the module that it writes passes what every module must, builds, and answers.
 * The program of the copy is linked from build/: only what the module changes is compiled.
 */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { Installation, loggedIn } from '../operation/program.ts'
import { buildWith } from './build.ts'
import { project, Tree } from './tree.ts'

// Two words: its name is written differently in types, in texts and in addresses.
const module = 'training_course'
const path = '/api/training-course/notes'
const note = 'Salle 2 en travaux'

let tree: Tree
let installation: Installation | undefined
let served: Promise<{ port: number; accounts: string }> | undefined
let build: ReturnType<typeof buildWith>
const program = async () => (await build).program

before(async () => {
  tree = await Tree.copy()
})
after(() => installation?.close())

/** The program of the copy on a demonstration of its own, with the pages of the copy. */
function serving() {
  return (served ??= (async () => {
    await tree.runIn('web', ['vite', 'build'])
    installation = new Installation({ CIGOGNE_WEB: join(tree.folder, 'web/dist') }, await program())
    assert.equal(installation.run(['migrate']).status, 0)
    installation.furnish()
    const { port } = await installation.serve()
    const { output } = installation.run(['demo', 'accounts', '--json'])
    const accounts = execFileSync('node', [join(project, 'tests/accounts.mjs')], { input: output, encoding: 'utf8' })
    return { port, accounts }
  })())
}

/** Names that would not do, and what is said of them. */
const refused: [name: string, why: RegExp][] = [
  ['Training', /not a name of small letters/],
  ['beds', /server\/modules\/beds exists already/],
  ['day', /web\/src\/features\/day exists already/],
  ['events', /a namespace of the server already/],
  ['lits', /a page \/lits already/],
  ['board', /paths under \/api\/board already/],
  ['register', /a word of C\+\+/],
]

test('a name that would not do is refused, and nothing is written', async () => {
  for (const [name, why] of refused) await assert.rejects(tree.run('script/new-module', [name, 'Formation']), why)
  assert.deepEqual(await tree.written(), [])
})

test('a module is written', async () => {
  await tree.run('script/new-module', [module, 'Formation continue'])
  build = buildWith(tree, module)
  build.catch(() => undefined) // told by the tests that need it
})

test('its sources are laid out as script/fmt would', async () => {
  await tree.run('script/fmt', ['--check'])
})

test('its includes keep to the floors and to the kinds of its files, and its lines of the table can be read', async () => {
  const files = ['architecture/includes.test.ts', 'architecture/field_tables.test.ts', 'authorization/table.test.ts']
  await tree.runIn('tests', ['tsx', '--test', ...files])
})

test('it builds, and its unit tests pass', async () => {
  const { tests } = await build
  const databases: Record<string, string> = process.env.CIGOGNE_TEST_POSTGRES ? {} : { CIGOGNE_TEST_SQLITE_ONLY: '1' }
  const said = await tree.run(tests, [], databases)
  assert.match(said, /\[ {2}PASSED {2}\] [1-9]/)
})

test('the files made from the program hold its routes and its types', async () => {
  await program()
  await tree.run('tests/generated', ['--write'])
  const { paths } = JSON.parse(readFileSync(join(tree.folder, 'docs/openapi.json'), 'utf8')) as { paths: Record<string, object> }
  assert.deepEqual(Object.keys(paths[path] ?? {}).sort(), ['get', 'post'])
})

test('its page passes lint, types and unit tests', async () => {
  await program()
  const written = (await tree.written()).filter((name) => /^web\/.*\.tsx?$/.test(name)).map((name) => name.slice('web/'.length))
  assert.ok(written.includes('src/features/training_course/TrainingCoursePage.tsx'))
  await tree.runIn('web', ['eslint', '--max-warnings', '0', '--no-warn-ignored', ...written])
  await tree.runIn('web', ['tsc', '--noEmit'])
  await tree.runIn('web', ['vitest', 'run', 'src/features/training_course'])
})

test('every role is answered as its lines of the authorization table say', async () => {
  await tree.runIn('tests', ['tsx', 'authorization/main.ts', '--binary', await program(), path])
})

test('its scenario is true', async () => {
  const words = ['tsx', 'scenarios/runner/main.ts', '--binary', await program(), `scenarios/${module}`]
  await tree.runIn('tests', words, { CIGOGNE_WEB: join(project, 'web/dist') })
})

test('served, a note is written and read, and an empty one is refused in French', async () => {
  const { port } = await serving()
  const { client, base } = await loggedIn(port, 'rodez')
  assert.equal((await client.exchange(base, 'POST', path, { json: { text: note } })).status, 201)
  const bad = await client.exchange(base, 'POST', path, { json: { text: '' } })
  assert.equal(bad.status, 422)
  const { errors } = bad.body as { errors: unknown }
  assert.deepEqual(errors, [{ field: 'text', code: 'required', message: 'À compléter.' }])
  const { body } = await client.exchange(base, 'GET', path)
  assert.deepEqual((body as { items: { text: string }[] }).items.map(({ text }) => text), [note])
})

test('its page is found in the menu and used in a browser', async () => {
  const { port, accounts } = await serving()
  const settings = { CIGOGNE_URL: `http://127.0.0.1:${port}`, CIGOGNE_ACCOUNTS: accounts }
  await tree.runIn('web', ['playwright', 'test', '--config', 'e2e/playwright.config.ts', '--retries', '0', 'training-course.spec.ts'], settings)
})
