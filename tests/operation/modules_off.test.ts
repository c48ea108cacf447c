import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Installation, loggedIn } from './program.ts'

const installation = new Installation()
before(() => installation.furnish())
after(() => installation.close())

/** What needs them goes with them. */
const withoutTransfers = { CIGOGNE_MODULES_OFF: 'quality, reporting, transfers, whatif' }

/** What one person reads there: status and body. */
async function reader(port: number, login: string): Promise<(path: string) => Promise<{ status: number; headers: Record<string, string>; body: any }>> {
  const { client, base } = await loggedIn(port, login)
  return (path) => client.exchange(base, 'GET', path)
}

test('a network without transfers has its board and its day, and nothing of requests', async () => {
  const { port, stop } = await installation.serve(withoutTransfers)
  const read = await reader(port, 'rodez')
  const { body: session } = await read('/api/session')
  assert.ok(session.modules.includes('beds') && !session.modules.includes('transfers'), session.modules.join())
  assert.ok(session.permissions.includes('beds.declare'))
  assert.deepEqual(session.permissions.filter((each: string) => each.startsWith('transfers.') || each.startsWith('quality.')), [])

  const unknown = await read('/api/nowhere')
  for (const path of ['/api/activity', '/api/cases', '/api/requests', '/api/requests/queue', '/api/drafts', '/api/shift', '/api/what-if/runs']) {
    const { status, headers, body } = await read(path)
    assert.equal(status, 404, path)
    assert.equal(headers['content-type'], unknown.headers['content-type'])
    assert.equal(body.code, unknown.body.code)
  }

  assert.ok((await read('/api/board')).body.establishments.length > 0)
  const { status, body: day } = await read('/api/day')
  assert.equal(status, 200)
  assert.deepEqual(day.blocks.map(({ key }: { key: string }) => key), ['todo', 'follow', 'news'])
  for (const { lines } of day.blocks) for (const { id } of lines) assert.ok(['beds', 'round'].includes(id), id)

  const administrator = await reader(port, 'administrateur')
  const { groups } = (await administrator('/api/settings')).body
  assert.deepEqual(groups.map(({ module }: { module: string }) => module).filter((each: string) => ['beds', 'transfers'].includes(each)), ['beds'])
  const { items } = (await administrator('/api/regular-jobs')).body
  assert.deepEqual(items.filter(({ kind }: { kind: string }) => kind.startsWith('transfers.')), [])
  await stop()
})

test('what was written before is there again when the module is switched on again', async () => {
  const first = await installation.serve()
  const { client, base } = await loggedIn(first.port, 'rodez')
  assert.equal((await client.exchange(base, 'POST', '/api/drafts', { json: { content: '{}' } })).status, 201)
  await first.stop()
  await (await installation.serve(withoutTransfers)).stop()
  const { port, stop } = await installation.serve()
  assert.equal((await (await reader(port, 'rodez'))('/api/drafts')).body.items.length, 1)
  await stop()
})

test('without the analyses the activity tells nothing of births, and all else', async () => {
  const { port, stop } = await installation.serve({ CIGOGNE_MODULES_OFF: 'quality' })
  const read = await reader(port, 'direction')
  assert.equal((await read('/api/cases')).status, 404)
  assert.ok((await read('/api/activity')).body.figures.length > 0)
  const births = await read('/api/activity/births')
  assert.equal(births.status, 200)
  assert.deepEqual(births.body.items, [])
  await stop()
})

test('a network without beds either has its directory and an empty day', async () => {
  const bare = new Installation({ CIGOGNE_MODULES_OFF: 'beds, quality, reporting, transfers, whatif' })
  try {
    bare.furnish()
    const { port, stop } = await bare.serve()
    const read = await reader(port, 'rodez')
    const { modules } = (await read('/api/session')).body
    assert.ok(modules.includes('directory') && !modules.includes('beds') && !modules.includes('transfers'), modules.join())
    assert.equal((await read('/api/board')).status, 404)
    assert.ok((await read('/api/establishments')).body.items.length > 0)
    assert.deepEqual((await read('/api/day')).body, { blocks: ['todo', 'follow', 'news'].map((key) => ({ key, lines: [] })), todo_count: 0, next_known_at: null })
    await stop()
  } finally {
    await bare.close()
  }
})

test('the description of the program holds all modules, on or off', () => {
  const described = (settings: Record<string, string>) => installation.run(['openapi'], settings).output
  assert.equal(described(withoutTransfers), described({}))
})

test('a network with transfers may do without analyses', async () => {
  const { port, stop } = await installation.serve({ CIGOGNE_MODULES_OFF: 'quality' })
  const read = await reader(port, 'rodez')
  assert.equal((await read('/api/cases')).status, 404)
  assert.equal((await read('/api/requests')).status, 200)
  await stop()
})
