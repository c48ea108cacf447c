import { openingText } from '@/locales/fr/opening'
import { TextInput } from '@/shared/forms'
import type { Kind } from '../types'
import { MotiveField } from './MotiveField'
import { Question } from './Question'
import type { QuestionProps } from './Question'
import { UrgencyField } from './UrgencyField'

/** « Pourquoi ? » and how soon; for an advice, the question in her words. */
export function ReasonQuestion({ form, kind, samu }: QuestionProps & { kind: Kind; samu: string | undefined }) {
  const { control } = form
  if (kind === 'AVIS') {
    return (
      <Question title={openingText.adviceQuestion}>
        <TextInput control={control} name="question" label={openingText.question} hint={openingText.questionHint} lines={4} maxLength={1000} />
      </Question>
    )
  }
  return (
    <Question title={openingText.whyQuestion}>
      <MotiveField kind={kind} />
      <UrgencyField samu={samu} />
      <TextInput control={control} name="comment" label={openingText.comment} hint={openingText.commentHint} lines={2} maxLength={500} />
    </Question>
  )
}
