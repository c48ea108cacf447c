import { Agent, request as send, type ClientRequest, type IncomingMessage } from 'node:http'
import type { Json } from './notation.ts'

export interface Answer {
  status: number
  headers: Record<string, string>
  body: Json
}

/** One person's browser, as far as the API sees it: her cookies and the token that guards her writes. */
export class Client {
  private readonly cookies = new Map<string, string>()
  csrfToken: string | undefined
  /** What the session view told at login; `{me.…}` in a scenario. */
  session: Json = null

  /** A copy that shares nothing: sessions opened in a template are used by many scenarios. */
  copy(): Client {
    const copy = new Client()
    for (const [name, value] of this.cookies) copy.cookies.set(name, value)
    copy.csrfToken = this.csrfToken
    copy.session = this.session
    return copy
  }

  async login(base: URL, login: string, password: string): Promise<void> {
    const answer = await this.exchange(base, 'POST', '/api/session', { json: { login, password } })
    if (answer.status !== 201) throw new Error(`login of ${login}: ${answer.status} ${JSON.stringify(answer.body)}`)
    this.learn(answer)
  }

  /** What proves who she is, as a browser would send it: for scenarios in which it is stolen, forged or replayed. */
  get proofs(): Record<string, string> {
    return { cookie: this.cookieLine(), 'x-csrf-token': this.csrfToken ?? '' }
  }

  /** Remembers the session view of an answer. */
  learn(answer: Answer): void {
    this.session = answer.body
    this.csrfToken = (answer.body as { csrf_token?: string } | null)?.csrf_token
  }

  /** Sends one request and reads the whole answer. A header set to undefined is not sent at all. */
  async exchange(
    base: URL,
    method: string,
    path: string,
    content: { json?: Json; raw?: string; headers?: Record<string, string | undefined> } = {},
  ): Promise<Answer> {
    const body = content.raw ?? (content.json === undefined ? undefined : JSON.stringify(content.json))
    const outgoing = this.open(base, method, path, { ...typeOf(body), ...content.headers }, body)
    const incoming = await answered(outgoing)
    this.keepCookies(incoming)
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(chunk as Buffer)
    return { status: incoming.statusCode!, headers: headersOf(incoming), body: readBody(incoming, Buffer.concat(chunks)) }
  }

  /** Opens a request whose answer is read by the caller: an event stream. */
  open(base: URL, method: string, path: string, headers: Record<string, string | undefined>, body?: string): ClientRequest {
    const outgoing = send(new URL(path, base), { method, agent, headers: this.defined(method, headers, body) })
    outgoing.end(body)
    return outgoing
  }

  private defined(method: string, wanted: Record<string, string | undefined>, body?: string): Record<string, string> {
    const own: Record<string, string | undefined> = {
      Cookie: this.cookieLine() || undefined,
      'X-CSRF-Token': method === 'GET' || method === 'HEAD' ? undefined : this.csrfToken,
      'Content-Length': body === undefined ? undefined : String(Buffer.byteLength(body)),
    }
    for (const [name, value] of Object.entries(wanted)) {
      const known = Object.keys(own).find((key) => key.toLowerCase() === name.toLowerCase())
      own[known ?? name] = value
    }
    return Object.fromEntries(Object.entries(own).filter((entry): entry is [string, string] => entry[1] !== undefined))
  }

  private cookieLine(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  private keepCookies(incoming: IncomingMessage): void {
    for (const line of incoming.headers['set-cookie'] ?? []) {
      const [, name, value] = line.match(/^([^=]+)=([^;]*)/)!
      if (/;\s*max-age=0/i.test(line) || value === '') this.cookies.delete(name!)
      else this.cookies.set(name!, value!)
    }
  }
}

// Connections are not kept: a server that restarts would leave dead ones behind.
const agent = new Agent({ keepAlive: false })

function typeOf(body: string | undefined): Record<string, string> {
  return body === undefined ? {} : { 'Content-Type': 'application/json' }
}

export function answered(outgoing: ClientRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    outgoing.on('response', resolve)
    outgoing.on('error', reject)
    outgoing.setTimeout(20_000, () => outgoing.destroy(new Error('no answer after 20 s')))
  })
}

function headersOf(incoming: IncomingMessage): Record<string, string> {
  return Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]))
}

function readBody(incoming: IncomingMessage, bytes: Buffer): Json {
  const text = bytes.toString('utf8')
  if (text === '') return null
  return /json/.test(incoming.headers['content-type'] ?? '') ? (JSON.parse(text) as Json) : text
}
