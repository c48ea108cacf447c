import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import * as rules from './includes.ts'

const root = resolve(import.meta.dirname, '../..')
const server = join(root, 'server')
const tree = rules.readTree(server)
const engine = rules.readTree(join(root, 'analytics'), 'analytics/')
const nothing = (found: string[]) => assert.equal(found.join('\n'), '')

test('the tree has sources', () => assert.ok(tree.length > 100))
test('no include points to a higher floor', () => nothing(rules.pointingUp(tree)))
test('modules reach each other through their published interface', () => nothing(rules.aroundTheInterface(tree)))
test('modules do not know each other in a circle', () => nothing(rules.circles(tree)))
test('each kind of file includes only what it may of the platform', () => nothing(rules.againstTheirKind(tree)))
test('rules stay away from stores and routes', () => nothing(rules.impureNeighbours(tree)))
test('the core of the platform stands on nothing, testing is for tests', () => nothing(rules.unevenPlatform(tree)))
test('the engine knows nobody', () => nothing(rules.beyondTheEngine(engine)))
test('of the server, the module of the indicators alone knows the engine', () => nothing(rules.aroundTheIndicators(tree)))
test('the engine has sources', () => assert.ok(engine.length > 50))
test('each library stays behind its folder', () => nothing(rules.strayLibraries([...tree, ...engine])))
test('every include of ours leads to a file', () => {
  const generated = (path: string) => path === 'analytics/layouts/compiled.hpp' // by the build, from the tables of the formats
  nothing(rules.leadingNowhere([...tree, ...engine], (path) => generated(path) || existsSync(join(server, path)) || existsSync(join(root, path))))
})

// The check itself, on sources that break each rule.
const of = (file: string, ...lines: string[]) => rules.includesOf(file, lines.map((line) => `#include ${line}`).join('\n'))
const breaks: [name: string, check: (includes: rules.Include[]) => string[], includes: rules.Include[]][] = [
  ['the platform knows a module', rules.pointingUp, of('platform/http/x.cpp', '"modules/people/people.hpp"')],
  ['people knows transfers', rules.pointingUp, of('modules/people/x.cpp', '"modules/transfers/transfers.hpp"')],
  ['a module knows the app', rules.pointingUp, of('modules/transfers/module.cpp', '"app.hpp"')],
  ['a module opens another one’s drawer', rules.aroundTheInterface, of('modules/transfers/x.cpp', '"modules/people/store.hpp"')],
  ['a rule knows SQL', rules.againstTheirKind, of('modules/transfers/request.cpp', '"platform/db/sql.hpp"')],
  ['a route knows SQL', rules.againstTheirKind, of('modules/transfers/api.cpp', '"platform/db/sql.hpp"')],
  ['a store knows HTTP', rules.againstTheirKind, of('modules/transfers/store.cpp', '"platform/http/call.hpp"')],
  ['a rule knows its store', rules.impureNeighbours, of('modules/transfers/request.cpp', '"modules/transfers/store.hpp"')],
  ['the core knows the database', rules.unevenPlatform, of('platform/core/ids.cpp', '"platform/db/sql.hpp"')],
  ['the program uses test code', rules.unevenPlatform, of('platform/http/x.cpp', '"platform/testing/database.hpp"')],
  ['Beast leaves its file', rules.strayLibraries, of('platform/http/router.cpp', '<boost/beast/http.hpp>')],
  ['the engine knows the platform', rules.beyondTheEngine, of('analytics/results.cpp', '"platform/json/json.hpp"')],
  ['the engine’s command line knows SQL', rules.beyondTheEngine, of('analytics/command/running.cpp', '"platform/db/sql.hpp"')],
  ['the engine counts with another’s statistics', rules.strayLibraries, of('analytics/counting/tally.cpp', '<boost/math/distributions.hpp>')],
  ['another module knows the engine', rules.aroundTheIndicators, of('modules/reporting/x.cpp', '"analytics/results.hpp"')],
  ['an unknown library', rules.strayLibraries, of('platform/json/json.cpp', '<nlohmann/json.hpp>')],
  ['two modules know each other', rules.circles, [
    ...of('modules/training/x.cpp', '"modules/messaging/messaging.hpp"'),
    ...of('modules/messaging/x.cpp', '"modules/training/training.hpp"'),
  ]],
]
for (const [name, check, includes] of breaks) test(`is seen: ${name}`, () => assert.equal(check(includes).length, 1))
