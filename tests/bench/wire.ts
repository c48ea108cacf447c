import { connect, type Socket } from 'node:net'

/** One kept connection that adds as little of its own as Node can: for the time of one request. */
export class Wire {
  private bytes: Buffer[] = []
  private missing: number | undefined
  private told: ((status: number) => void) | undefined
  private status = 0

  private constructor(private readonly socket: Socket) {
    socket.setNoDelay(true)
    socket.on('data', (chunk) => this.take(chunk))
  }

  static open(base: URL): Promise<Wire> {
    return new Promise((resolve, reject) => {
      const socket = connect(Number(base.port), base.hostname)
      socket.once('error', reject)
      socket.once('connect', () => resolve(new Wire(socket)))
    })
  }

  /** The status, when the last byte of the body has come, and the milliseconds since the first byte was sent. */
  async ask(method: string, path: string, headers: Record<string, string> = {}, body = ''): Promise<{ status: number; took: number }> {
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
    const length = body ? `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n` : ''
    const request = `${method} ${path} HTTP/1.1\r\nHost: bench\r\n${lines.join('')}${length}\r\n${body}`
    const answered = new Promise<number>((resolve) => (this.told = resolve))
    const began = performance.now()
    this.socket.write(request)
    const status = await answered
    return { status, took: performance.now() - began }
  }

  close(): void {
    this.socket.destroy()
  }

  private take(chunk: Buffer): void {
    if (this.missing === undefined) {
      this.bytes.push(chunk)
      const head = Buffer.concat(this.bytes)
      const end = head.indexOf('\r\n\r\n')
      if (end < 0) return
      const text = head.toString('latin1', 0, end)
      this.status = Number(text.slice(9, 12))
      this.missing = Number(/^content-length:\s*(\d+)/im.exec(text)?.[1] ?? 0)
      chunk = head.subarray(end + 4)
    }
    this.missing -= chunk.length
    if (this.missing > 0) return
    this.missing = undefined
    this.bytes = []
    this.told?.(this.status)
  }
}
