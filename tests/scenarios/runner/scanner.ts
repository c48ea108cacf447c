import { NotationError, type Json } from './notation.ts'

/** Reads one logical line from left to right. */
export class Scanner {
  private position = 0

  constructor(
    private readonly text: string,
    private readonly line: number,
  ) {
    this.skipSpace()
  }

  get atEnd(): boolean {
    return this.position >= this.text.length
  }

  get rest(): string {
    return this.text.slice(this.position)
  }

  fail(message: string): never {
    throw new NotationError(this.line, this.atEnd ? `${message}, but the line ends` : `${message}, here: ${this.rest}`)
  }

  /** Steps over `pattern` if the text goes on with it, and gives its match. */
  accept(pattern: RegExp): RegExpMatchArray | undefined {
    const match = this.rest.match(new RegExp(`^(?:${pattern.source})`, pattern.flags))
    if (!match) return undefined
    this.position += match[0].length
    this.skipSpace()
    return match
  }

  expect(pattern: RegExp, what: string): RegExpMatchArray {
    return this.accept(pattern) ?? this.fail(`expected ${what}`)
  }

  /** A word that may hold `{name.items[key=a b].id}`: spaces inside braces belong to it. */
  word(what: string): string {
    return this.expect(/(?:\{[^{}]*\}|[^\s{}])+/u, what)[0]
  }

  get startsJson(): boolean {
    return /^[[{"]/.test(this.rest)
  }

  /** The JSON value that begins here. */
  json(): Json {
    const text = this.rest.slice(0, this.jsonLength())
    try {
      const value = JSON.parse(text) as Json
      this.position += text.length
      this.skipSpace()
      return value
    } catch (error) {
      throw new NotationError(this.line, `this is not JSON (${(error as Error).message}): ${text}`)
    }
  }

  quoted(what: string): string {
    if (!this.rest.startsWith('"')) this.fail(`expected ${what} between double quotes`)
    return this.json() as string
  }

  /** A length of time such as `20 min`, in milliseconds. */
  duration(): number {
    const [, amount, unit] = this.expect(/(\d+)\s*(days?|d|h|min|s)\b/u, 'a duration such as 20 min')
    return Number(amount) * { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1_000 }[unit![0] as 'd' | 'h' | 'm' | 's']
  }

  private jsonLength(): number {
    const text = this.rest
    let depth = 0
    let inString = false
    for (let index = 0; index < text.length; index++) {
      const character = text[index]
      if (inString) {
        if (character === '\\') index++
        else if (character === '"') inString = false
      } else if (character === '"') inString = true
      else if (character === '{' || character === '[') depth++
      else if (character === '}' || character === ']') depth--
      if (depth === 0 && !inString) return index + 1
    }
    return text.length
  }

  private skipSpace(): void {
    while (/\s/.test(this.text[this.position] ?? '')) this.position++
  }
}
