import { zodResolver } from '@hookform/resolvers/zod'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { z } from 'zod'
import { indicatorNoteText as text } from '@/locales/fr/indicatorNote'
import { serverNow } from '@/shared/api'
import type { IndicatorNoteComment } from '@/shared/api/generated'
import { at } from '@/shared/format'
import { TextInput, useServerDraft } from '@/shared/forms'
import { RowConflict } from '@/shared/forms/RowConflict'
import type { DraftState } from '@/shared/forms/useServerDraft'
import { notesPath } from '../paths'
import { CommentHistory } from './CommentHistory'

/** The server holds the same. */
const mostCharacters = 20_000
const mostLines = 400

type Values = Record<string, string>

/** What the network writes under a section: kept while it is typed, beside what a colleague writes. */
export function CommentEditor({ year, title, comment }: { year: number; title: string; comment: IndicatorNoteComment }) {
  const name = `commentaire-${comment.id}`
  const [first] = useState(comment)
  const [history, setHistory] = useState(false)
  const form = useForm<Values>({ mode: 'onChange', defaultValues: { [name]: first.content }, resolver: zodResolver(z.object({ [name]: z.string().max(mostCharacters).refine((typed) => typed.split('\n').length <= mostLines, text.tooManyLines(mostLines)) })) })
  const kept = useServerDraft(form, { path: notesPath(year), existing: first, content: (values) => ({ content: (values[name] ?? '').trim() }) })
  const typed = useWatch({ control: form.control, name })
  const theirs = kept.state.kind === 'taken' ? kept.state.theirs as IndicatorNoteComment : null
  const take = () => {
    if (!theirs) return
    form.setValue(name, theirs.content)
    kept.goOnAt(theirs.version, 'theirs')
  }
  return (
    <Box sx={{ mt: 2 }}>
      {theirs && (
        <RowConflict
          what={text.conflictOf}
          differences={theirs.content === (typed ?? '').trim() ? [] : [{ field: name, label: text.comment, theirs: theirs.content, yours: typed ?? '' }]}
          last={theirs.updated_by !== null && theirs.updated_at !== null ? { written_by: theirs.updated_by, written_at: theirs.updated_at } : null}
          onKeep={take} onSave={() => kept.goOnAt(theirs.version, 'mine')}
        />
      )}
      <Box className="no-print">
        <TextInput control={form.control} name={name} label={text.commentOf(title)} hint={text.commentShared} lines={4} maxLength={mostCharacters} />
        <Stack direction="row" sx={{ gap: 2, mt: 0.5, flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between' }}>
          <Typography variant="body2" color={kept.state.kind === 'failed' ? 'error' : 'textSecondary'} role="status">{words(kept.state) || lastWriting(first)}</Typography>
          <Button onClick={() => setHistory(true)} aria-label={text.historyOf(title)}>{text.history}</Button>
        </Stack>
        <Typography variant="caption" color="textSecondary">{text.commentHelp}</Typography>
      </Box>
      <Typography sx={printed}>{typed}</Typography>
      {history && <CommentHistory year={year} section={comment.id} title={title} onClose={() => setHistory(false)} />}
    </Box>
  )
}

function lastWriting({ updated_by: author, updated_at: time }: IndicatorNoteComment): string {
  return author === null || time === null ? '' : text.lastBy(author, at(time, serverNow()))
}

function words(state: DraftState): string {
  switch (state.kind) {
    case 'untouched': return ''
    case 'saving': return text.saving
    case 'saved': return text.savedAt(at(state.at, serverNow()))
    case 'taken': return text.waits
    case 'gone': return text.gone
    case 'failed': return state.problem.isNetwork ? text.notSaved : state.problem.faults[0]?.message ?? state.problem.detail
  }
}

const printed = { display: 'none', whiteSpace: 'pre-line', overflowWrap: 'anywhere', '@media print': { display: 'block' } } as const
