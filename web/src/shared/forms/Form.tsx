import { useEffect } from 'react'
import type { ReactNode } from 'react'
import type { FieldErrors, FieldPath, FieldValues, UseFormReturn } from 'react-hook-form'
import type { Problem } from '@/shared/api'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import type { Before, Point } from '@/shared/ui/ProblemAlert'

export interface FormProps<V extends FieldValues> {
  form: UseFormReturn<V>
  onSubmit: (values: V) => void
  /** The refusal of the server, when there is one. Its faults go under their fields. */
  problem?: Problem | null
  /** The name of each field in the summary. */
  labels?: Partial<Record<string, string>>
  before?: Before
  children: ReactNode
}

/** A form: the summary of what to see again on top, faults of the server under their fields, every word kept. */
export function Form<V extends FieldValues>({ form, onSubmit, problem = null, labels = {}, before = 'saving', children }: FormProps<V>) {
  const { setError, formState: { errors, submitCount } } = form
  useEffect(() => {
    for (const { field, code, message } of problem?.faults ?? []) setError(field as FieldPath<V>, { type: code, message })
  }, [problem, setError])
  const points = submitCount > 0 ? pointsOf(errors, labels) : []
  // A login that has ended has its own panel; once she is back, nothing of it stays on the form.
  const detail = problem && problem.faults.length === 0 && problem.status !== 401 ? problem.detail : undefined
  return (
    <form noValidate onSubmit={(event) => { void form.handleSubmit(onSubmit)(event) }}>
      <ProblemAlert points={points} detail={detail} before={before} attempt={submitCount} />
      {children}
    </form>
  )
}

/** Flattens the errors of a form into points, in the order of the form. */
function pointsOf(errors: FieldErrors, labels: Partial<Record<string, string>>, prefix = ''): Point[] {
  return Object.entries(errors).flatMap(([name, error]): Point[] => {
    const field = prefix + name
    if (!error) return []
    if (typeof error.message === 'string') return [{ field, label: labels[field], message: error.message }]
    return pointsOf(error as FieldErrors, labels, `${field}.`)
  })
}
