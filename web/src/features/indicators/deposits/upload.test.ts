import { expect, it, vi } from 'vitest'
import { Problem } from '@/shared/api'
import { deposit as sample } from '../testing'
import type { Deposit } from '../types'
import { partSize, progressOf, timeLeft, unfinished, upload, withSample } from './upload'
import type { Transport } from './upload'

const file = (number: number, size: number, received = 0) => ({ number, name: `f${number}.rsa`, kind: 'stays' as const, size, received })
const receiving = (...files: ReturnType<typeof file>[]): Deposit => sample({ state: 'receiving', job: null, files })

/** A server that keeps count, and may answer each part otherwise first. */
function server(start: Deposit, faults: (Problem | 'lost')[] = []) {
  let now = start
  const sent: string[] = []
  const read = vi.fn(async () => now)
  const controller = new AbortController()
  const transport: Transport = {
    send: async (number, offset, bytes) => {
      sent.push(`${number}@${offset}+${bytes.size}`)
      const fault = faults.shift()
      if (fault && fault !== 'lost') throw fault
      const { received } = now.files.find((each) => each.number === number)!
      if (received !== offset) throw new Problem(409, { code: 'other_offset' })
      now = { ...now, files: now.files.map((each) => (each.number === number ? { ...each, received: offset + bytes.size } : each)) }
      if (fault === 'lost') throw new Problem(0, { code: 'network' })
      return now
    },
    read, wait: vi.fn(async () => undefined), onProgress: vi.fn(), onWaiting: vi.fn(), signal: controller.signal,
  }
  return { transport, sent, read, controller, now: () => now }
}

/** So many bytes, without their weight. */
const content = (size: number) => ({ size, slice: (from: number, to: number) => ({ size: to - from }) }) as unknown as Blob

it('sends the files one after another, in parts of 4 MiB', async () => {
  const { transport, sent } = server(receiving(file(1, 2 * partSize + 10), file(2, 5)))
  const done = await upload(receiving(file(1, 2 * partSize + 10), file(2, 5)), new Map([[1, content(2 * partSize + 10)], [2, content(5)]]), transport)
  expect(sent).toEqual([`1@0+${partSize}`, `1@${partSize}+${partSize}`, `1@${2 * partSize}+10`, '2@0+5'])
  expect(unfinished(done)).toEqual([])
})

it('goes on from what the server has, after a reload', async () => {
  const begun = receiving(file(1, 100, 100), file(2, 100, 40))
  const { transport, sent } = server(begun)
  await upload(begun, new Map([[2, content(100)]]), transport)
  expect(sent).toEqual(['2@40+60'])
})

it('a part whose answer was lost is not sent twice: the server says what it has', async () => {
  const begun = receiving(file(1, partSize + 7))
  const { transport, sent, read } = server(begun, ['lost'])
  await upload(begun, new Map([[1, content(partSize + 7)]]), transport)
  // Sent, lost, tried again at the same place, told that it is there, and on from there.
  expect(sent).toEqual([`1@0+${partSize}`, `1@0+${partSize}`, `1@${partSize}+7`])
  expect(read).toHaveBeenCalledTimes(1)
})

it('a cut while it asks what the server has is waited out too', async () => {
  const begun = receiving(file(1, partSize + 7))
  const { transport, sent, read, now } = server(begun, ['lost'])
  read.mockRejectedValueOnce(new Problem(0, { code: 'network' })).mockImplementation(async () => now())
  const done = await upload(begun, new Map([[1, content(partSize + 7)]]), transport)
  expect(unfinished(done)).toEqual([])
  expect(sent).toEqual([`1@0+${partSize}`, `1@0+${partSize}`, `1@${partSize}+7`])
  expect(read).toHaveBeenCalledTimes(2)
  expect(vi.mocked(transport.onWaiting)).toHaveBeenLastCalledWith(false)
})

it('a refusal of that question is told, and stopping ends it', async () => {
  const begun = receiving(file(1, partSize + 7))
  const refused = server(begun, ['lost'])
  const forbidden = new Problem(403, {})
  refused.read.mockRejectedValueOnce(forbidden)
  await expect(upload(begun, new Map([[1, content(partSize + 7)]]), refused.transport)).rejects.toBe(forbidden)
  const stopped = server(begun, ['lost'])
  stopped.read.mockImplementationOnce(async () => { stopped.controller.abort(); throw new Problem(0, { code: 'network' }) })
  expect(await upload(begun, new Map([[1, content(partSize + 7)]]), stopped.transport)).toBe(begun)
})

it('waits out a cut, and as long as a busy server asks', async () => {
  const begun = receiving(file(1, 10))
  const { transport, sent } = server(begun, [new Problem(0, { code: 'network' }), new Problem(503, {}, 12)])
  await upload(begun, new Map([[1, content(10)]]), transport)
  expect(sent).toHaveLength(3)
  expect(vi.mocked(transport.wait).mock.calls).toEqual([[5_000], [12_000]])
  expect(vi.mocked(transport.onWaiting).mock.calls).toEqual([[true], [true], [false]])
})

it('a conflict that no offset explains is told', async () => {
  const begun = receiving(file(1, 10))
  const refusal = new Problem(409, { code: 'elsewhere_on_disk', detail: 'Reçu par un autre serveur.' })
  const { transport, sent } = server(begun, [refusal])
  await expect(upload(begun, new Map([[1, content(10)]]), transport)).rejects.toBe(refusal)
  expect(sent).toHaveLength(1)
})

it.each([new Problem(403, {}), new Problem(507, { code: 'no_room' })])('a refusal is told at once', async (refusal) => {
  const begun = receiving(file(1, 10))
  const { transport } = server(begun, [refusal])
  await expect(upload(begun, new Map([[1, content(10)]]), transport)).rejects.toBe(refusal)
})

it('stops after the part under way when it is paused', async () => {
  const begun = receiving(file(1, 3 * partSize))
  const { transport, sent, controller } = server(begun)
  vi.mocked(transport.onProgress).mockImplementation(() => controller.abort())
  const stopped = await upload(begun, new Map([[1, content(3 * partSize)]]), transport)
  expect(sent).toHaveLength(1)
  expect(stopped.files[0]!.received).toBe(partSize)
})

it('adds up what is there', () => {
  expect(progressOf([file(1, 100, 100), file(2, 300, 20)])).toEqual({ received: 120, size: 400 })
})

it('tells the time left by the speed of the last half minute', () => {
  // 10 MB in 10 s, 30 MB are left: 30 s.
  expect(timeLeft([{ at: 0, received: 0 }, { at: 10_000, received: 10_000_000 }], 40_000_000)).toBe(30_000)
  expect(timeLeft([{ at: 0, received: 0 }], 10)).toBeNull()
  expect(timeLeft([{ at: 0, received: 5 }, { at: 9_000, received: 5 }], 10)).toBeNull()
  expect(withSample([{ at: 0, received: 0 }, { at: 20_000, received: 1 }], { at: 40_000, received: 2 })).toEqual([{ at: 20_000, received: 1 }, { at: 40_000, received: 2 }])
  expect(withSample([{ at: 0, received: 0 }], { at: 90_000, received: 2 })).toEqual([{ at: 0, received: 0 }, { at: 90_000, received: 2 }])
})
