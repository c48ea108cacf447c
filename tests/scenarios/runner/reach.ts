import type { Json } from './notation.ts'

/** What stands at the end of a path that leads nowhere. */
export const absent = Symbol('absent')

/**
 * Follows `items.0.name`, `items[name=CH Rodez].id` or `items.length`. A key that holds dots itself is found whole first.
 */
export function reach(value: Json, path: string): Json | typeof absent {
  if (path === '') return value
  if (isObject(value) && Object.hasOwn(value, path)) return value[path]!
  const step = path.match(/^(?:\[([^=\]]+)=([^\]]*)\]|([^.[]+))\.?/u)
  if (!step) return absent
  const next = step[1] ? elementWhere(value, step[1], step[2]!) : member(value, step[3]!)
  return next === absent ? absent : reach(next, path.slice(step[0].length))
}

export function isObject(value: Json): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function member(value: Json, key: string): Json | typeof absent {
  if (Array.isArray(value)) return key === 'length' ? value.length : (value[Number(key)] ?? absent)
  return isObject(value) && Object.hasOwn(value, key) ? value[key]! : absent
}

function elementWhere(value: Json, key: string, wanted: string): Json | typeof absent {
  if (!Array.isArray(value)) return absent
  return value.find((element) => String(reach(element, key)) === wanted) ?? absent
}
