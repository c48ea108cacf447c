import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { jobsText } from '@/locales/fr/jobs'
import { useNow, useWrite } from '@/shared/api'
import type { Job } from '@/shared/api/generated'
import { Job_state } from '@/shared/api/generated'
import { duration, millisecondsOf, number } from '@/shared/format'
import { typeset } from '@/shared/format/typography'
import { Clock } from './Clock'
import { Confirm } from './Confirm'
import { useFollowing } from './followedJobs'
import { JobRemarks } from './JobRemarks'
import { severityOf } from './jobSeverity'
import { Tag } from './SourceNote'

/** Whether nothing more will happen to it. */
export const hasEnded = ({ state }: Job): boolean => state !== 'waiting' && state !== 'running'

/** One job: what it is, how far it has come, how it ended; cancelled from here while it lives. */
export function JobCard({ job, heading = 'h2' }: { job: Job; heading?: 'h2' | 'h3' }) {
  const [shown, setShown] = useState(false)
  useFollowing(job.id)
  const ended = hasEnded(job)
  return (
    <Box sx={{ p: 2, border: 1, borderColor: 'divider', bgcolor: 'background.paper' }} className="keep-together">
      <Stack direction="row" sx={{ gap: 1, alignItems: 'flex-start', justifyContent: 'space-between', flexWrap: 'wrap' }}>
        <Box sx={{ minWidth: 0 }}>
          <Typography variant="h3" component={heading} sx={{ overflowWrap: 'anywhere' }}>{typeset(job.title)} <Tag tone={job.attention ? 'warning' : 'neutral'}>{stateWords(job)}</Tag></Typography>
          <Typography color="textSecondary" variant="body2">
            {job.author ? jobsText.asked(job.author) : jobsText.regular} · <Clock at={job.created_at} />
            {job.ended_at && <> · {jobsText.ended} <Clock at={job.ended_at} look="time" /></>}
          </Typography>
        </Box>
        {!ended && job.cancel_asked_at === null && <CancelButton job={job} />}
      </Stack>
      {!ended && <Advance job={job} />}
      {!ended && job.cancel_asked_at !== null && <Typography role="status">{jobsText.cancelling}</Typography>}
      {job.outcome !== '' && <Alert severity={severityOf(job)} sx={{ mt: 1 }}>{typeset(job.outcome)}</Alert>}
      {job.remarks > 0 && ended && (
        <Box sx={{ mt: 1 }}>
          <Button variant="outlined" aria-expanded={shown} onClick={() => setShown(!shown)}>{jobsText.remarks(job.remarks)}</Button>
          {shown && <JobRemarks job={job} />}
        </Box>
      )}
    </Box>
  )
}

function Advance({ job }: { job: Job }) {
  const now = useNow()
  const { done, total, unit, expected_end_at: end } = job
  const known = total !== null && total > 0
  const counted = known ? jobsText.countedOf(number(done), number(total), unit) : jobsText.counted(number(done), unit)
  const left = end === null ? null : millisecondsOf(end) - now
  return (
    <Box sx={{ mt: 1 }}>
      <LinearProgress {...(known ? { variant: 'determinate', value: Math.min(100, (100 * done) / total) } : { variant: job.state === 'waiting' ? 'determinate' : 'indeterminate', value: 0 })} aria-label={jobsText.progress(typeset(job.title))} sx={{ height: 10 }} />
      <Typography variant="body2">
        {(done > 0 || known) && counted}
        {left !== null && ` · ${left < 60_000 ? jobsText.nearlyDone : jobsText.left(duration(left))}`}
      </Typography>
    </Box>
  )
}

function CancelButton({ job }: { job: Job }) {
  const [asking, setAsking] = useState(false)
  const write = useWrite({ refreshes: [['/api/jobs'], [`/api/jobs/${job.id}`]], onDone: () => setAsking(false) })
  return (
    <>
      <Button className="no-print" variant="outlined" aria-label={jobsText.cancelOf(typeset(job.title))} onClick={() => setAsking(true)}>{jobsText.cancel}</Button>
      {asking && (
        <Confirm title={jobsText.cancelTitle} confirmLabel={jobsText.cancelConfirm} busy={write.isPending} problem={write.error} onClose={() => setAsking(false)} onConfirm={() => write.mutate({ method: 'POST', path: `/api/jobs/${job.id}/cancellation` })}>
          <Typography>{jobsText.cancelExplain}</Typography>
        </Confirm>
      )}
    </>
  )
}

function stateWords({ state }: Job): string {
  return Job_state.find(({ code }) => code === state)?.label ?? state
}
