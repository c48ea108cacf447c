import { set } from 'react-hook-form'
import type { FieldErrors, FieldValues, Resolver } from 'react-hook-form'
import { parsingText } from '@/locales/fr/format'

/** A check of a small form: the faults, each with what to do; the field may be dotted: `screening.said`. */
export type Check<V> = (values: V) => readonly { field: string; message: string }[]

const timesOfFact = ['happened_at', 'decided_at']

/** A time of fact that was emptied or cannot be read: never sent as now in its place. */
function unreadTimes(values: FieldValues) {
  return timesOfFact.filter((name) => name in values && isEmpty(values[name])).map((field) => ({ field, message: parsingText.time.fact }))
}

/** The same check, for the form; the time of the fact is always asked. */
export function checkedBy<V extends FieldValues>(check: Check<V>): Resolver<V> {
  return (values) => {
    const faults = [...check(values), ...unreadTimes(values)]
    if (faults.length === 0) return { values, errors: {} }
    const errors: Record<string, unknown> = {}
    for (const { field, message } of faults) set(errors, field, { type: 'required', message })
    return { values: {}, errors: errors as FieldErrors<V> }
  }
}

/** Says whether a question was left without an answer. */
export function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '')
}
