import Alert from '@mui/material/Alert'
import AlertTitle from '@mui/material/AlertTitle'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { commonText } from '@/locales/fr/common'
import { serverNow } from '@/shared/api'
import { at } from '@/shared/format'
import type { Instant } from '@/shared/format'
import { Differences } from './Differences'
import type { Difference } from './Differences'

/** Who wrote the row that is stored now, and when. */
export interface LastWriting {
  written_by: string
  written_at: Instant
}

export interface RowConflictProps {
  /** What was changed, after « a modifié »: « cette fiche » unless another word is given. */
  what?: string
  differences: readonly Difference[]
  /** Absent where the server does not tell. */
  last: LastWriting | null
  onKeep: () => void
  onSave: () => void
}

/** A row that was changed in between: both values of each field that differs, and the choice. */
export function RowConflict({ what = commonText.rowConflictWhat, differences, last, onKeep, onSave }: RowConflictProps) {
  return (
    <Alert severity="warning" role="alertdialog" aria-label={commonText.conflictTitle} sx={{ mb: 2, '& .MuiAlert-message': { minWidth: 0 } }}>
      <AlertTitle>{commonText.conflictTitle}</AlertTitle>
      {last ? commonText.rowConflictBy(last.written_by, what, at(last.written_at, serverNow())) : commonText.rowConflict(what)}
      <Differences of={differences} />
      <Stack direction="row" sx={{ gap: 1, mt: 1.5, flexWrap: 'wrap' }}>
        <Button variant="outlined" color="inherit" onClick={onKeep}>{commonText.rowConflictKeep}</Button>
        <Button variant="contained" onClick={onSave}>{commonText.rowConflictSave}</Button>
      </Stack>
    </Alert>
  )
}
