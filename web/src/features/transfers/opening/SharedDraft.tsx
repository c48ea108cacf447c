import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { Link } from 'react-router'
import { openingText } from '@/locales/fr/opening'
import { serverNow } from '@/shared/api'
import { at } from '@/shared/format'
import type { ServerDraft } from '@/shared/forms/useServerDraft'
import type { DraftView } from './draft'

interface SharedDraftProps {
  kept: ServerDraft
  /** The draft as a colleague has just left it, told by the event stream. */
  latest: DraftView | undefined
  /** Puts a colleague's words into the form. */
  onTake: (draft: DraftView) => void
}

/** « Brouillon repris par… »: two colleagues on one draft. Nobody's words go without her saying so. */
export function SharedDraft({ kept, latest, onTake }: SharedDraftProps) {
  const { state, version } = kept
  if (state.kind === 'gone') {
    return (
      <Alert severity="warning" role="alert" sx={{ mb: 1 }}>
        {openingText.draftGone}
        <Stack direction="row" sx={{ gap: 1, mt: 1, flexWrap: 'wrap' }}>
          <Button variant="outlined" color="inherit" component={Link} to="/demandes/toutes">{openingText.draftGoneList}</Button>
          <Button variant="contained" onClick={kept.anew}>{openingText.draftAnew}</Button>
        </Stack>
      </Alert>
    )
  }
  const theirs = state.kind === 'taken' ? (state.theirs as DraftView) : latest && version !== null && latest.version > version ? latest : null
  if (!theirs) return null
  return (
    <Alert severity="warning" role="alert" sx={{ mb: 1 }}>
      {openingText.draftTaken(theirs.updated_by, at(theirs.updated_at, serverNow()))}
      <Stack direction="row" sx={{ gap: 1, mt: 1, flexWrap: 'wrap' }}>
        <Button variant="outlined" color="inherit" onClick={() => { kept.goOnAt(theirs.version, 'theirs'); onTake(theirs) }}>{openingText.draftTheirs}</Button>
        <Button variant="contained" onClick={() => kept.goOnAt(theirs.version, 'mine')}>{openingText.draftMine}</Button>
      </Stack>
    </Alert>
  )
}
