import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Typography from '@mui/material/Typography'
import { useId } from 'react'
import { indicatorNoteText as text } from '@/locales/fr/indicatorNote'
import { serverNow, useRead } from '@/shared/api'
import type { Page } from '@/shared/api'
import type { IndicatorNoteVersion } from '@/shared/api/generated'
import { at } from '@/shared/format'
import { EmptyState, LoadingBlock, ReadFailure } from '@/shared/ui'
import { notesPath } from '../paths'

/** What a comment has said, the latest first: who, when, and the words. */
export function CommentHistory({ year, section, title, onClose }: { year: number; section: string; title: string; onClose: () => void }) {
  const id = useId()
  const read = useRead<Page<IndicatorNoteVersion>>(`${notesPath(year)}/${section}/history`)
  const versions = read.data?.items ?? []
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md" aria-labelledby={id}>
      <DialogTitle id={id}>{text.historyOf(title)}</DialogTitle>
      <DialogContent>
        <Typography color="textSecondary" sx={{ mb: 1 }}>{text.historyExplain}</Typography>
        {read.isPending && <LoadingBlock height={120} />}
        {read.error && <ReadFailure problem={read.error} onRetry={() => { void read.refetch() }} />}
        {read.data && versions.length === 0 && <EmptyState>{text.noHistory}</EmptyState>}
        <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {versions.map(({ version, content, written_at, written_by }) => (
            <Box component="li" key={version} sx={{ py: 1, borderTop: 1, borderColor: 'divider' }}>
              <Typography variant="body2" color="textSecondary">{text.versionBy(written_by, at(written_at, serverNow()))}</Typography>
              <Typography sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{content === '' ? text.emptyVersion : content}</Typography>
            </Box>
          ))}
        </Box>
      </DialogContent>
      <DialogActions><Button onClick={onClose}>{text.close}</Button></DialogActions>
    </Dialog>
  )
}
