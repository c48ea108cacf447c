import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NotationError } from './notation.ts'
import { parse, parseCommon } from './parse.ts'

const steps = (text: string) => parse('x.scn', `# titre\ngiven demo seed 1\n${text}`)[0]!.steps

test('a scenario has a title, a world and steps with their lines', () => {
  const [scenario] = parse('x.scn', '# Un lit se libère\n\ngiven demo seed 1 scale 2 at 2026-10-24 22:00\nGET /api/board -> 200\n')
  assert.equal(scenario!.title, 'Un lit se libère')
  assert.deepEqual(scenario!.given, { kind: 'demo', options: ['--seed', '1', '--scale', '2'], at: '2026-10-24 22:00' })
  assert.equal(scenario!.steps[0]!.line, 4)
})

test('a file may hold several scenarios, each with its own title', () => {
  const titles = parse('x.scn', '# un\ngiven empty\nkill\n\n# deux\n# (suite)\ngiven empty\n').map(({ title }) => title)
  assert.deepEqual(titles, ['un', 'deux'])
})

test('a request has a body, headers, an expected answer and a name', () => {
  const [step] = steps(
    'PATCH /api/transfers/{demande} with If-Match "{demande.version}" without X-CSRF-Token {"a": {"b": [1, "x } y"]}} -> 200 {"a.b": []} having ETag "any" as suite',
  )
  assert.ok(step?.kind === 'request')
  assert.equal(step.request.path, '/api/transfers/{demande}')
  assert.deepEqual(step.request.headers, [{ name: 'If-Match', value: '{demande.version}' }, { name: 'X-CSRF-Token' }])
  assert.deepEqual(step.request.body, { a: { b: [1, 'x } y'] } })
  assert.deepEqual(step.expected, { status: 200, body: { 'a.b': [] }, headers: [{ name: 'ETag', value: 'any' }] })
  assert.equal(step.capture, 'suite')
})

test('indented lines continue a request, spaces in braces belong to the path', () => {
  const [step] = steps('POST /api/units/{lits.items[name=CH Rodez].id}/counts\n  with Idempotency-Key "{uuid}"\n  {"rea": 1}\n  -> 201\n')
  assert.ok(step?.kind === 'request')
  assert.equal(step.request.path, '/api/units/{lits.items[name=CH Rodez].id}/counts')
  assert.equal(step.expected.status, 201)
})

test('people are named by role and place, nobody, or an account', () => {
  const who = steps(
    'as sage-femme de "CH Rodez"\nas sage-femme de la cellule\nas une autre sage-femme de la cellule\nas régulateur du SAMU de "Toulouse"\nas administratrice\nas nobody\nas account "c.exemple" with "secret"',
  ).map((step) => step.kind === 'as' && step.who)
  assert.deepEqual(who, [
    { kind: 'role', role: 'maternity_midwife', rank: 0, establishment: 'CH Rodez' },
    { kind: 'role', role: 'cell_midwife', rank: 0 },
    { kind: 'role', role: 'cell_midwife', rank: 1 },
    { kind: 'role', role: 'samu', rank: 0, establishment: 'Toulouse' },
    { kind: 'role', role: 'administrator', rank: 0 },
    { kind: 'nobody' },
    { kind: 'account', login: 'c.exemple', password: 'secret' },
  ])
})

test('the clock goes to a Paris time or goes on', () => {
  assert.deepEqual(
    steps('at 2026-10-25 02:30 winter time\nafter 6 h\nafter 20 min keeping sessions').map(({ line, text, ...action }) => action),
    [
      { kind: 'at', wall: '2026-10-25 02:30', season: 'winter' },
      { kind: 'after', milliseconds: 21_600_000, keepSessions: false },
      { kind: 'after', milliseconds: 1_200_000, keepSessions: true },
    ],
  )
})

test('servers, streams and simultaneous requests', () => {
  const kinds = steps(
    'restart\nkill\nsecond server\non the second server\nlisten\nhear {"topic": "board"} within 3 s\n| POST /a {}\n| POST /b\ntogether -> 201, 409',
  ).map((step) => step.kind)
  assert.deepEqual(kinds, ['restart', 'kill', 'second server', 'use server', 'listen', 'hear', 'hold', 'hold', 'together'])
})

test('what is repeated is numbered where a first number is told', () => {
  const raw = (text: string) => (steps(`PUT /x raw ${text} -> 200`)[0] as { request: { raw?: string } }).request.raw
  assert.equal(raw('"a" then 2 times "#\\n"'), 'a#\n#\n')
  assert.equal(raw('"" then 2 times from 9 "n°##\\n"'), 'n°09\nn°10\n')
})

const faults: [name: string, text: string, line: number, message: RegExp][] = [
  ['no title', 'given empty', 1, /title/],
  ['no given', '# titre\nGET /x -> 200', 2, /given/],
  ['nothing at all', '# titre', 1, /no scenario/],
  ['an unknown step', '# t\ngiven empty\nFETCH /x -> 200', 3, /expected a step/],
  ['no status', '# t\ngiven empty\nGET /x', 3, /-> and a status, but the line ends/],
  ['broken JSON', '# t\ngiven empty\nGET /x {"a": } -> 200', 3, /not JSON/],
  ['unclosed JSON', '# t\ngiven empty\nGET /x {"a": 1 -> 200', 3, /not JSON/],
  ['words too many', '# t\ngiven empty\nrestart now', 3, /end of the line, here: now/],
  ['an unknown role', '# t\ngiven empty\nas plombier', 3, /a role/],
  ['a relative path', '# t\ngiven empty\nGET x -> 200', 3, /begins with/],
]
for (const [name, text, line, message] of faults)
  test(`refuses ${name}, telling the line`, () => {
    assert.throws(
      () => parse('x.scn', text),
      (error) => error instanceof NotationError && error.line === line && message.test(error.message),
    )
  })

test('common steps are played where they are asked for, and told by that line', () => {
  const common = parseCommon('define "on regarde"\nas nobody\nGET /healthz -> 200\n')
  const [scenario] = parse('a.scn', '# Titre\ngiven empty\ndo "on regarde"\n', common)
  assert.deepEqual(scenario!.steps.map(({ kind, line }) => [kind, line]), [['as', 3], ['request', 3]])
  assert.throws(() => parse('a.scn', '# Titre\ngiven empty\ndo "autre"\n', common), /nothing is defined as "autre"/)
})
