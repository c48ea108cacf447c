import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { useEffect } from 'react'
import { Link } from 'react-router'
import { jobsText } from '@/locales/fr/jobs'
import { readKey, useLive, usePermission, useRead, useWrite } from '@/shared/api'
import type { Page } from '@/shared/api'
import type { Job } from '@/shared/api/generated'
import { useIsFollowedHere } from '@/shared/ui/followedJobs'
import { severityOf } from '@/shared/ui/jobSeverity'

const path = '/api/job-notices'

/** The end of what she asked for, told on whichever page she is, until she has closed it; also after a reload. It pushes the page down: it stays, and must cover no button. */
export default function JobNotices() {
  const notices = useRead<Page<Job>>(path)
  useLive('jobs', readKey(path))
  const mayManage = usePermission('jobs.manage')
  const told = useWrite({ refreshes: [readKey(path)] })
  const { mutate } = told
  const job = notices.data?.items[0]
  // Its card on this very page tells it already.
  const seen = useIsFollowedHere(job?.id) ? job!.id : null
  useEffect(() => { if (seen) mutate({ method: 'DELETE', path: `/api/jobs/${seen}/notice` }) }, [seen, mutate])
  if (!job || seen || told.isPending) return null
  const close = () => mutate({ method: 'DELETE', path: `/api/jobs/${job.id}/notice` })
  return (
    <Alert
      key={job.id} severity={severityOf(job)} role="status" className="no-print" sx={look}
      action={(
        <>
          {mayManage && <Button color="inherit" component={Link} to="/travaux" onClick={close}>{jobsText.see}</Button>}
          <Button color="inherit" onClick={close}>{jobsText.close}</Button>
        </>
      )}
    >
      {jobsText.endedNotice(job.title, job.outcome)}
    </Alert>
  )
}

/** Below the bar, 56 px high, also when the page is scrolled; below what else stays there, as the filters of the board. */
const look = {
  position: 'sticky', top: 64, zIndex: 2, mb: 2, boxShadow: 2, flexWrap: 'wrap',
  '& .MuiAlert-message': { flex: '1 1 200px', minWidth: 0, overflowWrap: 'anywhere' },
} as const
