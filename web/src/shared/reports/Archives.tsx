import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { reportsText as text } from '@/locales/fr/reports'
import { readKey, useLive, useRead, useSave, useWrite } from '@/shared/api'
import type { ReportArchive, ReportArchives, StartedJob } from '@/shared/api/generated'
import { civilDate, civilDateOf } from '@/shared/format'
import { Clock, LoadingBlock, ProblemAlert, ReadFailure, Section } from '@/shared/ui'
import { FollowedJob } from '@/shared/ui/FollowedJob'

/** All reports of a year in one file: asked for here, followed here, saved from here while it is kept. */
export function Archives({ year, path, topic }: { year: number; path: string; topic: string }) {
  const read = useRead<ReportArchives>(path, { year })
  const key = readKey(path, { year })
  useLive(topic, key)
  useLive('jobs', key)
  const [job, setJob] = useState('')
  const write = useWrite<StartedJob>({ refreshes: [key], onDone: ({ id }) => setJob(id) })
  const archives = read.data?.items ?? []
  const living = archives.find(({ state }) => state !== 'done')
  const followed = living?.own ? living.job : job
  return (
    <Section title={text.archives(year)}>
      <Typography sx={{ mb: 1 }}>{text.explainArchive}</Typography>
      {write.error && <ProblemAlert detail={write.error.detail} />}
      <Button variant="outlined" className="no-print" loading={write.isPending} disabled={living !== undefined} onClick={() => write.mutate({ method: 'POST', path, body: { year } })}>{text.makeArchive}</Button>
      {followed !== '' && <Box sx={{ mt: 1 }}><FollowedJob id={followed} heading="h3" /></Box>}
      {living && !living.own && <Alert severity="info" sx={{ mt: 1 }}>{text.archiveUnderWay(living.author)}</Alert>}
      {read.isPending && <LoadingBlock />}
      {read.error && <ReadFailure problem={read.error} onRetry={() => { void read.refetch() }} />}
      <Box component="ul" aria-label={text.archives(year)} sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {archives.filter(({ state }) => state === 'done').map((archive) => <Ready key={archive.id} path={path} archive={archive} />)}
      </Box>
    </Section>
  )
}

function Ready({ path, archive: { id, reports, size, asked_at, author, kept_until } }: { path: string; archive: ReportArchive }) {
  const saving = useSave()
  return (
    <Box component="li" className="keep-together" sx={{ pt: 1.5 }}>
      <Stack direction="row" sx={{ gap: 1.5, alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography sx={{ flexGrow: 1 }}>
          {text.archive(reports, size)} · <Clock at={asked_at} /> · {text.by(author)} · {text.keptUntil(civilDate(civilDateOf(kept_until)))}
        </Typography>
        <Button variant="contained" className="no-print" loading={saving.isPending} onClick={() => saving.mutate(`${path}/${id}/reports.zip`)}>{text.saveArchive}</Button>
      </Stack>
      {saving.error && <ProblemAlert detail={saving.error.detail} />}
    </Box>
  )
}
