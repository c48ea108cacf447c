import { useEffect, useRef } from 'react'
import { useController, useWatch } from 'react-hook-form'
import type { Control, FieldPath, FieldValues } from 'react-hook-form'

/** « Vérifié » is said of what stands in those fields: once one of them is changed, it is not said any more. */
export function useTickOf<V extends FieldValues>(control: Control<V>, tick: FieldPath<V>, of: readonly FieldPath<V>[]): void {
  const { field: { value, onChange } } = useController({ control, name: tick })
  const seen = JSON.stringify(useWatch({ control, name: of }))
  const isTicked = (value as readonly string[] | undefined ?? []).length > 0
  const before = useRef({ isTicked, seen })
  useEffect(() => {
    // Ticked together with the value, as by a draft that is given back, it is said of that value.
    if (isTicked && before.current.isTicked && seen !== before.current.seen) onChange([])
    before.current = { isTicked, seen }
  }, [isTicked, seen, onChange])
}
