import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { openingText } from '@/locales/fr/opening'
import { readKey, serverNow, useLive, useRead } from '@/shared/api'
import { at } from '@/shared/format'
import type { ServerDraft } from '@/shared/forms/useServerDraft'
import type { DraftView } from './draft'

interface SharedDraftProps {
  kept: ServerDraft
  /** The draft among those of the place, as it has just been written; undefined when it is not among them. */
  listed: DraftView | undefined
  /** The name under which one's own words are kept. */
  me: string
  /** Says nothing while it is being sent, but hears what becomes of it: its answer may be lost. */
  quiet: boolean
  /** Puts a colleague's words into the form. */
  onTake: (draft: DraftView) => void
}

/** Two colleagues on one draft: what the other does with it is told at once, and nobody's words go without her saying so. */
export function SharedDraft({ kept, listed, me, quiet, onTake }: SharedDraftProps) {
  const { state, version } = kept
  // No longer among those of the place: was it sent? Read once it is missed, for the list alone may be a second old.
  const missed = kept.id !== null && listed === undefined
  const path = `/api/drafts/${kept.id}`
  const fate = useRead<DraftView>(path, undefined, missed)
  useLive('drafts', readKey(path))
  if (quiet) return null
  const sent = missed ? fate.data?.sent : null
  if (sent) {
    return (
      <Told sentence={openingText.draftSent(sent.by, at(sent.at, serverNow()), sent.number)}>
        <Button variant="contained" component={Link} to={`/demandes/${sent.request}`}>{openingText.draftSentOpen}</Button>
        <Button variant="outlined" color="inherit" onClick={kept.anew}>{openingText.draftAnew}</Button>
      </Told>
    )
  }
  if (state.kind === 'gone' || (missed && fate.error?.status === 404)) {
    return (
      <Told sentence={openingText.draftGone}>
        <Button variant="contained" onClick={kept.anew}>{openingText.draftAnew}</Button>
      </Told>
    )
  }
  const latest = listed && listed.updated_by !== me && version !== null && listed.version > version ? listed : null
  const theirs = state.kind === 'taken' ? (state.theirs as DraftView) : latest
  if (!theirs) return null
  return (
    <Told sentence={openingText.draftTaken(theirs.updated_by, at(theirs.updated_at, serverNow()))}>
      <Button variant="outlined" color="inherit" onClick={() => { kept.goOnAt(theirs.version, 'theirs'); onTake(theirs) }}>{openingText.draftTheirs}</Button>
      <Button variant="contained" onClick={() => kept.goOnAt(theirs.version, 'mine')}>{openingText.draftMine}</Button>
    </Told>
  )
}

function Told({ sentence, children }: { sentence: string; children: ReactNode }) {
  return (
    <Alert severity="warning" role="alert" sx={{ mb: 1 }}>
      {sentence}
      <Stack direction="row" sx={{ gap: 1, mt: 1, flexWrap: 'wrap' }}>{children}</Stack>
    </Alert>
  )
}
