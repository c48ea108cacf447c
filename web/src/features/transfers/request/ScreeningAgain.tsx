import Alert from '@mui/material/Alert'
import Stack from '@mui/material/Stack'
import type { Control } from 'react-hook-form'
import { useWatch } from 'react-hook-form'
import { transfersText } from '@/locales/fr/transfers'
import { serverNow } from '@/shared/api'
import { when } from '@/shared/format'
import { ChoiceField, TextInput } from '@/shared/forms'
import { choicesOf } from '../choices'
import { contraindicationsInWords, contraindicationWords } from '../contraindications'
import { situationsOf } from '../opening/values'
import type { RequestView } from '../types'
import { needsDecision } from './screeningAgain'
import type { ScreeningValues } from './screeningAgain'

const text = transfersText.screening

interface ScreeningAgainProps<V extends { screening: ScreeningValues }> {
  control: Control<V>
  request: RequestView
  /** An order needs a physician's decision; what has happened is only flagged. */
  asksDecision: boolean
}

/** « Depuis 14 h 05, une contre-indication ? [Aucune] [Oui…] »; one that stands is named, and goes only when somebody says so. */
export function ScreeningAgain<V extends { screening: ScreeningValues }>({ control, request, asksDecision }: ScreeningAgainProps<V>) {
  const inner = control as unknown as Control<{ screening: ScreeningValues }>
  const screening = useWatch({ control: inner, name: 'screening' })
  const standing = request.screening?.ticked ?? []
  return (
    <Stack sx={{ gap: 2 }}>
      {request.screening && standing.length > 0
        ? <ChoiceField control={inner} name="screening.said" label={text.standing(contraindicationsInWords(request.kind, standing), when(request.screening.at, serverNow()))} choices={choicesOf({ none: text.lifted, some: text.lasts })} />
        : <ChoiceField control={inner} name="screening.said" label={request.screening ? text.since(when(request.screening.at, serverNow())) : text.ever} choices={choicesOf({ none: text.none, some: text.some })} />}
      {screening.said === 'some' && <ChoiceField control={inner} name="screening.ticked" label={text.which} multiple choices={choicesOf(contraindicationWords(request.kind), situationsOf(request.kind))} />}
      {screening.said === 'some' && screening.ticked.includes('CI_REFUSAL') && <Alert severity="error">{text.refusal}</Alert>}
      {asksDecision && needsDecision(screening) && (
        <>
          <Alert severity="warning">{text.decision}</Alert>
          <TextInput control={inner} name="screening.physician" label={text.physician} maxLength={100} />
          <TextInput control={inner} name="screening.reason" label={text.reason} lines={2} maxLength={500} />
        </>
      )}
    </Stack>
  )
}
