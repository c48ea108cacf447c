import type { Json } from './notation.ts'
import { absent, isObject, reach } from './reach.ts'

/**
 * Why `received` is not what was expected, one sentence each; empty when it is.
 * An expected object names only what matters, an expected list only the elements that must be in it, in any order
 * (`[]` wants an empty list). Texts: "any", "absent", "/pattern/"; keys may be paths, `items[name=CH Rodez].version`.
 */
export function differences(expected: Json, received: Json | typeof absent, where = ''): string[] {
  if (expected === 'absent') return received === absent ? [] : [`${where}: expected nothing, received ${show(received)}`]
  if (received === absent) return [`${where}: expected ${show(expected)}, received nothing`]
  if (Array.isArray(expected)) return listDifferences(expected, received, where)
  if (isObject(expected))
    return Object.entries(expected).flatMap(([path, value]) =>
      differences(value, reach(received, path), where ? `${where}.${path}` : path),
    )
  return matches(expected, received) ? [] : [`${where || 'body'}: expected ${show(expected)}, received ${show(received)}`]
}

function matches(expected: null | boolean | number | string, received: Json): boolean {
  if (expected === 'any') return received !== null
  const pattern = typeof expected === 'string' && expected.match(/^\/(.*)\/$/s)
  if (pattern) return (typeof received === 'string' || typeof received === 'number') && new RegExp(pattern[1]!, 'su').test(String(received))
  return expected === received
}

function listDifferences(expected: Json[], received: Json, where: string): string[] {
  if (!Array.isArray(received)) return [`${where || 'body'}: expected a list, received ${show(received)}`]
  if (expected.length === 0)
    return received.length === 0 ? [] : [`${where || 'body'}: expected an empty list, received ${show(received)}`]
  const left = [...received]
  return expected.flatMap((wanted) => {
    const index = left.findIndex((element) => differences(wanted, element).length === 0)
    if (index < 0) return [`${where || 'body'}: expected an element like ${show(wanted)}, received ${show(received)}`]
    left.splice(index, 1)
    return []
  })
}

function show(value: Json | typeof absent): string {
  const text = value === absent ? 'nothing' : JSON.stringify(value)
  return text.length > 2_000 ? `${text.slice(0, 2_000)}…` : text
}
