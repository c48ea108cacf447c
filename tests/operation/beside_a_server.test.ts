import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { Installation, loggedIn } from './program.ts'

const installation = new Installation()
before(() => installation.furnish())
after(() => installation.close())

const drafts = 10

/** Drafts acknowledged one after the other, by somebody logged in. */
async function write(port: number, count: number): Promise<void> {
  const { client, base } = await loggedIn(port, 'rodez')
  for (let draft = 0; draft < count; draft++) {
    const { status } = await client.exchange(base, 'POST', '/api/drafts', { json: { content: '{}' } })
    assert.equal(status, 201)
  }
}

async function kept(port: number): Promise<number> {
  const { client, base } = await loggedIn(port, 'rodez')
  const { body } = await client.exchange(base, 'GET', '/api/drafts')
  return (body as { items: unknown[] }).items.length
}

/** Under which tag a browser keeps the board. */
async function tagOfBoard(port: number): Promise<string> {
  const { client, base } = await loggedIn(port, 'rodez')
  return String((await client.exchange(base, 'GET', '/api/board')).headers.etag)
}

async function isStillTrue(port: number, tag: string): Promise<boolean> {
  const { client, base } = await loggedIn(port, 'rodez')
  return (await client.exchange(base, 'GET', '/api/board', { headers: { 'If-None-Match': tag } })).status === 304
}

test('what is acknowledged survives a kill, whatever commands were run beside the server', async () => {
  const { port, pid } = await installation.serve()
  await write(port, drafts)
  for (const words of [['user', 'list'], ['audit', 'verify'], ['migrate'], ['user', 'list']]) {
    const { status, errors } = installation.run(words)
    assert.equal(status, 0, `${words.join(' ')}: ${errors}`)
    await write(port, drafts)
  }
  process.kill(pid, 'SIGKILL')
  const again = await installation.serve()
  assert.equal(await kept(again.port), 5 * drafts)
  await again.stop()
})

test('a backup made beside a server holds what was acknowledged before it, also the second time', async () => {
  const { port, stop } = await installation.serve()
  const before = await kept(port)
  const seen = await tagOfBoard(port)
  for (let round = 1; round <= 2; round++) {
    await write(port, drafts)
    const archive = join(installation.folder, `sauvegarde-${round}.tar`)
    assert.equal(installation.run(['backup', archive]).status, 0)
    const copy = new Installation()
    try {
      const { status, errors } = copy.run(['restore', archive])
      assert.equal(status, 0, errors)
      const restored = await copy.serve()
      assert.equal(await isStillTrue(restored.port, seen), false, 'a body kept before a restore is not believed')
      assert.equal(await kept(restored.port), before + round * drafts)
    } finally {
      await copy.close()
    }
  }
  await stop()
})
