import assert from 'node:assert/strict'
import { connect as connectPlainly } from 'node:net'
import { after, before, test } from 'node:test'
import { connect } from 'node:tls'
import { Certificate, textOf } from './certificate.ts'
import { Installation, password } from './program.ts'

const installation = new Installation()
const certificate = new Certificate(installation.folder)
let port = 0

before(async () => {
  installation.furnish()
  port = (await installation.serve(certificate.settings)).port
})
after(() => installation.close())

const ask = (method: string, path: string, headers?: Record<string, string>, body?: string) => certificate.ask(port, method, path, headers, body)

test('a page comes over TLS 1.3 and tells the browser to come back no other way', async () => {
  const answer = await ask('GET', '/')
  assert.equal(answer.statusCode, 200)
  assert.match(answer.headers['strict-transport-security']!, /^max-age=31536000; includeSubDomains$/)
  assert.match(await textOf(answer), /<div id="root"/)
  const socket = connect({ host: '127.0.0.1', port, ca: certificate.authority })
  await new Promise((done) => socket.once('secureConnect', done))
  assert.equal(socket.getProtocol(), 'TLSv1.3')
  socket.destroy()
})

test('TLS 1.1 is refused, TLS 1.2 is not', async () => {
  const shake = (version: 'TLSv1.1' | 'TLSv1.2') =>
    new Promise<boolean>((resolve) => {
      const versions = { minVersion: version, maxVersion: version, ciphers: 'DEFAULT@SECLEVEL=0' }
      const socket = connect({ host: '127.0.0.1', port, ca: certificate.authority, ...versions })
      socket.once('secureConnect', () => (socket.destroy(), resolve(true)))
      socket.once('error', () => resolve(false))
    })
  assert.equal(await shake('TLSv1.2'), true)
  assert.equal(await shake('TLSv1.1'), false)
})

test('the interface and its live events work over TLS', async () => {
  const proofs = await certificate.logIn(port, 'rodez', password)
  const stream = await ask('GET', '/api/events', { ...proofs, Accept: 'text/event-stream' })
  assert.equal(stream.statusCode, 200)
  let heard = ''
  const changed = new Promise<void>((resolve) =>
    stream.setEncoding('utf8').on('data', (piece: string) => {
      heard += piece
      if (heard.includes('"topic":"board"')) resolve()
    }),
  )
  const { acting } = JSON.parse(await textOf(await ask('GET', '/api/session', proofs))) as { acting: { establishment: string } }
  const written = await ask('POST', `/api/establishments/${acting.establishment}/beds/unchanged`, proofs, '{}')
  assert.equal(written.statusCode, 200)
  await changed
  stream.destroy()
})

test('who speaks plain HTTP to the port of TLS is shown out at once', async () => {
  const socket = connectPlainly(port, '127.0.0.1')
  const ended = new Promise<void>((resolve) => socket.on('close', () => resolve()).on('error', () => {}))
  let received = ''
  socket.on('data', (piece) => (received += piece.toString('latin1')))
  socket.write('GET / HTTP/1.1\r\nHost: cigogne.example\r\n\r\n')
  const began = Date.now()
  await ended
  assert.ok(Date.now() - began < 2_000)
  assert.doesNotMatch(received, /HTTP\/1\.1 200/)
  assert.equal((await ask('GET', '/healthz')).statusCode, 200)
})
