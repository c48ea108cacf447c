import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { binderText } from '@/locales/fr/binder'
import { address, readKey, useEstablishments, useMayWrite, useRead, useSave, useSession, useStaleSince, useWrite } from '@/shared/api'
import type { BinderChapter, BinderChapters } from '@/shared/api/generated'
import { civilDate, civilDateOf } from '@/shared/format'
import { Confirm, EmptyState, LoadingBlock, ProblemAlert, ReadFailure, Screen, Section, SelectFilter, useFilter, useToast } from '@/shared/ui'
import { ChapterDialog } from './ChapterDialog'
import { chaptersPath } from './chapters'

const text = binderText

/** « Classeur »: the network's chapters, and the whole as one PDF. */
export default function BinderPage() {
  const stale = useStaleSince()
  const read = useRead<BinderChapters>(chaptersPath)
  const mayKeep = useMayWrite('transfers.binder.keep')
  const [changing, setChanging] = useState<BinderChapter | 'new' | null>(null)
  const saving = useSave()
  const [house] = useFilter('maternite')
  const chapters = read.data?.items ?? []
  return (
    <Screen
      title={text.title} subtitle={text.explain} stale={stale}
      actions={<Button variant="contained" loading={saving.isPending} onClick={() => saving.mutate(address('/api/binder.pdf', { place: house }))}>{text.print}</Button>}
    >
      {saving.error && <ProblemAlert detail={saving.error.detail} />}
      <House />
      <Section title={text.chapters}>
        {read.isPending && <LoadingBlock height={200} />}
        {read.error && !read.data && <ReadFailure problem={read.error} onRetry={() => { void read.refetch() }} />}
        {read.data && chapters.length === 0 && <EmptyState>{text.none}</EmptyState>}
        {chapters.map((chapter) => <Chapter key={chapter.id} chapter={chapter} mayKeep={mayKeep} onChange={() => setChanging(chapter)} />)}
        {mayKeep && read.data && <Button variant="outlined" className="no-print" sx={{ mt: 1 }} onClick={() => setChanging('new')}>{text.add}</Button>}
      </Section>
      {changing && <ChapterDialog {...(changing === 'new' ? { position: Math.min(99, chapters.length + 1) } : { chapter: changing })} onClose={() => setChanging(null)} />}
    </Screen>
  )
}

/** Whose binder it is: her own house's, or for who acts for the network, any. */
function House() {
  const { acting } = useSession()
  const { data = [] } = useEstablishments()
  if (acting?.establishment) return null
  return (
    <Box className="no-print" sx={{ mb: 2 }}>
      <SelectFilter name="maternite" label={text.house} width={360} every={text.everyHouse} choices={data.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name }))} />
    </Box>
  )
}

function Chapter({ chapter, mayKeep, onChange }: { chapter: BinderChapter; mayKeep: boolean; onChange: () => void }) {
  const { id, title, body, updated_at, updated_by, version } = chapter
  const tell = useToast()
  const [asked, ask] = useState(false)
  const write = useWrite<undefined>({ refreshes: [readKey(chaptersPath)], onDone: () => { ask(false); tell(text.removed(title)) } })
  return (
    <Box component="article" sx={entry}>
      <Typography variant="h3">{title}</Typography>
      <Typography variant="body2" color="textSecondary">{text.version(civilDate(civilDateOf(updated_at)), updated_by)}</Typography>
      <Typography sx={{ whiteSpace: 'pre-line', maxWidth: '75ch', my: 1, overflowWrap: 'anywhere' }}>{body}</Typography>
      {mayKeep && (
        <Box className="no-print">
          <Button aria-label={text.changeOf(title)} onClick={onChange}>{text.change}</Button>
          <Button color="error" aria-label={text.removeOf(title)} onClick={() => ask(true)}>{text.remove}</Button>
        </Box>
      )}
      {asked && (
        <Confirm title={text.confirmRemove} confirmLabel={text.remove} busy={write.isPending} problem={write.error} onConfirm={() => write.mutate({ method: 'DELETE', path: `${chaptersPath}/${id}`, version })} onClose={() => ask(false)}>
          {text.removeExplain}
        </Confirm>
      )}
    </Box>
  )
}

const entry = { py: 1.5, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0 } }
