import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { request } from 'node:https'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'

/** A certificate made on the spot for 127.0.0.1, and requests that check it. */
export class Certificate {
  readonly file: string
  readonly key: string

  constructor(folder: string) {
    this.file = join(folder, 'certificate.pem')
    this.key = join(folder, 'key.pem')
    const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']
    const name = ['-subj', '/CN=cigogne.example', '-addext', 'subjectAltName=IP:127.0.0.1', '-days', '2']
    execFileSync('openssl', ['req', '-x509', ...curve, ...name, '-keyout', this.key, '-out', this.file], { stdio: 'ignore' })
  }

  get settings(): Record<string, string> {
    return { CIGOGNE_CERTIFICATE: this.file, CIGOGNE_KEY: this.key }
  }

  get authority(): Buffer {
    return readFileSync(this.file)
  }

  /** One request over TLS, on a connection of its own. */
  ask(port: number, method: string, path: string, headers: Record<string, string> = {}, body?: string): Promise<IncomingMessage> {
    const options = { host: '127.0.0.1', port, method, path, headers, ca: this.authority, agent: false as const }
    return new Promise((resolve, reject) => request(options, resolve).on('error', reject).end(body))
  }

  /** What proves a session opened over TLS. */
  async logIn(port: number, login: string, password: string): Promise<Record<string, string>> {
    const answer = await this.ask(port, 'POST', '/api/session', { 'Content-Type': 'application/json' }, JSON.stringify({ login, password }))
    const body = await textOf(answer)
    if (answer.statusCode !== 201) throw new Error(`login of ${login}: ${answer.statusCode} ${body}`)
    const cookie = answer.headers['set-cookie']![0]!
    if (!/^__Host-cigogne=.*Secure/.test(cookie)) throw new Error(`an unsafe cookie: ${cookie}`)
    const { csrf_token: token } = JSON.parse(body) as { csrf_token: string }
    return { Cookie: cookie.split(';')[0]!, 'X-CSRF-Token': token, 'Content-Type': 'application/json' }
  }
}

export async function textOf(answer: IncomingMessage): Promise<string> {
  let all = ''
  for await (const piece of answer.setEncoding('utf8')) all += piece as string
  return all
}
