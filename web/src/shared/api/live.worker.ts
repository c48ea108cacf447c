/// <reference lib="webworker" />
import { EventStream } from './eventStream'
import type { StreamMessage } from './eventStream'

/**
 * One event stream for all the pages of the browser, which allows about six connections to a host.
 * A page says `open` and `close`; the stream lives as long as one page is open.
 */
const scope = self as unknown as SharedWorkerGlobalScope
const pages = new Set<MessagePort>()
let state: StreamMessage | null = null

const stream = new EventStream('/api/events', (message) => {
  if (message.kind !== 'change') state = message
  pages.forEach((page) => page.postMessage(message))
})

scope.onconnect = ({ ports }) => {
  const page = ports[0]!
  page.onmessage = ({ data }: MessageEvent<'open' | 'close'>) => (data === 'open' ? open(page) : close(page))
}

function open(page: MessagePort): void {
  pages.add(page)
  if (state?.kind === 'live') page.postMessage({ kind: 'live', resumed: false } satisfies StreamMessage)
  else if (state?.kind === 'cut') page.postMessage(state)
  stream.start()
}

function close(page: MessagePort): void {
  pages.delete(page)
  if (pages.size > 0) return
  stream.stop()
  state = null
}
