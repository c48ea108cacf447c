import type { FieldErrors, FieldValues, Resolver } from 'react-hook-form'

/** A check of a small form: the faults, each with what to do; `screening.said` and the like may be dotted once. */
export type Check<V> = (values: V) => readonly { field: string; message: string }[]

/** The same check, for the form. */
export function checkedBy<V extends FieldValues>(check: Check<V>): Resolver<V> {
  return (values) => {
    const faults = check(values)
    if (faults.length === 0) return { values, errors: {} }
    const errors: Record<string, unknown> = {}
    for (const { field, message } of faults) {
      const [outer, inner] = field.split('.') as [string, string?]
      const error = { type: 'required', message }
      errors[outer] = inner ? { ...(errors[outer] as object | undefined), [inner]: error } : error
    }
    return { values: {}, errors: errors as FieldErrors<V> }
  }
}

/** Says whether a question was left without an answer. */
export function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '')
}
