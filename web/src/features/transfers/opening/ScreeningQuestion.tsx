import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useWatch } from 'react-hook-form'
import { useNavigate } from 'react-router'
import { openingText } from '@/locales/fr/opening'
import { useWrite } from '@/shared/api'
import { ChoiceField } from '@/shared/forms'
import { choicesOf } from '../choices'
import { contraindicationsInWords, contraindicationWords } from '../contraindications'
import type { Kind } from '../types'
import { Question } from './Question'
import type { QuestionProps } from './Question'
import { situationsOf } from './values'
import { isOfNewborn } from '../kinds'

/** « Peut-elle partir ? »: never « non » by default; « Aucune de ces situations » is one gesture. */
export function ScreeningQuestion({ form, kind, draft }: QuestionProps & { kind: Kind | null; draft: string | null }) {
  const { control } = form
  const { said, ticked } = useWatch({ control, name: 'screening' })
  const situations = situationsOf(kind)
  const words = contraindicationWords(kind)
  const others = ticked.filter((each) => each !== 'CI_REFUSAL')
  return (
    <Question title={isOfNewborn(kind) ? openingText.newbornLeaveQuestion : openingText.leaveQuestion}>
      <Typography>{situations.map((each) => words[each]).join(' · ')}</Typography>
      <ChoiceField control={control} name="screening.said" label={openingText.situations} choices={choicesOf({ none: openingText.none, some: openingText.some })} />
      {said === 'some' && <ChoiceField control={control} name="screening.ticked" label={openingText.which} multiple choices={choicesOf(words, situations)} />}
      {said === 'some' && others.length > 0 && <Alert severity="warning" role="status">{openingText.contraindicated(contraindicationsInWords(kind, others))}</Alert>}
      {said === 'some' && ticked.includes('CI_REFUSAL') && <Refusal form={form} draft={draft} />}
    </Question>
  )
}

/** Without her agreement only an advice, or nothing, remains. */
function Refusal({ form, draft }: QuestionProps & { draft: string | null }) {
  const navigate = useNavigate()
  const remove = useWrite({ onDone: () => { void navigate('/') } })
  const abandon = () => (draft ? remove.mutate({ method: 'DELETE', path: `/api/drafts/${draft}` }) : void navigate('/'))
  return (
    <Alert severity="error" role="status">
      {openingText.refuses}
      <Stack direction="row" sx={{ gap: 1, mt: 1, flexWrap: 'wrap' }}>
        <Button variant="contained" onClick={() => form.setValue('need', 'advice')}>{openingText.askAdvice}</Button>
        <Button variant="outlined" color="inherit" onClick={abandon} loading={remove.isPending}>{openingText.abandon}</Button>
      </Stack>
    </Alert>
  )
}
