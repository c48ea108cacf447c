import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { parisInstant, TestClock } from './clock.ts'
import { parse } from './parse.ts'
import { accountOf } from './people.ts'
import { leaks, personalWords } from './privacy.ts'
import { Values } from './substitute.ts'

function values(): Values {
  const values = new Values(() => Date.parse('2026-11-15T23:30:00Z'))
  values.keep('demande', { body: { id: 'a/b', version: 3, items: [{ name: 'CH Rodez', id: 7 }] }, headers: { etag: '"9"' } })
  return values
}

test('a captured answer gives its id, its fields and its headers', () => {
  assert.equal(values().inPath('/api/transfers/{demande}/steps'), '/api/transfers/a%2Fb/steps')
  assert.deepEqual(values().inJson({ v: '{demande.version}', t: 'v{demande.version}' }), { v: 3, t: 'v3' })
  assert.equal(values().inText('{demande:ETag}'), '"9"')
  assert.deepEqual(values().inJson('{demande.items[name=CH Rodez].id}'), 7)
})

test('a long text and a long list are made on the spot', () => {
  assert.equal(values().inText('{letters 3}'), 'aaa')
  assert.equal(values().inText('{lines 2}'), '- a\n- a')
})

test('times are the scenario’s, days are those of Paris', () => {
  assert.equal(values().inText('{now-30min}'), '2026-11-15T23:00:00.000Z')
  assert.equal(values().inText('{today}'), '2026-11-16')
  assert.equal(values().inText('{today+1d}'), '2026-11-17')
})

test('an unknown name or field is told', () => {
  assert.throws(() => values().inText('{autre}'), /captured as autre/)
  assert.throws(() => values().inText('{demande.nom}'), /has no nom/)
})

test('the hour that comes twice has two instants, the hour that is jumped over has none', () => {
  assert.equal(new Date(parisInstant('2026-10-25 02:30')).toISOString(), '2026-10-25T00:30:00.000Z')
  assert.equal(new Date(parisInstant('2026-10-25 02:30', 'winter')).toISOString(), '2026-10-25T01:30:00.000Z')
  assert.equal(new Date(parisInstant('2026-11-16 10:00')).toISOString(), '2026-11-16T09:00:00.000Z')
  assert.throws(() => parisInstant('2027-03-28 02:30'), /does not exist/)
})

test('the clock file holds the shift as eight bytes, little-endian', () => {
  const clock = new TestClock(join(mkdtempSync(join(tmpdir(), 'clock-')), 'clock'))
  clock.advance(-258)
  assert.deepEqual([...readFileSync(clock.file)], [0xfe, 0xfe, 255, 255, 255, 255, 255, 255])
})

test('an account is found by role and by the words of its establishment', () => {
  const accounts = [
    { role: 'maternity_midwife', establishment: 'Centre hospitalier de Rodez', login: 'a', password: '' },
    { role: 'maternity_midwife', establishment: 'CH Foix', login: 'b', password: '' },
  ]
  const login = (establishment: string, rank = 0) =>
    accountOf({ kind: 'role', role: 'maternity_midwife', establishment, rank }, accounts).login
  assert.equal(login('Rodez'), 'a')
  assert.equal(login('ch foix'), 'b')
  assert.throws(() => login('Castres'), /exists at: Centre hospitalier de Rodez, CH Foix/)
})

test('a name in an address is a leak', () => {
  const text = '# t\ngiven empty\nPOST /api/people {"last_name": "ZUTEST"} -> 201\nGET /api/people?q=ZUTEST -> 200\n'
  const scenarios = parse('x.scn', text)
  assert.match(leaks(personalWords(scenarios), [], scenarios).join(), /x\.scn:4/)
})
