/** The reviewed table: which status each route answers to each actor on each relation to what it names. */

export const relations = ['any', 'own', 'network', 'absent'] as const
export type Relation = (typeof relations)[number]

export interface Row {
  line: number
  relation: Relation
  /** One for each actor, in the order of the heading: `ok` or a status. */
  expected: string[]
}

export interface RouteRows {
  line: number
  method: string
  /** With the names of things: `/api/units/{unit}/beds`. */
  path: string
  contentType: string
  body: string | undefined
  rows: Row[]
}

export interface Table {
  actors: string[]
  routes: RouteRows[]
}

export class TableError extends Error {
  constructor(line: number, message: string) {
    super(`table.txt:${line}: ${message}`)
  }
}

/** The path with its names left out: what a route of the program and a route of the table have in common. */
export function keyOf(method: string, path: string): string {
  return `${method} ${path.split('?')[0]!.replace(/\{[^}]*\}/g, '{}')}`
}

export function parse(text: string): Table {
  const table: Table = { actors: [], routes: [] }
  text.split('\n').forEach((content, index) => readLine(table, content, index + 1))
  for (const route of table.routes) check(route)
  return table
}

function readLine(table: Table, content: string, line: number): void {
  const words = content.trim().split(/\s+/)
  if (content.trim() === '' || content.startsWith('#')) return
  if (words[0] === 'actors') table.actors = words.slice(1)
  else if (/^[A-Z]+$/.test(words[0]!)) table.routes.push(readRoute(content, line))
  else if (isRelation(words[0]!)) addRow(table, { line, relation: words[0], expected: words.slice(1) })
  else throw new TableError(line, `neither a route nor one of ${relations.join(', ')}`)
}

function isRelation(word: string): word is Relation {
  return (relations as readonly string[]).includes(word)
}

function readRoute(content: string, line: number): RouteRows {
  const found = content.match(/^([A-Z]+)\s+(\S+)(?:\s+as\s+(\S+))?(?:\s+(.*\S))?\s*$/)
  if (!found) throw new TableError(line, 'a route is METHOD /path [as content/type] [body]')
  const [, method, path, contentType = 'application/json', body] = found
  return { line, method: method!, path: path!, contentType, body, rows: [] }
}

function addRow(table: Table, row: Row): void {
  const route = table.routes.at(-1)
  if (!route) throw new TableError(row.line, 'a line of statuses comes after its route')
  if (row.expected.length !== table.actors.length)
    throw new TableError(row.line, `${row.expected.length} statuses for ${table.actors.length} actors`)
  const wrong = row.expected.find((word) => !/^(ok|[2-5]\d\d)$/.test(word))
  if (wrong) throw new TableError(row.line, `'${wrong}' is neither ok nor a status`)
  route.rows.push(row)
}

function check(route: RouteRows): void {
  const named = `${route.path} ${route.body ?? ''}`.replaceAll('{unique}', '').match(/\{[a-z_]+\}/)
  const told = route.rows.map((row) => row.relation).join(' ')
  const wanted = named ? 'own network absent' : 'any'
  if (told !== wanted) throw new TableError(route.line, `${route.method} ${route.path} needs the lines: ${wanted}`)
}

export function agrees(expected: string, status: number): boolean {
  if (expected !== 'ok') return Number(expected) === status
  return (status >= 200 && status < 300) || status === 304 || status === 409 || status === 412
}
