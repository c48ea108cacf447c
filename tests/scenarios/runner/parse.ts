import { NotationError, type Action, type Expected, type Given, type Request, type Scenario, type Step } from './notation.ts'
import { readWho } from './people.ts'
import { Scanner } from './scanner.ts'

/** A line with the indented lines that continue it. */
interface LogicalLine {
  number: number
  text: string
}

/** What a folder's scenarios have in common: the steps between `define "name"` and the next one. */
export function parseCommon(text: string): Map<string, Step[]> {
  const common = new Map<string, Step[]>()
  let steps: Step[] | undefined
  for (const line of logicalLines(text)) {
    if (line.text.startsWith('#')) continue
    const scanner = new Scanner(line.text, line.number)
    if (scanner.accept(/define\b/u)) common.set(scanner.quoted('a name'), (steps = []))
    else if (steps) steps.push(...readSteps(scanner, line, common))
    else throw new NotationError(line.number, 'common steps begin with define "name"')
  }
  return common
}

/** Reads a scenario file. Throws NotationError at the first line that cannot be read. */
export function parse(file: string, text: string, common: Map<string, Step[]> = new Map()): Scenario[] {
  const scenarios: Scenario[] = []
  let title: string | undefined
  for (const line of logicalLines(text)) {
    if (line.text.startsWith('#')) {
      title ??= line.text.slice(1).trim()
      continue
    }
    const scanner = new Scanner(line.text, line.number)
    if (scanner.accept(/given\b/u)) {
      if (!title) throw new NotationError(line.number, 'a scenario needs a title: a line "# …" just above "given"')
      scenarios.push({ file, line: line.number, title, given: readGiven(scanner), steps: [] })
    } else {
      const scenario = scenarios.at(-1)
      if (!scenario) throw new NotationError(line.number, 'a scenario begins with "given"')
      scenario.steps.push(...readSteps(scanner, line, common))
    }
    title = undefined
  }
  const last = scenarios.at(-1)
  if (!last) throw new NotationError(1, 'the file holds no scenario')
  return scenarios
}

function logicalLines(text: string): LogicalLine[] {
  const lines: LogicalLine[] = []
  text.split(/\r?\n/).forEach((raw, index) => {
    if (raw.trim() === '') return
    const last = lines.at(-1)
    const continues = /^\s/.test(raw) && last && !last.text.startsWith('#')
    if (continues) last.text += `\n${raw.trim()}`
    else lines.push({ number: index + 1, text: raw.trim() })
  })
  return lines
}

function readGiven(scanner: Scanner): Given {
  const kind = scanner.expect(/demo|region|empty/u, '"demo seed 1", "region seed 1" or "empty"')[0] as Given['kind']
  const options: string[] = []
  for (let option; (option = scanner.accept(/(seed|scale|years)\s+(\d+)/u)); ) options.push(`--${option[1]}`, option[2]!)
  const at = scanner.accept(/at\b/u) ? readWall(scanner) : undefined
  if (!scanner.atEnd) scanner.fail('expected the end of the line')
  return { kind, options, ...(at && { at }) }
}

function readWall(scanner: Scanner): string {
  return scanner.expect(/\d{4}-\d\d-\d\d \d\d:\d\d/u, 'a Paris date and time such as 2026-10-25 02:30')[0]
}

// A common step is told by the line that asks for it.
function readSteps(scanner: Scanner, line: LogicalLine, common: Map<string, Step[]>): Step[] {
  const name = scanner.accept(/do\b/u) && scanner.quoted('the name of common steps')
  const steps = name === undefined ? [{ ...readAction(scanner), line: line.number, text: line.text }] : common.get(name)
  if (!steps) throw new NotationError(line.number, `nothing is defined as "${name}" in this folder's common.steps`)
  if (!scanner.atEnd) scanner.fail('expected the end of the line')
  return steps.map((step) => ({ ...step, line: line.number }))
}

