import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { agrees, keyOf, parse } from './table.ts'

const heading = 'actors nobody cell\n'

test('reads routes with their bodies and lines', () => {
  const table = parse(`${heading}# said\nPUT /api/units/{unit}/beds {"lines": []}\nown 401 ok\nnetwork 401 ok\nabsent 401 404\n`)
  assert.deepEqual(table.actors, ['nobody', 'cell'])
  assert.equal(table.routes[0]!.body, '{"lines": []}')
  assert.deepEqual(table.routes[0]!.rows.map((row) => row.expected[1]), ['ok', 'ok', '404'])
})

test('a type of content may be named', () => {
  const [route] = parse(`${heading}POST /api/import as text/csv a;b\nany 401 422\n`).routes
  assert.equal(route!.contentType, 'text/csv')
  assert.equal(route!.body, 'a;b')
})

test('refuses what is incomplete', () => {
  assert.throws(() => parse(`${heading}GET /api/x\nany 401\n`), /1 statuses for 2 actors/)
  assert.throws(() => parse(`${heading}GET /api/x/{place}\nany 401 ok\n`), /needs the lines: own network absent/)
  assert.throws(() => parse(`${heading}GET /api/x\nany 401 yes\n`), /neither ok nor a status/)
})

test('names of the path do not count, their places do', () => {
  assert.equal(keyOf('GET', '/api/accounts/{account}?x=1'), keyOf('GET', '/api/accounts/{id}'))
})

test('ok is every answer that only who may act is given', () => {
  for (const status of [200, 201, 204, 304, 409, 412]) assert.ok(agrees('ok', status))
  for (const status of [401, 403, 404, 422, 428, 500]) assert.ok(!agrees('ok', status))
  assert.ok(agrees('404', 404))
})

test('the table itself can be read and names no route twice', () => {
  const { routes } = parse(readFileSync(join(import.meta.dirname, 'table.txt'), 'utf8'))
  const keys = routes.map((route) => keyOf(route.method, route.path))
  assert.deepEqual(keys.filter((key, index) => keys.indexOf(key) !== index), [])
})
