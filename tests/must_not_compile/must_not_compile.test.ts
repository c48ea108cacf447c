/**
 * Code that must not compile. Each case of cases/ is a source with one line marked `// refused: <words of the message>`,
 * and the same source without that line is its twin, which must compile: a case cannot be refused for another reason.
 * A marked line may be paired with `// accepted: <code>`, which then stands in its place in the twin.
 */
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import { suite, test } from 'node:test'
import { promisify } from 'node:util'
import { readCase } from './case.ts'

const project = resolve(import.meta.dirname, '../..')
const cases = join(import.meta.dirname, 'cases')
const scratch = join(project, 'build/must_not_compile')
mkdirSync(scratch, { recursive: true })

/** What the compiler says of a source; nothing when it accepts it. */
async function complaint(name: string, source: string): Promise<string> {
  const file = join(scratch, name)
  writeFileSync(file, source)
  const options = ['-std=c++20', '-fsyntax-only', '-Wall', '-Wextra', '-Werror', '-Wmissing-field-initializers']
  try {
    await promisify(execFile)('g++', [...options, '-I', join(project, 'server'), file], { maxBuffer: 64 << 20, env: { ...process.env, LC_ALL: 'C' } })
    return ''
  } catch (error) {
    return (error as { stderr: string }).stderr
  }
}

suite('cases', { concurrency: availableParallelism() }, () => {
  for (const name of readdirSync(cases).filter((file) => file.endsWith('.cpp')).sort()) {
    const { refused, twin, message } = readCase(name, readFileSync(join(cases, name), 'utf8'))
    test(`${name}: the twin compiles`, async () => assert.equal(await complaint(`twin_${name}`, twin), ''))
    test(`${name} is refused: ${message}`, async () => {
      const said = await complaint(name, refused)
      assert.notEqual(said, '', 'it compiles')
      assert.ok(said.includes(message), said.slice(0, 4_000))
    })
  }
})
