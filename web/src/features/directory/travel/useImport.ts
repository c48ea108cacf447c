import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { asProblem, call } from '@/shared/api'
import type { Problem } from '@/shared/api'
import type { TravelImport as Answer } from '@/shared/api/generated'
import { heading } from './file'
import type { FileLine } from './file'

/** A line that the server did not take: where it stands in the file, why, and what it said. */
export interface RefusedLine {
  number: number
  reason: string
  csv: string
}

/** How far an import has come. */
export interface Progress {
  state: 'ready' | 'running' | 'stopped' | 'cut' | 'done'
  /** Lines that the server has answered for. */
  sent: number
  written: number
  refused: RefusedLine[]
  problem: Problem | null
}

/** Lines sent at a time: every refusal of such a slice is told. */
const slice = 200

const nothing: Progress = { state: 'ready', sent: 0, written: 0, refused: [], problem: null }

/** Sends a file slice after slice. What is cut off or stopped goes on from the first line that has no answer. */
export function useImport(lines: readonly FileLine[]) {
  const client = useQueryClient()
  const [progress, setProgress] = useState(nothing)
  const wanted = useRef(false)
  const run = async () => {
    wanted.current = true
    let at: Progress = { ...progress, state: 'running', problem: null }
    setProgress(at)
    while (wanted.current && at.sent < lines.length) {
      try {
        at = await sendSlice(lines, at)
      } catch (failure) {
        at = { ...at, state: 'cut', problem: asProblem(failure) }
        break
      }
      setProgress(at)
    }
    const state = at.state === 'cut' ? 'cut' : at.sent < lines.length ? 'stopped' : 'done'
    setProgress({ ...at, state })
    await client.invalidateQueries({ queryKey: ['/api/travel-times'] })
  }
  return { progress, start: () => { void run() }, stop: () => { wanted.current = false } }
}

/** From this many lines the server works on the whole file by itself: the page may be closed. */
export const large = 1000

/** The file as one text, each line at its own number, so that what is refused is told by the numbers of the file. */
export function wholeFile(lines: readonly FileLine[]): string {
  const text: string[] = [heading]
  for (const { number, csv } of lines) {
    while (text.length < number - 1) text.push('')
    text.push(csv)
  }
  return `${text.join('\n')}\n`
}

async function sendSlice(lines: readonly FileLine[], before: Progress): Promise<Progress> {
  const part = lines.slice(before.sent, before.sent + slice)
  const csv = `${[heading, ...part.map((line) => line.csv)].join('\n')}\n`
  const answer = await call<Answer>('POST', '/api/travel-times/import', { csv })
  const refused = answer.refusals.map(({ line, reason }) => {
    // Line 1 of the slice is its heading.
    const own = part[line - 2]!
    return { number: own.number, reason, csv: own.csv }
  })
  return { ...before, sent: before.sent + part.length, written: before.written + answer.written, refused: [...before.refused, ...refused] }
}
