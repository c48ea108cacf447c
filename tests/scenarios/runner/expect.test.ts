import assert from 'node:assert/strict'
import { test } from 'node:test'
import { differences } from './expect.ts'
import type { Json } from './notation.ts'

const board: Json = { items: [{ name: 'CH Rodez', beds: { rea: 0, note: null } }, { name: 'CH Foix', beds: { rea: 2 } }], next: null }

const fitting: [string, Json][] = [
  ['only what matters is named', { next: null }],
  ['a dotted path', { 'items.0.beds.rea': 0 }],
  ['an element chosen by a field', { 'items[name=CH Foix].beds.rea': 2 }],
  ['a length', { 'items.length': 2 }],
  ['elements in any order', { items: [{ name: 'CH Foix' }, { name: 'CH Rodez' }] }],
  ['any and absent', { 'items.0.name': 'any', 'items.0.woman': 'absent' }],
  ['a pattern', { 'items.0.name': '/^CH/' }],
]
for (const [name, expected] of fitting) test(`accepts ${name}`, () => assert.deepEqual(differences(expected, board), []))

const differing: [string, Json, RegExp][] = [
  ['another value', { 'items.0.beds.rea': 1 }, /^items\.0\.beds\.rea: expected 1, received 0$/],
  ['a number written as text', { 'items.0.beds.rea': '0' }, /expected "0", received 0/],
  ['a missing field', { 'items.0.woman': 'Alba' }, /received nothing/],
  ['a field that should be absent', { next: 'absent' }, /expected nothing, received null/],
  ['null where any value is wanted', { next: 'any' }, /expected "any"/],
  ['a missing element', { items: [{ name: 'CH Auch' }] }, /an element like/],
  ['one element asked twice', { items: [{ name: 'CH Foix' }, { name: 'CH Foix' }] }, /an element like/],
  ['a list that is not empty', { items: [] }, /empty list/],
  ['an object where a list is', { items: { name: 'x' } }, /received nothing/],
]
for (const [name, expected, message] of differing)
  test(`refuses ${name}`, () => assert.match(differences(expected, board).join('\n'), message))
