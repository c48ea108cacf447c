import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { sheetText } from '@/locales/fr/sheet'
import { serverNow } from '@/shared/api'
import { instantOf } from '@/shared/format'
import { typeset } from '@/shared/format/typography'
import { ProblemAlert, Section, useToast } from '@/shared/ui'
import { isBeforeDeparture } from '../request/searching'
import type { RequestView, Sheet, TreatmentPrompt } from '../types'
import { answered } from './layout'
import type { SheetField as FieldName } from './layout'
import { SheetField } from './SheetField'
import { liaisonForm, useSheetPatch } from './useSheetPatch'

type Answer = { label: string; patch: () => Partial<Sheet> }

/** Answers that a prompt offers in one tap. No dose is suggested. */
function answersOf(code: TreatmentPrompt): Answer[] {
  const now = () => instantOf(serverNow())
  const says = (label: string, patch: Partial<Sheet>): Answer => ({ label, patch: () => patch })
  switch (code) {
    case 'CORTICOSTEROIDS': return [
      { label: sheetText.courseGivenNow, patch: () => ({ corticosteroids: 'given', first_dose_at: now() }) },
      says(sheetText.courseComplete, { corticosteroids: 'already_complete' }),
      says(sheetText.courseNotIndicated, { corticosteroids: 'not_indicated' }),
      says(sheetText.notWithin7Days, { birth_likely_within_7_days: false }),
    ]
    case 'MAGNESIUM': return [
      { label: sheetText.magnesiumNow, patch: () => ({ magnesium: 'given', magnesium_since: now() }) },
      says(sheetText.courseNotIndicated, { magnesium: 'not_indicated' }),
    ]
    case 'TOCOLYSIS': return [says(sheetText.courseNotIndicated, { tocolysis: sheetText.notIndicatedText })]
    case 'ANTIBIOTICS': return [says(sheetText.courseNotIndicated, { antibiotics: sheetText.notIndicatedText })]
    case 'ANTIHYPERTENSIVE': return [says(sheetText.courseNotIndicated, { antihypertensives: sheetText.notIndicatedText })]
    case 'ANTI_D': // the sheet has no line for it: it is recalled until she leaves
    case 'CERVICAL_LENGTH': return []
  }
}

/** Prompts that are answered in words or with a figure, in the field of the sheet. */
const fieldOf: Partial<Record<TreatmentPrompt, FieldName>> = {
  TOCOLYSIS: 'tocolysis', ANTIBIOTICS: 'antibiotics', ANTIHYPERTENSIVE: 'antihypertensives', CERVICAL_LENGTH: 'cervical_length_mm',
}

/** What a colleague would remind of before departure, once; the answer goes to the sheet, where its time can be changed. */
export function Prompts({ request }: { request: RequestView }) {
  const tell = useToast()
  const patch = useSheetPatch(request, liaisonForm(request), () => tell(sheetText.notSaved))
  const mayFill = request.viewer === 'CELL' || request.viewer === 'REQUESTER'
  if (request.prompts.length === 0 || !isBeforeDeparture(request)) return null
  return (
    <Box className="no-print">
      <Section title={sheetText.prompts}>
        {patch.error && <ProblemAlert points={[]} detail={patch.error.detail} />}
        <Stack component="ul" sx={{ gap: 1.5, p: 0, m: 0, listStyle: 'none' }}>
          {request.prompts.map(({ code, sentence }) => (
            <li key={code}>
              <Typography>{typeset(sentence)}</Typography>
              {mayFill && (
                <Stack direction="row" role="group" aria-label={typeset(sentence)} sx={{ gap: 1, flexWrap: 'wrap', mt: 0.5, alignItems: 'center' }}>
                  {fieldOf[code] && <SheetField label={sheetText.fields[fieldOf[code]]} how={answered[fieldOf[code]]} value={null} onSave={(value) => patch.mutate({ patch: { [fieldOf[code]!]: value } })} />}
                  {answersOf(code).map(({ label, patch: answer }) => (
                    <Button key={label} variant="outlined" loading={patch.isPending} onClick={() => patch.mutate({ patch: answer() })}>{label}</Button>
                  ))}
                </Stack>
              )}
            </li>
          ))}
        </Stack>
      </Section>
    </Box>
  )
}
