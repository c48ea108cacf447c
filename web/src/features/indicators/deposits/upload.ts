import type { Problem } from '@/shared/api'
import type { Deposit, DepositFile } from '../types'

/** Bytes that one request brings at the most, as the server takes them. */
export const partSize = 4 * 1024 * 1024

/** After a cut, the milliseconds before the next try. */
export const pause = 5_000

/** What an upload needs of the world. */
export interface Transport {
  /** Sends bytes that follow those that are there; throws a `Problem`. */
  send: (file: number, offset: number, bytes: Blob) => Promise<Deposit>
  /** The deposit as the server has it. */
  read: () => Promise<Deposit>
  wait: (milliseconds: number) => Promise<void>
  /** Told after each answer. */
  onProgress: (deposit: Deposit) => void
  /** Told before a pause that the network makes, and once it is over. */
  onWaiting: (waiting: boolean) => void
  signal: AbortSignal
}

/** The files of a deposit that are not there whole, in their order. */
export function unfinished({ files }: Pick<Deposit, 'files'>): DepositFile[] {
  return files.filter(({ received, size }) => received < size)
}

/**
 * Sends what is missing of each file, one after another, in parts. Bytes are never sent twice: the server says how many it has, also when a part
 * arrived whose answer was lost (409). A cut is waited out; a refusal is thrown. Files that are not in hand are left. Stops when aborted.
 */
export async function upload(deposit: Deposit, files: ReadonlyMap<number, Blob>, transport: Transport): Promise<Deposit> {
  let last = deposit
  for (const { number } of unfinished(deposit)) {
    const content = files.get(number)
    if (content) last = await uploadFile(last, number, content, transport)
  }
  return last
}

async function uploadFile(deposit: Deposit, number: number, content: Blob, transport: Transport): Promise<Deposit> {
  let last = deposit
  for (;;) {
    const { received, size } = fileOf(last, number)
    if (received >= size || transport.signal.aborted) return last
    last = await sendPart(last, number, content.slice(received, Math.min(size, received + partSize)), transport)
    transport.onProgress(last)
  }
}

/** The deposit after one part, sent as often as the network asks for. */
async function sendPart(deposit: Deposit, number: number, bytes: Blob, transport: Transport): Promise<Deposit> {
  const { received } = fileOf(deposit, number)
  for (;;) {
    try {
      const next = await transport.send(number, received, bytes)
      transport.onWaiting(false)
      return next
    } catch (failure) {
      if (transport.signal.aborted) return deposit
      const problem = failure as Problem
      if (problem.status === 409) {
        const there = await lasting(transport.read, transport)
        return there === null ? deposit : agreed(there, number, received, problem)
      }
      if (!(await waitedOut(problem, transport))) return deposit
    }
  }
}

/** Asks as often as it takes for an answer to come; null when it is stopped meanwhile. */
async function lasting<Answer>(ask: () => Promise<Answer>, transport: Transport): Promise<Answer | null> {
  for (;;) {
    try {
      const answer = await ask()
      transport.onWaiting(false)
      return answer
    } catch (failure) {
      if (transport.signal.aborted || !(await waitedOut(failure as Problem, transport))) return null
    }
  }
}

/** Waits until it is worth another try, as long as a busy server asks; a refusal is thrown. Whether it was not stopped meanwhile. */
async function waitedOut(problem: Problem, transport: Transport): Promise<boolean> {
  if (!isPassing(problem)) throw problem
  transport.onWaiting(true)
  await transport.wait(problem.retryAfter === null ? pause : problem.retryAfter * 1000)
  return !transport.signal.aborted
}

/** What the server has, where that explains the conflict; else the conflict is something else, and is told. */
function agreed(deposit: Deposit, number: number, tried: number, problem: Problem): Deposit {
  if (deposit.state !== 'receiving' || fileOf(deposit, number).received === tried) throw problem
  return deposit
}

/** No answer, or one that asks to come again; a disk that is full (507) does not empty while one waits. */
function isPassing({ status }: Problem): boolean {
  return status === 0 || status === 429 || status === 502 || status === 503 || status === 504
}

function fileOf({ files }: Deposit, number: number): DepositFile {
  const file = files.find((each) => each.number === number)
  if (!file) throw new Error(`The deposit has no file ${number}.`)
  return file
}

/** Bytes that are there, and bytes that there are. */
export function progressOf(files: readonly Pick<DepositFile, 'received' | 'size'>[]): { received: number; size: number } {
  return files.reduce((sum, { received, size }) => ({ received: sum.received + received, size: sum.size + size }), { received: 0, size: 0 })
}

/** How far an upload was at an instant. */
export interface Sample {
  at: number
  received: number
}

/** Samples that are older than this no longer tell the speed. */
const memory = 30_000

/** The samples with one more, without those that are too old; at least the last two stay. */
export function withSample(samples: readonly Sample[], sample: Sample): Sample[] {
  const recent = samples.filter(({ at }) => sample.at - at <= memory)
  return [...(recent.length > 0 ? recent : samples.slice(-1)), sample]
}

/** Milliseconds until the rest is there, at the speed of late; null while it is not known. */
export function timeLeft(samples: readonly Sample[], size: number): number | null {
  const first = samples[0]
  const last = samples.at(-1)
  if (!first || !last || last.at - first.at < 1_000 || last.received <= first.received) return null
  return ((size - last.received) * (last.at - first.at)) / (last.received - first.received)
}
