import { get, useFormState, useWatch } from 'react-hook-form'
import type { Control, FieldPath, FieldValues } from 'react-hook-form'
import { transfersText } from '@/locales/fr/transfers'
import { ChoiceField, useTickOf } from '@/shared/forms'

interface LookedAgainProps<V extends FieldValues> {
  control: Control<V>
  /** The part of the form that tells of the child. */
  of: string
  /** What tells the term with which the weight goes. */
  term: FieldPath<V>
}

/** « Vérifié »: asked beside a weight that hardly goes with the term, once the server has said so, and kept in sight once it is said. It goes with another weight or term. */
export function LookedAgain<V extends FieldValues>({ control, of, term }: LookedAgainProps<V>) {
  const name = `${of}.looked_again` as FieldPath<V>
  useTickOf(control, name, [`${of}.weight_g` as FieldPath<V>, term])
  const { errors } = useFormState({ control })
  const looked = useWatch({ control, name }) as readonly string[] | undefined
  const weight = get(errors, `${of}.weight_g`) as { type?: string } | undefined
  if (weight?.type !== 'weight_not_plausible' && !looked?.length) return null
  return <ChoiceField control={control} name={name} label={transfersText.lookedAgain} choices={[{ value: 'yes', label: transfersText.lookedAgainYes }]} multiple />
}
