import { useEffect } from 'react'
import { useFormState, useWatch } from 'react-hook-form'
import type { UseFormReturn } from 'react-hook-form'
import { isCivilDate } from '@/shared/forms'
import type { OutcomeValues } from './values'

/**
 * What the end of the stay says of the issue is not typed twice: she gave birth there, on that day. A day, a house or an answer that she has
 * chosen herself stays, and a birth of the journal goes before.
 */
export function useFollowing(form: UseFormReturn<OutcomeValues>, { bornOn, where }: { bornOn: string | null; where: OutcomeValues['issue']['where'] }): void {
  const { control } = form
  const [how, day] = useWatch({ control, name: ['stay.how', 'stay.on'] })
  const { dirtyFields: { issue } } = useFormState({ control })
  const delivered = how === 'DELIVERED_THIS_STAY'
  const followsDay = delivered && bornOn === null && !issue?.on && isCivilDate(day)
  const followsHouse = delivered && where !== null && !issue?.where
  const followsAnswer = how === 'FETAL_DEATH' && !issue?.how
  useEffect(() => { if (followsDay) form.setValue('issue.on', day) }, [form, followsDay, day])
  useEffect(() => { if (followsHouse) form.setValue('issue.where', where) }, [form, followsHouse, where])
  useEffect(() => { if (followsAnswer) form.setValue('issue.how', 'FETAL_DEATH') }, [form, followsAnswer])
}
