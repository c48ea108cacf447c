import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useFormState, useWatch } from 'react-hook-form'
import { openingText } from '@/locales/fr/opening'
import { transferWords } from '@/locales/fr/transferWords'
import { phone } from '@/shared/format'
import { PhoneField, TextInput } from '@/shared/forms'
import { Pick } from './Pick'
import { Question, Row } from './Question'
import type { QuestionProps } from './Question'

/** « Vous »: known already; one line, and a button to say otherwise. */
export function CallerQuestion({ form: { control } }: QuestionProps) {
  const [edits, setEdits] = useState(false)
  const { errors } = useFormState({ control, name: ['caller_name', 'caller_phone'] })
  const [name, role, number] = useWatch({ control, name: ['caller_name', 'caller_role', 'caller_phone'] })
  if (edits || errors.caller_name || errors.caller_phone) {
    return (
      <Question title={openingText.you}>
        <Row>
          <Box sx={{ width: 260 }}><TextInput control={control} name="caller_name" label={openingText.callerName} maxLength={100} /></Box>
          <Pick control={control} name="caller_role" label={openingText.callerRole} choices={transferWords.callerRole} />
          <PhoneField control={control} name="caller_phone" label={openingText.callerPhone} />
        </Row>
      </Question>
    )
  }
  return (
    <Question title={openingText.you}>
      <Stack direction="row" sx={{ alignItems: 'center', gap: 1, flexWrap: 'wrap' }}>
        <Typography>{openingText.callerLine(name, transferWords.callerRole[role], number ? phone(number) : openingText.noPhone)}</Typography>
        <Button onClick={() => setEdits(true)}>{number ? openingText.edit : openingText.addPhone}</Button>
      </Stack>
    </Question>
  )
}
