import Alert from '@mui/material/Alert'
import AlertTitle from '@mui/material/AlertTitle'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { commonText } from '@/locales/fr/common'
import { serverNow } from '@/shared/api'
import { at } from '@/shared/format'
import type { Instant } from '@/shared/format'

export interface Conflict {
  /** Who wrote in between, and when. */
  author: string
  writtenAt: Instant
  theirs: string
  yours: string
}

/** Two persons wrote the same thing: both values, the author of the other, and the choice. Nothing typed is lost. */
export function ConflictPanel({ conflict, onKeep, onSave }: { conflict: Conflict; onKeep: () => void; onSave: () => void }) {
  const { author, writtenAt, theirs, yours } = conflict
  return (
    <Alert severity="warning" role="alertdialog" aria-label={commonText.conflictTitle} sx={{ mb: 2 }}>
      <AlertTitle>{commonText.conflictTitle}</AlertTitle>
      {commonText.conflictOther(author, theirs, at(writtenAt, serverNow()))} {commonText.conflictYours(yours)}
      <Stack direction="row" sx={{ gap: 1, mt: 1, flexWrap: 'wrap' }}>
        <Button variant="outlined" color="inherit" onClick={onKeep}>{commonText.conflictKeep(theirs)}</Button>
        <Button variant="contained" onClick={onSave}>{commonText.conflictSave(yours)}</Button>
      </Stack>
    </Alert>
  )
}
