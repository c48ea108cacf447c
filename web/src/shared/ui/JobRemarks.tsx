import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { jobsText } from '@/locales/fr/jobs'
import { commonText } from '@/locales/fr/common'
import { address, usePages } from '@/shared/api'
import type { Job, JobRemark } from '@/shared/api/generated'
import { typeset } from '@/shared/format/typography'
import { LoadingBlock } from './LoadingBlock'
import { ReadFailure } from './ReadFailure'

/** Line by line, what a job refused and why; the whole as a file. */
export function JobRemarks({ job }: { job: Job }) {
  const path = `/api/jobs/${job.id}/remarks`
  const list = usePages<JobRemark>(path)
  if (list.isPending) return <LoadingBlock />
  if (list.error) return <ReadFailure problem={list.error} onRetry={() => { void list.refetch() }} />
  return (
    <Box sx={{ mt: 1 }}>
      <Box tabIndex={0} role="region" aria-label={jobsText.remarksOf(job.title)} sx={{ overflow: 'auto', maxHeight: 360, '@media print': { maxHeight: 'none' } }}>
        <Box component="table" sx={table}>
          <thead><tr><th scope="col">{jobsText.line}</th><th scope="col">{jobsText.reason}</th><th scope="col">{jobsText.content}</th></tr></thead>
          <tbody>{list.rows.map(({ line, reason, content }) => <tr key={`${line} ${reason}`}><td>{line}</td><td>{typeset(reason)}</td><td>{content}</td></tr>)}</tbody>
        </Box>
      </Box>
      {list.more && <Button onClick={list.more} loading={list.isFetchingNextPage}>{commonText.more}</Button>}
      <Button component="a" variant="outlined" className="no-print" href={address(path, { format: 'csv' })} download sx={{ mt: 1 }}>{jobsText.saveRemarks}</Button>
    </Box>
  )
}

const table = { borderCollapse: 'collapse', width: '100%', '& th, & td': { textAlign: 'left', verticalAlign: 'top', p: 0.75, borderBottom: 1, borderColor: 'divider' } } as const
