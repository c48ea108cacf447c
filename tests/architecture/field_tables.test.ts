import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
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
