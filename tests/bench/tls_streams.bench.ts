/**
 * The memory of one event stream over TLS, in KiB: 200 of them, each on a connection of its own. Most of it is Asio's: it keeps four
 * records of 17 KiB for each connection. A proxy in front costs this server what a plain stream does.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { Certificate } from '../operation/certificate.ts'
import { Installation, password } from '../operation/program.ts'
import type { Figure } from './figure.ts'
import { memoryOf } from './measure.ts'

const streamsOfASession = 10
const sessions = 20

export async function run(): Promise<Figure[]> {
  const installation = new Installation()
  try {
    installation.furnish()
    return [await measured(installation, new Certificate(installation.folder))]
  } finally {
    await installation.close()
  }
}

async function measured(installation: Installation, certificate: Certificate): Promise<Figure> {
  const { port, pid } = await installation.serve(certificate.settings)
  const proofs: Record<string, string>[] = []
  while (proofs.length < sessions) proofs.push(await certificate.logIn(port, 'rodez', password))
  await sleep(500)
  const before = memoryOf(pid)
  const streams = []
  for (const proof of proofs)
    for (let opened = 0; opened < streamsOfASession; opened++) {
      const stream = await certificate.ask(port, 'GET', '/api/events', proof)
      await new Promise((heard) => stream.once('data', heard))
      streams.push(stream)
    }
  await sleep(500)
  const ratio = (memoryOf(pid) - before) / streams.length
  streams.forEach((stream) => stream.destroy())
  return { name: 'stream_memory_kib_tls', ratio, goal: 96, wants: 'at_most' }
}
