import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'

/** Plays the text against the stand-in of fixtures/. */
function played(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'scenario-'))
  writeFileSync(join(folder, 'x.scn'), text)
  const words = ['--import', 'tsx', join(import.meta.dirname, 'main.ts'), '--root', join(folder, 'run')]
  const binary = ['--binary', join(import.meta.dirname, 'fixtures/cigogne')]
  return spawnSync(process.execPath, [...words, ...binary, join(folder, 'x.scn')], { encoding: 'utf8' }).stdout
}

test('each scenario begins with its own world, its people logged in and its clock', () => {
  const output = played(`# un
given demo seed 1
as sage-femme de "Rodez"
POST /api/counter {"by": 2} -> 200 {"value": 2} as compte
POST /api/counter {"by": "{compte.value}"} -> 200 {"value": 4}
GET /now -> 200 {"now": "/^2026-11-16T09:0/"}

# deux
given demo seed 1
GET /api/counter -> 200 {"value": 0}
at 2026-10-25 02:30 winter time
GET /now -> 200 {"now": "/^2026-10-25T01:30/"}
after 2 h
GET /now -> 200 {"now": "/^2026-10-25T03:30/"}
`)
  assert.match(output, /sqlite: 3 passed, 0 failed/, output)
})

test('a restarted or killed server keeps its data, streams are heard, simultaneous requests compared', () => {
  const output = played(`# un
given demo seed 1
as sage-femme de "Rodez"
listen
POST /api/counter {"by": 2} -> 200
hear {"topic": "counter"}
kill
GET /api/counter -> 200 {"value": 2}
restart
| POST /api/counter {"by": 1}
| POST /api/counter without X-CSRF-Token {"by": 1}
together -> 200, 403
GET /api/counter -> 200 {"value": 3}
`)
  assert.match(output, /sqlite: 2 passed, 0 failed/, output)
})

test('silence is told by what comes after it', () => {
  const story = (expected: string) => `# un
given demo seed 1
as sage-femme de "Rodez"
listen
POST /api/counter {"by": 2} -> 200
POST /api/counter {"by": 1} -> 200
hear {"topic": "counter", "version": 3} but no ${expected}
`
  assert.match(played(story('{"topic": "request"}')), /sqlite: 2 passed, 0 failed/)
  assert.match(played(story('{"topic": "/^count/"}')), /x\.scn:7[^]*of which nothing should be heard/)
})

test('a failure tells the line, what was expected and what was received', () => {
  const output = played('# un\ngiven demo seed 1\nGET /api/counter -> 200 {"value": 7}\n')
  assert.match(output, /x\.scn:3: GET[^]*value: expected 7, received 0/)
  assert.match(output, /1 passed, 1 failed/)
})

test('a name that reaches the log fails the run', () => {
  const output = played('# un\ngiven demo seed 1\nas sage-femme de "Rodez"\nPOST /api/counter {"by": 1, "comment": "Mme EXEMPLE"} -> 200\n')
  assert.match(output, /\.log:1 holds "EXEMPLE"/)
  assert.match(output, /1 passed, 1 failed/)
})

test('a file that cannot be read is a failure, not an absence', () => {
  assert.match(played('# un\ngiven demo seed 1\nGET /x\n'), /x\.scn:3[^]*0 failed|x\.scn:3[^]*1 failed/)
})
