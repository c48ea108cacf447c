import { spawn, type ChildProcessByStdio } from 'node:child_process'
import type { Socket } from 'node:net'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'

/**
 * What an administrator tells PostgreSQL, through a psql of which nobody makes use meanwhile. They stay open: starting one takes longer than
 * what it is asked. They end with the program that asks.
 */
export class Administrator {
  private readonly idle: Session[] = []

  constructor(private readonly url: string) {}

  /** Throws the reason, in PostgreSQL's words, where the statement is refused. */
  async run(statement: string): Promise<void> {
    const session = this.idle.pop() ?? new Session(this.url)
    await session.run(statement)
    this.idle.push(session)
  }
}

class Session {
  private readonly child: ChildProcessByStdio<Writable, Readable, null>
  private readonly answers: AsyncIterator<string>

  constructor(url: string) {
    this.child = spawn('psql', ['--no-psqlrc', '--quiet', '--tuples-only', '--no-align', url], { stdio: ['pipe', 'pipe', 'inherit'] })
    this.answers = createInterface({ input: this.child.stdout })[Symbol.asyncIterator]()
    this.child.on('error', (error) => this.child.stdout.destroy(error))
    this.child.unref()
    for (const end of this.ends) end.unref()
  }

  async run(statement: string): Promise<void> {
    for (const end of this.ends) end.ref()
    this.child.stdin.write(`${statement};\n\\echo :ERROR :LAST_ERROR_MESSAGE\n`)
    const { value, done } = await this.answers.next()
    for (const end of this.ends) end.unref()
    if (done) throw new Error(`psql ended at « ${statement} »`)
    if (!value.startsWith('false')) throw new Error(`${statement}: ${value.slice('true '.length)}`)
  }

  /** An open pipe would keep the program from ending. */
  private get ends(): Socket[] {
    return [this.child.stdin, this.child.stdout] as unknown as Socket[]
  }
}
