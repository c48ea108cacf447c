import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { sheetText } from '@/locales/fr/sheet'
import { serverNow } from '@/shared/api'
import { instantOf } from '@/shared/format'
import { typeset } from '@/shared/format/typography'
import { ProblemAlert, Section, useToast } from '@/shared/ui'
import type { RequestView, Sheet, State, TreatmentPrompt } from '../types'
import { useSheetPatch } from './useSheetPatch'

const beforeDeparture: readonly State[] = ['NEW', 'TRIAGED', 'SEARCHING', 'NO_PLACE_IN_REGION', 'PLACE_FOUND', 'VECTOR_ORDERED']

/** Answers that a prompt offers in one tap. No dose is suggested. */
function answersOf(code: TreatmentPrompt): { label: string; patch: () => Partial<Sheet> }[] {
  const now = () => instantOf(serverNow())
  switch (code) {
    case 'CORTICOSTEROIDS': return [
      { label: sheetText.courseGivenNow, patch: () => ({ corticosteroids: 'given', first_dose_at: now() }) },
      { label: sheetText.courseComplete, patch: () => ({ corticosteroids: 'already_complete' }) },
      { label: sheetText.courseNotIndicated, patch: () => ({ corticosteroids: 'not_indicated' }) },
    ]
    case 'MAGNESIUM': return [
      { label: sheetText.magnesiumNow, patch: () => ({ magnesium: 'given', magnesium_since: now() }) },
      { label: sheetText.courseNotIndicated, patch: () => ({ magnesium: 'not_indicated' }) },
    ]
    default: return []
  }
}

/** What a colleague would remind of before departure, once; the answer goes to the sheet, where its time can be changed. */
export function Prompts({ request }: { request: RequestView }) {
  const tell = useToast()
  const patch = useSheetPatch(request, () => tell(sheetText.notSaved))
  const mayFill = request.viewer === 'CELL' || request.viewer === 'REQUESTER'
  if (request.prompts.length === 0 || !beforeDeparture.includes(request.state)) return null
  return (
    <Box className="no-print">
      <Section title={sheetText.prompts}>
        {patch.error && <ProblemAlert points={[]} detail={patch.error.detail} />}
        <Stack component="ul" sx={{ gap: 1.5, p: 0, m: 0, listStyle: 'none' }}>
          {request.prompts.map(({ code, sentence }) => (
            <li key={code}>
              <Typography>{typeset(sentence)}</Typography>
              {mayFill && (
                <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', mt: 0.5 }}>
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
