import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import type { ReactNode } from 'react'
import { useWatch } from 'react-hook-form'
import type { UseFormReturn } from 'react-hook-form'
import { Link } from 'react-router'
import { openingText } from '@/locales/fr/opening'
import { readKey, serverNow, useLive, useRead } from '@/shared/api'
import { at } from '@/shared/format'
import { Differences } from '@/shared/forms'
import type { Difference } from '@/shared/forms'
import type { ServerDraft } from '@/shared/forms/useServerDraft'
import { differencesOf } from './differences'
import type { DraftView } from './draft'
import type { OpeningValues } from './values'

interface SharedDraftProps {
  kept: ServerDraft
  /** The draft among those of the place, as it has just been written; undefined when it is not among them. */
  listed: DraftView | undefined
  /** The name under which one's own words are kept. */
  me: string
  /** Says nothing while it is being sent, but hears what becomes of it: its answer may be lost. */
  quiet: boolean
  form: UseFormReturn<OpeningValues>
  /** The form as it would go on with the words of a draft. */
  read: (draft: DraftView) => OpeningValues
}

/** Two colleagues on one draft: what the other does with it is told at once, and nobody's words go without her saying so. */
export function SharedDraft({ kept, listed, me, quiet, form, read }: SharedDraftProps) {
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
  const refused = state.kind === 'taken' ? (state.theirs as DraftView) : null
  // Written once more since, by whomever: what one chooses between is the draft as it is now.
  const last = refused?.version ?? version
  const newer = listed && last !== null && listed.version > last && (refused !== null || listed.updated_by !== me) ? listed : null
  const theirs = newer ?? refused
  return theirs && <Taken kept={kept} theirs={theirs} form={form} read={read} />
}

/** What a colleague has written into the draft, beside one's own words. */
function Taken({ kept, theirs, form, read }: Pick<SharedDraftProps, 'kept' | 'form' | 'read'> & { theirs: DraftView }) {
  const yours = useWatch({ control: form.control }) as OpeningValues
  const words = read(theirs)
  const take = () => {
    kept.goOnAt(theirs.version, 'theirs')
    form.reset(words)
  }
  return (
    <Told sentence={openingText.draftTaken(theirs.updated_by, at(theirs.updated_at, serverNow()))} differences={differencesOf(words, yours, serverNow())}>
      <Button variant="outlined" color="inherit" onClick={take}>{openingText.draftTheirs}</Button>
      <Button variant="contained" onClick={() => kept.goOnAt(theirs.version, 'mine')}>{openingText.draftMine}</Button>
    </Told>
  )
}

function Told({ sentence, differences, children }: { sentence: string; differences?: readonly Difference[]; children: ReactNode }) {
  return (
    <Alert severity="warning" role="alert" sx={{ mb: 1, '& .MuiAlert-message': { minWidth: 0 } }}>
      {sentence}
      {differences && <Differences of={differences} />}
      <Stack direction="row" sx={{ gap: 1, mt: 1, flexWrap: 'wrap' }}>{children}</Stack>
    </Alert>
  )
}
