import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { after, test } from 'node:test'
import { Installation } from './program.ts'

const installation = new Installation()
after(() => installation.close())

test('the description that is served is the one that the command prints, and the one of docs/', async () => {
  const { port, stop } = await installation.serve()
  const served = await (await fetch(`http://127.0.0.1:${port}/api/openapi.json`)).text()
  await stop()
  assert.ok(served === installation.run(['openapi']).output, 'served and printed differ')
  assert.ok(served === readFileSync(join(resolve(import.meta.dirname, '../..'), 'docs/openapi.json'), 'utf8'), 'served and published differ')
})

test('each path is one that OpenAPI can write: names between braces, each told as a parameter', () => {
  const { paths } = JSON.parse(installation.run(['openapi']).output) as {
    paths: Record<string, Record<string, { parameters: { name: string; in: string }[] }>>
  }
  for (const [path, operations] of Object.entries(paths)) {
    assert.match(path, /^(\/([\w.-]+|\{\w+\}))+$/)
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    for (const { parameters } of Object.values(operations))
      assert.deepEqual(parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name), names, path)
  }
})

test('each column of a list that can be saved as a file has a French heading', () => {
  interface List {
    properties?: { items?: { items?: { $ref: string } } }
  }
  interface Description {
    paths: Record<string, { get?: { parameters: { name: string }[]; responses: Record<string, { content?: Record<string, { schema: List }> }> } }>
    components: { schemas: Record<string, { properties: Record<string, { description?: string }> }> }
  }
  const { paths, components } = JSON.parse(installation.run(['openapi']).output) as Description
  const lists = Object.values(paths).filter(({ get }) => get?.parameters.some(({ name }) => name === 'format'))
  assert.ok(lists.length > 5)
  for (const { get } of lists) {
    const name = get!.responses['200']!.content!['application/json']!.schema.properties!.items!.items!.$ref.split('/').at(-1)!
    const bare = Object.entries(components.schemas[name]!.properties).filter(([, { description }]) => !description)
    assert.deepEqual(bare.map(([column]) => `${name}.${column}`), [])
  }
})
