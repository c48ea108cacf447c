/** What a stream tells: its state, a change of a topic, or its end with the session. `lastHeard` is of the PC's own clock. */
export type StreamMessage =
  | { kind: 'live'; resumed: boolean }
  | { kind: 'cut'; lastHeard: number | null }
  | { kind: 'ended' }
  | { kind: 'change'; topic: string; version: number }

/** The server beats every 15 s: two beats missed and the connection is taken for dead. */
const silenceLimit = 35_000
const firstDelay = 500
const longestDelay = 10_000

/**
 * One connection to the server's events, that reconnects by itself and resumes after the last event seen.
 * It reads with `fetch` rather than `EventSource`, which hides the beats, so that a connection that died without a word is
 * noticed, and forgets the last event when the server refuses once.
 */
export class EventStream {
  private lastEvent = ''
  private lastHeard: number | null = null
  private stopping: AbortController | null = null

  constructor(private readonly url: string, private readonly tell: (message: StreamMessage) => void) {}

  /** Connects, unless it already is. */
  start(): void {
    if (this.stopping) return
    this.stopping = new AbortController()
    void this.run(this.stopping.signal)
  }

  stop(): void {
    this.stopping?.abort()
    this.stopping = null
  }

  private async run(stopped: AbortSignal): Promise<void> {
    let delay = firstDelay
    while (!stopped.aborted) {
      const outcome = await this.connect(stopped).catch(() => 'failed' as const)
      if (stopped.aborted) return
      if (outcome === 'ended') {
        this.stopping = null
        this.tell({ kind: 'ended' })
        return
      }
      this.tell({ kind: 'cut', lastHeard: this.lastHeard })
      delay = outcome === 'closed' ? firstDelay : Math.min(delay * 2, longestDelay)
      // Some chance in the delay: a region does not come back at the same instant.
      await new Promise((resume) => setTimeout(resume, delay * (0.5 + Math.random() / 2)))
    }
  }

  private async connect(stopped: AbortSignal): Promise<'closed' | 'ended' | 'failed'> {
    const connection = new AbortController()
    const abort = () => connection.abort()
    stopped.addEventListener('abort', abort)
    let silence = setTimeout(abort, silenceLimit)
    try {
      const headers: Record<string, string> = { Accept: 'text/event-stream' }
      if (this.lastEvent) headers['Last-Event-ID'] = this.lastEvent
      const response = await fetch(this.url, { headers, signal: connection.signal, cache: 'no-store', credentials: 'same-origin' })
      if (response.status === 401 || response.status === 403) return 'ended'
      if (!response.ok || !response.body) return 'failed'
      this.tell({ kind: 'live', resumed: this.lastEvent !== '' })
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
      const parser = new EventParser()
      for (;;) {
        const { done, value } = await reader.read()
        if (done) return 'closed'
        this.lastHeard = Date.now()
        clearTimeout(silence)
        silence = setTimeout(abort, silenceLimit)
        for (const event of parser.read(value)) if (this.receive(event) === 'ended') return 'ended'
      }
    } finally {
      clearTimeout(silence)
      stopped.removeEventListener('abort', abort)
      connection.abort()
    }
  }

  private receive({ id, name, data }: StreamEvent): 'ended' | 'open' {
    if (id) this.lastEvent = id
    if (name === 'end') return 'ended'
    if (name === 'change') {
      const { topic, version } = JSON.parse(data) as { topic: string; version: number }
      this.tell({ kind: 'change', topic, version })
    }
    return 'open'
  }
}

/** One event of the stream, as sent. */
export interface StreamEvent {
  id: string
  name: string
  data: string
}

/** Cuts a text/event-stream into events, whatever the pieces in which it arrives. */
export class EventParser {
  private rest = ''

  read(piece: string): StreamEvent[] {
    this.rest = (this.rest + piece).replace(/\r\n/g, '\n')
    const blocks = this.rest.split('\n\n')
    this.rest = blocks.pop() ?? ''
    return blocks.map(readBlock).filter((event) => event !== null)
  }
}

function readBlock(block: string): StreamEvent | null {
  const event = { id: '', name: 'message', data: '' }
  for (const line of block.split('\n')) {
    const match = /^(id|event|data): ?(.*)$/.exec(line)
    if (!match) continue
    const [, field, value] = match
    if (field === 'id') event.id = value!
    else if (field === 'event') event.name = value!
    else event.data += (event.data && '\n') + value!
  }
  return event.data || event.id || event.name !== 'message' ? event : null
}
