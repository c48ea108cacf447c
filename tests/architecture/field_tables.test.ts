import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { test } from 'node:test'

const server = resolve(import.meta.dirname, '../../server')

/** Headers that write out a field table: whatever includes one compiles all of its lines (docs/decisions/0004). */
const writesOutATable = (text: string) => /=\s*(fields|view)</.test(text.replace(/^\s*\/\/.*$/gm, ''))

test('a header knows a field table by its record alone', () => {
  const headers = readdirSync(server, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.hpp'))
  assert.deepEqual(headers.filter((name) => writesOutATable(readFileSync(join(server, name), 'utf8'))), [])
})

test('is seen: a header with the lines of a table', () => {
  assert.ok(writesOutATable('inline constexpr auto bed_form = fields<Bed>("Bed", field<&Bed::kind>("kind"));'))
  assert.ok(!writesOutATable('extern Table<Bed> const bed_form;\n/// constexpr auto bed_form = fields<Bed>(…)'))
})

/** Records that a source file keeps to itself and describes by a field table: « folder record ». */
function ownRecords(name: string, text: string): string[] {
  const defined = new Set([...text.matchAll(/^struct (\w+) \{/gm)].map(([, record]) => record))
  const described = [...text.matchAll(/= (?:fields|view)<(\w+)>\(/g)].map(([, record]) => record!)
  return described.filter((record) => defined.has(record)).map((record) => `${dirname(name)} ${record}`)
}

/** GCC 12 gives the lines of a table of a record without linkage weak names: two such records of one name would share them, and read each other's members. */
test('a record that a source file keeps to itself has a name of its own in its folder', () => {
  const seen = new Map<string, string>()
  const twice: string[] = []
  for (const name of readdirSync(server, { recursive: true, encoding: 'utf8' }).filter((each) => each.endsWith('.cpp'))) {
    for (const record of new Set(ownRecords(name, readFileSync(join(server, name), 'utf8')))) {
      if (seen.has(record)) twice.push(`${record}: ${seen.get(record)} and ${name}`)
      seen.set(record, name)
    }
  }
  assert.deepEqual(twice, [])
})

test('is seen: a record of its own with its table', () => {
  assert.deepEqual(ownRecords('beds/api.cpp', 'struct RefusalView {\n};\nView<RefusalView> const v = view<RefusalView>("Refusal", x);\nTable<Other> const o = fields<Other>("Other");'), ['beds RefusalView'])
})
