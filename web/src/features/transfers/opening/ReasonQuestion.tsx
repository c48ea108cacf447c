import Alert from '@mui/material/Alert'
import Link from '@mui/material/Link'
import { useWatch } from 'react-hook-form'
import { openingText } from '@/locales/fr/opening'
import { transferWords } from '@/locales/fr/transferWords'
import { dialling } from '@/shared/format'
import { ChoiceField, TextInput } from '@/shared/forms'
import { choicesOf } from '../choices'
import type { Kind } from '../types'
import { MotiveField } from './MotiveField'
import { Question } from './Question'
import type { QuestionProps } from './Question'

/** « Pourquoi ? » and how soon; for an advice, the question in her words. */
export function ReasonQuestion({ form, kind, samu }: QuestionProps & { kind: Kind; samu: string | undefined }) {
  const { control } = form
  const urgency = useWatch({ control, name: 'urgency' })
  if (kind === 'AVIS') {
    return (
      <Question title={openingText.adviceQuestion}>
        <TextInput control={control} name="question" label={openingText.question} hint={openingText.questionHint} lines={4} maxLength={1000} />
      </Question>
    )
  }
  return (
    <Question title={openingText.whyQuestion}>
      <MotiveField form={form} kind={kind} />
      <ChoiceField control={control} name="urgency" label={openingText.urgency} choices={choicesOf(transferWords.urgency)} />
      {urgency === 'U1' && samu && (
        <Alert severity="warning" role="status">{openingText.callSamu} <Link href={dialling(samu)} color="inherit" sx={{ fontWeight: 700 }}>{samu}</Link></Alert>
      )}
      <TextInput control={control} name="comment" label={openingText.comment} hint={openingText.commentHint} lines={2} maxLength={500} />
    </Question>
  )
}
