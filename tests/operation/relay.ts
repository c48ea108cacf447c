import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'

/** What the relay does with a message: takes it, answers that instead at RCPT, hangs up after the body, or never answers it. */
export type Conduct = 'take' | '451' | '550' | 'hang up' | 'keep silent'

/** A mail server of a few words (RFC 5321), on this machine alone, that keeps what it was given. */
export class MailRelay {
  conduct: Conduct = 'take'
  /** Messages taken, the latest last, dots unstuffed. */
  readonly taken: string[] = []
  /** Bodies received, whether they were taken or not. */
  readonly received: string[] = []
  readonly recipients: string[] = []
  private readonly sockets = new Set<Socket>()

  private constructor(private readonly server: Server) {}

  static async open(): Promise<MailRelay> {
    const server = createServer()
    const relay = new MailRelay(server)
    server.on('connection', (socket) => relay.converse(socket))
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    return relay
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy()
    await new Promise((done) => this.server.close(done))
  }

  private converse(socket: Socket): void {
    let unread = ''
    let inBody = false
    this.sockets.add(socket)
    socket.on('close', () => this.sockets.delete(socket)).on('error', () => {})
    socket.write('220 relais.exemple.fr\r\n')
    socket.setEncoding('utf8').on('data', (text: string) => {
      unread += text
      for (let end = ''; unread.includes((end = inBody ? '\r\n.\r\n' : '\r\n')); ) {
        const part = unread.slice(0, unread.indexOf(end))
        unread = unread.slice(part.length + end.length)
        if (inBody) this.decide(socket, part.replaceAll('\r\n..', '\r\n.'))
        else this.answer(socket, part)
        inBody = !inBody && part === 'DATA'
      }
    })
  }

  private answer(socket: Socket, line: string): void {
    const [verb] = line.split(/[ :]/)
    if (verb === 'RCPT') this.recipients.push(/<(.*)>/.exec(line)![1]!)
    const refused = verb === 'RCPT' && (this.conduct === '451' || this.conduct === '550')
    const replies: Record<string, string> = { DATA: '354 go on', QUIT: '221 bye' }
    socket.write(`${refused ? `${this.conduct} not you` : replies[verb!] ?? '250 ok'}\r\n`)
  }

  private decide(socket: Socket, message: string): void {
    this.received.push(message)
    if (this.conduct === 'hang up') return void socket.destroy()
    if (this.conduct === 'keep silent') return
    this.taken.push(message)
    socket.write('250 taken\r\n')
  }
}
