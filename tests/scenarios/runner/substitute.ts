import { randomUUID } from 'node:crypto'
import { oneTimeCode } from './one_time_code.ts'
import type { Json } from './notation.ts'
import { absent, isObject, reach } from './reach.ts'

/** What `as name` keeps of an answer. */
export interface Captured {
  body: Json
  headers: Record<string, string>
}

const placeholder = /\{([\p{L}_][\p{L}\p{N}_]*)([^{}]*)\}/gu
const units = { d: 86_400_000, h: 3_600_000, min: 60_000, s: 1_000 }

/**
 * Fills `{name}`, `{name.path}`, `{name:Header}`, `{now+2h}`, `{today-1d}`, `{uuid}`, `{letters 501}` (a text so long), `{lines 501}` (a list of so
 * many) and `{code secret}` (the six digits that an application shows now). Throws when a name is unknown.
 */
export class Values {
  private readonly captured = new Map<string, Captured>()

  constructor(private readonly now: () => number) {}

  keep(name: string, value: Captured): void {
    this.captured.set(name, value)
  }

  inPath(path: string): string {
    return path.replace(placeholder, (_, name: string, rest: string) => encodeURIComponent(text(this.value(name, rest))))
  }

  inText(value: string): string {
    return value.replace(placeholder, (_, name: string, rest: string) => text(this.value(name, rest)))
  }

  /** A text that is one placeholder and nothing else becomes the value itself, number or object included. */
  inJson(value: Json): Json {
    if (typeof value === 'string') {
      const [only] = value.matchAll(placeholder)
      return only?.[0] === value ? this.value(only[1]!, only[2]!) : this.inText(value)
    }
    if (Array.isArray(value)) return value.map((element) => this.inJson(element))
    if (isObject(value))
      return Object.fromEntries(Object.entries(value).map(([key, child]) => [this.inText(key), this.inJson(child)]))
    return value
  }

  private value(name: string, rest: string): Json {
    if (name === 'uuid' && rest === '') return randomUUID()
    if (name === 'letters' && /^ \d+$/u.test(rest)) return 'a'.repeat(Number(rest))
    if (name === 'lines' && /^ \d+$/u.test(rest)) return Array(Number(rest)).fill('- a').join('\n')
    const coded = name === 'code' && rest.match(/^ ([\p{L}_][\p{L}\p{N}_]*)(.*)$/u)
    if (coded) return oneTimeCode(text(this.value(coded[1]!, coded[2]!)), this.now())
    const time = (name === 'now' || name === 'today') && rest.match(/^(?:([+-])(\d+)\s?(d|h|min|s))?$/u)
    if (time) {
      const shift = time[1] ? Number(time[1] + time[2]) * units[time[3] as keyof typeof units] : 0
      const instant = new Date(this.now() + shift)
      return name === 'now' ? instant.toISOString() : parisDate(instant)
    }
    return this.fromCapture(name, rest)
  }

  private fromCapture(name: string, rest: string): Json {
    const captured = this.captured.get(name)
    if (!captured) throw new Error(`nothing was captured as ${name}`)
    if (rest.startsWith(':')) {
      const header = captured.headers[rest.slice(1).toLowerCase()]
      if (header === undefined) throw new Error(`the answer captured as ${name} has no header ${rest.slice(1)}`)
      return header
    }
    const path = rest === '' && isObject(captured.body) ? 'id' : rest.replace(/^\./u, '')
    const value = reach(captured.body, path)
    if (value === absent) throw new Error(`the answer captured as ${name} has no ${path}: ${JSON.stringify(captured.body).slice(0, 500)}`)
    return value
  }
}

function text(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function parisDate(instant: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(instant)
}
