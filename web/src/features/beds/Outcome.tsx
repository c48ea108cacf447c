import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { bedsText } from '@/locales/fr/beds'
import { commonText } from '@/locales/fr/common'
import { instantOf, number } from '@/shared/format'
import { ConflictPanel } from '@/shared/ui'
import type { SaveOutcome } from './useDeclaration'

/** What the server made of it, when it did not simply save it. Nothing typed is lost. */
export function Outcome({ outcome }: { outcome: SaveOutcome }) {
  const { problem, theirs } = outcome
  if (!problem) return null
  if (theirs) {
    const conflict = { author: bedsText.whoElse, writtenAt: theirs.declared_at ?? instantOf(0), theirs: number(theirs.available), yours: number(outcome.shown) }
    return <ConflictPanel conflict={conflict} onKeep={outcome.forget} onSave={outcome.saveOverTheirs} />
  }
  if (problem.code === 'exceeds_installed') {
    return (
      <Alert severity="warning" sx={{ mt: 1 }}>
        {problem.detail}
        <Stack direction="row" sx={{ gap: 1, mt: 1 }}>
          <Button variant="outlined" color="inherit" onClick={outcome.forget}>{bedsText.correct}</Button>
          <Button variant="outlined" color="inherit" onClick={outcome.confirm}>{bedsText.exact}</Button>
        </Stack>
      </Alert>
    )
  }
  return (
    <Alert severity="error" sx={{ mt: 1 }} action={<Button color="inherit" onClick={outcome.retry}>{commonText.retry}</Button>}>
      {bedsText.notSaved} {!problem.isNetwork && problem.detail}
    </Alert>
  )
}
