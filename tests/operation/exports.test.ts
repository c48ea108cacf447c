import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { inflateRawSync } from 'node:zlib'
import { Installation, loggedIn } from './program.ts'

const installation = new Installation()
before(() => installation.furnish())
after(() => installation.close())

/** The parts of a ZIP file by name, found as a reader finds them: by the directory at its end. */
function unzipped(file: Buffer): Map<string, string> {
  const parts = new Map<string, string>()
  const end = file.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  let entry = file.readUInt32LE(end + 16)
  for (let left = file.readUInt16LE(end + 10); left > 0; left--) {
    assert.equal(file.toString('latin1', entry, entry + 4), 'PK\x01\x02')
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => file.readUInt16LE(entry + offset))
    const name = file.toString('utf8', entry + 46, entry + 46 + nameLength!)
    const head = file.readUInt32LE(entry + 42)
    const begin = head + 30 + file.readUInt16LE(head + 26) + file.readUInt16LE(head + 28)
    const bytes = file.subarray(begin, begin + file.readUInt32LE(entry + 20))
    parts.set(name, (file.readUInt16LE(entry + 10) === 0 ? bytes : inflateRawSync(bytes)).toString('utf8'))
    entry += 46 + nameLength! + extra! + comment!
  }
  return parts
}

/** The cells of the sheet, line by line: texts in it, numbers as numbers. */
function cellsOf(parts: Map<string, string>): (string | number)[][] {
  const plain = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
  const shared = [...(parts.get('xl/sharedStrings.xml') ?? '').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text]) => plain(text!))
  return [...parts.get('xl/worksheets/sheet1.xml')!.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row]) =>
    [...row!.matchAll(/<c r="[A-Z]+\d+"([^>]*)>(.*?)<\/c>/gs)].map(([, attributes, content]) => {
      const value = /<(?:v|t)[^>]*>([^<]*)<\//.exec(content!)![1]!
      if (attributes!.includes('t="s"')) return shared[Number(value)]!
      return attributes!.includes('inlineStr') ? plain(value) : Number(value)
    }),
  )
}

test('a list saved as XLSX is a workbook whose one sheet holds its lines: texts, numbers, never a formula', async () => {
  const { port, stop } = await installation.serve()
  const { client, base } = await loggedIn(port, 'administrateur')
  const made = await client.exchange(base, 'POST', '/api/accounts', { json: { login: 'formule', name: '=2+3', profession: 'other', role: 'network_manager' } })
  assert.equal(made.status, 201)
  const answer = await fetch(new URL('/api/accounts?format=xlsx', base), { headers: client.proofs })
  const list = await client.exchange(base, 'GET', '/api/accounts?limit=200')
  const parts = unzipped(Buffer.from(await answer.arrayBuffer()))
  await stop()

  assert.deepEqual([...parts.keys()].filter((name) => name.startsWith('xl/worksheets/')), ['xl/worksheets/sheet1.xml'])
  assert.ok(!parts.get('xl/worksheets/sheet1.xml')!.includes('<f>'), 'no formula')
  const [mark, headings, ...lines] = cellsOf(parts)
  assert.deepEqual(mark, ['Données fictives'])
  assert.deepEqual(headings!.slice(0, 3), ['Numéro', 'Identifiant', 'Nom'])
  const { items } = list.body as { items: { id: string; login: string; version: number }[] }
  assert.deepEqual(lines.map((line) => [line[0], line[1], line.at(-1)]), items.map(({ id, login, version }) => [id, login, version]))
  assert.equal(lines.find((line) => line[1] === 'formule')![2], "'=2+3")
})
