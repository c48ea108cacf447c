import { afterEach, describe, expect, it, vi } from 'vitest'
import { address, call, keepCsrfToken, onSessionEnded } from './client'
import { EventParser } from './eventStream'
import { Problem } from './problem'
import { Submission } from './submission'

function answering(status: number, body?: unknown) {
  const server = vi.fn(() => Promise.resolve(new Response(body === undefined ? null : JSON.stringify(body), { status })))
  vi.stubGlobal('fetch', server)
  return server
}

function sent(server: ReturnType<typeof answering>): { url: string; headers: Headers; body: string } {
  const [url, init] = server.mock.calls[0] as unknown as [string, RequestInit]
  return { url, headers: init.headers as Headers, body: String(init.body) }
}

afterEach(() => { vi.unstubAllGlobals(); keepCsrfToken(null) })

describe('a request', () => {
  it('carries the token, the version and the key of a write', async () => {
    keepCsrfToken('token')
    const server = answering(200, { ok: true })
    await call('PATCH', '/api/units/1', { body: { open: true }, version: 7, idempotencyKey: 'key' })
    const { headers, body } = sent(server)
    expect([headers.get('X-CSRF-Token'), headers.get('If-Match'), headers.get('Idempotency-Key'), body]).toEqual(['token', '"7"', 'key', '{"open":true}'])
  })

  it('sends a part of a file as it is', async () => {
    const server = answering(200, {})
    const bytes = new Blob(['abc'])
    await call('PUT', '/api/indicators/deposits/d/files/1', { bytes, query: { offset: 8 } })
    const [url, init] = server.mock.calls[0] as unknown as [string, RequestInit]
    expect(url).toBe('/api/indicators/deposits/d/files/1?offset=8')
    expect((init.headers as Headers).get('Content-Type')).toBe('application/octet-stream')
    expect(init.body).toBe(bytes)
  })

  it('leaves out what is not asked', () => {
    expect(address('/api/board', { q: 'a b', type: null, kind: ['REA', 'SI'], limit: 10 })).toBe('/api/board?q=a+b&kind=REA&kind=SI&limit=10')
    expect(address('/api/board', { q: '' })).toBe('/api/board')
  })

  it('fails as a problem that says what to do', async () => {
    answering(422, { code: 'invalid', detail: 'Un point à revoir.', errors: [{ field: 'dating.value', code: 'required', message: 'Écrivez le terme.' }] })
    const problem = await call('POST', '/api/transfers', { body: {} }).catch((failure: unknown) => failure)
    expect(problem).toBeInstanceOf(Problem)
    expect(problem).toMatchObject({ status: 422, faults: [{ field: 'dating.value' }], isNetwork: false, isConflict: false })
  })

  it('shows the sentences of the server with spaces that do not break before « : », also those of its fields', async () => {
    answering(409, { code: 'reminded', detail: 'Pas d’adresse pour « Rodez » : appelez ?', errors: [{ field: 'at', code: 'late', message: 'Trop tard : vérifiez.' }] })
    const problem = await call('POST', '/api/requests', { body: {} }).catch((failure: unknown) => failure as Problem)
    expect(problem).toMatchObject({ detail: 'Pas d’adresse pour «\u202fRodez\u202f»\u202f: appelez\u202f?', faults: [{ message: 'Trop tard\u202f: vérifiez.' }] })
  })

  it('tells a cut network from a refusal', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('cut')))
    await expect(call('GET', '/api/board')).rejects.toMatchObject({ isNetwork: true, code: 'network' })
  })

  it('tells that the login has ended, but not that a password is wrong', async () => {
    const ended = vi.fn()
    const stop = onSessionEnded(ended)
    answering(401, { code: 'bad_credentials' })
    await call('POST', '/api/session', { body: {} }).catch(() => undefined)
    expect(ended).not.toHaveBeenCalled()
    answering(401, { code: 'unauthenticated' })
    await call('GET', '/api/board').catch(() => undefined)
    expect(ended).toHaveBeenCalledOnce()
    stop()
  })
})

describe('what was done before its answer was lost', () => {
  const done = (location?: string) => new Response(JSON.stringify({ code: 'already_done', detail: 'C’est déjà enregistré.' }), { status: 409, headers: location ? { Location: location } : {} })
  const server = (...answers: Response[]) => {
    const fetched = vi.fn((_url: string) => Promise.resolve(answers.shift()!))
    vi.stubGlobal('fetch', fetched)
    return fetched
  }
  const again = () => call('POST', '/api/requests', { body: {}, idempotencyKey: 'key' })

  it('is read where the server says that it is', async () => {
    const fetched = server(done('/api/requests/7'), new Response('{"id":"7","version":3}'))
    await expect(again()).resolves.toEqual({ id: '7', version: 3 })
    expect(fetched.mock.calls.map(([url]) => url)).toEqual(['/api/requests', '/api/requests/7'])
  })

  it('stays told in a sentence when it has no address, or may no longer be read', async () => {
    server(done())
    await expect(again()).rejects.toMatchObject({ code: 'already_done' })
    server(done('/api/requests/7'), new Response('{"code":"not_found"}', { status: 404 }))
    await expect(again()).rejects.toMatchObject({ code: 'already_done' })
    server(done('https://elsewhere.example/'))
    await expect(again()).rejects.toMatchObject({ code: 'already_done' })
  })

  it('is asked for again when the network is cut once more', async () => {
    vi.stubGlobal('fetch', vi.fn().mockResolvedValueOnce(done('/api/requests/7')).mockRejectedValueOnce(new TypeError('cut')))
    await expect(again()).rejects.toMatchObject({ isNetwork: true })
  })
})

describe('a submission', () => {
  it('keeps its key while the words are the same, until accepted', () => {
    const submission = new Submission()
    const first = submission.keyFor({ motive: 'MAP' })
    expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(submission.keyFor({ motive: 'MAP' })).toBe(first)
    expect(submission.keyFor({ motive: 'RPM' })).not.toBe(first)
    const last = submission.keyFor({ motive: 'RPM' })
    submission.accepted()
    expect(submission.keyFor({ motive: 'RPM' })).not.toBe(last)
  })
})

describe('the stream of events', () => {
  it('is read whatever the pieces in which it arrives', () => {
    const text = ': beat\n\nid: 41\nevent: change\ndata: {"topic":"board","version":17}\n\nevent: end\ndata: {}\n\n'
    for (const length of [1, 3, 7, text.length]) {
      const parser = new EventParser()
      const pieces = text.match(new RegExp(`[^]{1,${length}}`, 'g')) ?? []
      expect(pieces.flatMap((piece) => parser.read(piece))).toEqual([
        { id: '41', name: 'change', data: '{"topic":"board","version":17}' },
        { id: '', name: 'end', data: '{}' },
      ])
    }
  })
})
