import type { ClientRequest } from 'node:http'
import type { Json } from './notation.ts'
import { answered, type Client } from './client.ts'
import { differences } from './expect.ts'

/** One open event stream: what it heard since the last `hear`. */
export class Stream {
  private readonly heard: Json[] = []
  private wake: () => void = () => {}

  private constructor(private readonly request: ClientRequest) {}

  /** Open once it has told where it begins: what happened before is told to nobody who listens from then on. */
  static async open(client: Client, base: URL, since?: string): Promise<Stream> {
    const request = client.open(base, 'GET', '/api/events', { Accept: 'text/event-stream', 'Last-Event-ID': since })
    const incoming = await answered(request)
    if (incoming.statusCode !== 200) throw new Error(`the event stream answered ${incoming.statusCode}`)
    const stream = new Stream(request)
    request.setTimeout(0)
    request.on('error', () => {})
    incoming.on('error', () => {})
    incoming.setEncoding('utf8')
    let rest = ''
    incoming.on('data', (chunk: string) => {
      const blocks = (rest + chunk).split('\n\n')
      rest = blocks.pop()!
      blocks.forEach((block) => stream.take(block))
    })
    incoming.on('close', () => stream.take('event: closed'))
    if (!(await stream.began(20_000))) throw new Error('the event stream tells nothing, not even where it begins')
    return stream
  }

  /** Waits for an event like `expected` and gives it, or why it did not come in time, or that an unwanted one came before. */
  async hear(expected: Json, within: number, unwanted?: Json): Promise<{ event: Json } | { reasons: string[] }> {
    const deadline = Date.now() + within
    for (;;) {
      const index = this.heard.findIndex((event) => differences(expected, event).length === 0)
      if (index >= 0) {
        const before = this.heard.splice(0, index + 1)
        const event = before.pop()!
        const indiscreet = unwanted === undefined ? undefined : before.find((other) => differences(unwanted, other).length === 0)
        return indiscreet ? { reasons: [`heard ${JSON.stringify(indiscreet)}, of which nothing should be heard`] } : { event }
      }
      const left = deadline - Date.now()
      if (left <= 0) return { reasons: [`expected the event ${JSON.stringify(expected)}, heard ${JSON.stringify(this.heard)}`] }
      await this.next(left)
    }
  }

  private async began(within: number): Promise<boolean> {
    if (this.heard.length === 0) await this.next(within)
    return this.heard.length > 0
  }

  /** Waits for whatever comes next, at most that long. */
  private next(within: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, within)
      this.wake = () => (clearTimeout(timer), resolve())
    })
  }

  close(): void {
    this.request.destroy()
  }

  /** An event is kept as its data with its name and id, `{"id":"42","event":"change","topic":"board","version":17}`. */
  private take(block: string): void {
    const field = (name: string) => block.match(new RegExp(`^${name}: ?(.*)$`, 'm'))?.[1]
    const event = field('event')
    if (!event) return
    const data = JSON.parse(field('data') || '{}') as { [key: string]: Json }
    this.heard.push({ id: field('id') ?? null, event, ...data })
    this.wake()
  }
}