function readAction(scanner: Scanner): Action {
  if (scanner.accept(/as\b/u)) return { kind: 'as', who: readWho(scanner) }
  if (scanner.accept(/at\b/u)) {
    const wall = readWall(scanner)
    const season = scanner.accept(/(summer|winter) time/u)?.[1] as 'summer' | 'winter' | undefined
    return { kind: 'at', wall, ...(season && { season }) }
  }
  if (scanner.accept(/after\b/u)) {
    const milliseconds = scanner.duration()
    return { kind: 'after', milliseconds, keepSessions: Boolean(scanner.accept(/keeping sessions/u)) }
  }
  if (scanner.accept(/restart\b/u)) return { kind: 'restart' }
  if (scanner.accept(/kill\b/u)) return { kind: 'kill' }
  if (scanner.accept(/second server\b/u)) return { kind: 'second server' }
  const server = scanner.accept(/on the (first|second) server\b/u)
  if (server) return { kind: 'use server', index: server[1] === 'second' ? 1 : 0 }
  if (scanner.accept(/listen\b/u)) {
    const since = scanner.accept(/since\b/u) && scanner.quoted('the last event read')
    return { kind: 'listen', ...(since !== undefined && { since }) }
  }
  if (scanner.accept(/hear\b/u)) {
    const event = scanner.json()
    const unwanted = scanner.accept(/but no\b/u) ? scanner.json() : undefined
    const within = scanner.accept(/within\b/u) ? scanner.duration() : 2_000
    const capture = readCapture(scanner)
    return { kind: 'hear', event, ...(unwanted !== undefined && { unwanted }), within, ...(capture && { capture }) }
  }
  if (scanner.accept(/together\b/u)) return { kind: 'together', statuses: readStatuses(scanner) }
  if (scanner.accept(/\|/u)) return { kind: 'hold', request: readRequest(scanner) }
  const request = readRequest(scanner)
  const expected = readExpected(scanner)
  const capture = readCapture(scanner)
  return { kind: 'request', request, expected, ...(capture && { capture }) }
}

function readCapture(scanner: Scanner): string | undefined {
  return scanner.accept(/as\b/u) && scanner.expect(/[\p{L}_][\p{L}\p{N}_]*/u, 'a name')[0]
}

function readStatuses(scanner: Scanner): number[] {
  scanner.expect(/->/u, '->')
  const statuses = []
  do statuses.push(Number(scanner.expect(/\d{3}/u, 'a status')[0]))
  while (scanner.accept(/,/u))
  return statuses
}

function readRequest(scanner: Scanner): Request {
  const method = scanner.expect(/GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|TRACE/u, 'a step (as, at, GET, POST …)')[0]
  const request: Request = { method, path: scanner.word('a path'), headers: [] }
  if (!request.path.startsWith('/')) throw scanner.fail(`a path begins with /, not ${request.path}`)
  for (;;) {
    if (scanner.accept(/with\b/u)) {
      const name = scanner.word('a header name')
      request.headers.push({ name, value: scanner.quoted(`the value of ${name}`) })
    } else if (scanner.accept(/without\b/u)) request.headers.push({ name: scanner.word('a header name') })
    else if (scanner.accept(/raw\b/u)) request.raw = readRaw(scanner)
    else if (scanner.startsJson) request.body = scanner.json()
    else return request
  }
}

function readRaw(scanner: Scanner): string {
  const text = scanner.quoted('the body')
  if (!scanner.accept(/then\b/u)) return text
  const times = Number(scanner.expect(/\d+/u, 'how many times')[0])
  scanner.expect(/times\b/u, 'times')
  const first = scanner.accept(/from\b/u) ? Number(scanner.expect(/\d+/u, 'the first number')[0]) : null
  const repeated = scanner.quoted('what is repeated')
  return text + Array.from({ length: times }, (_, index) => (first === null ? repeated : numbered(repeated, first + index))).join('')
}

/** The number in the place of signs `#`, with as many digits. */
function numbered(text: string, number: number): string {
  return text.replace(/#+/gu, (signs) => String(number).padStart(signs.length, '0'))
}

function readExpected(scanner: Scanner): Expected {
  scanner.expect(/->/u, '-> and a status')
  const expected: Expected = { status: Number(scanner.expect(/\d{3}/u, 'a status')[0]), headers: [] }
  if (scanner.startsJson) expected.body = scanner.json()
  while (scanner.accept(/having\b/u)) {
    const name = scanner.word('a header name')
    expected.headers.push({ name, value: scanner.quoted(`the value of ${name}`) })
  }
  if (scanner.accept(/within\b/u)) expected.within = scanner.duration()
  return expected
}
