/** What a scenario file says, once read. The page tests/scenarios/README.md tells the same to people. */

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** The world in which a scenario begins: which data, and at what instant. */
export interface Given {
  kind: 'demo' | 'region' | 'empty'
  /** Arguments of `cigogne demo`, as written: `seed 1 scale 2` gives `--seed 1 --scale 2`. */
  options: string[]
  /** Wall clock of Europe/Paris, `2026-11-16 10:00`; the runner's own default when absent. */
  at?: string
}

/** Who acts: nobody, an account of the demonstration named by its role, or one named by its login. */
export type Who =
  | { kind: 'nobody' }
  | { kind: 'role'; role: string; establishment?: string; rank: number }
  | { kind: 'account'; login: string; password: string }

export interface Request {
  method: string
  path: string
  /** JSON whose strings may hold `{…}`; `raw` is sent untouched instead. */
  body?: Json
  raw?: string
  /** Header lines; an absent value (`without`) keeps the runner from sending its own. */
  headers: { name: string; value?: string }[]
}

export interface Expected {
  status: number
  body?: Json
  headers: { name: string; value: string }[]
  /** Milliseconds during which a GET is asked again until it answers as expected. */
  within?: number
}

export type Action =
  | { kind: 'as'; who: Who }
  | { kind: 'at'; wall: string; season?: 'summer' | 'winter' }
  | { kind: 'after'; milliseconds: number; keepSessions: boolean }
  | { kind: 'request'; request: Request; expected: Expected; capture?: string }
  | { kind: 'hold'; request: Request }
  | { kind: 'together'; statuses: number[] }
  /** `since`: the last event that was read, of an earlier stream. */
  | { kind: 'listen'; since?: string }
  /** `unwanted`: nothing like it may have come before. */
  | { kind: 'hear'; event: Json; unwanted?: Json; within: number; capture?: string }
  | { kind: 'restart' }
  | { kind: 'kill' }
  | { kind: 'second server' }
  | { kind: 'use server'; index: 0 | 1 }

export type Step = Action & { line: number; text: string }

export interface Scenario {
  file: string
  line: number
  title: string
  given: Given
  steps: Step[]
}

/** A line of a scenario that cannot be read. */
export class NotationError extends Error {
  constructor(
    readonly line: number,
    message: string,
  ) {
    super(message)
  }
}
