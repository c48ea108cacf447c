import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { administrationText } from '@/locales/fr/administration'
import { commonText } from '@/locales/fr/common'
import { jobsText } from '@/locales/fr/jobs'
import { readKey, useLive, usePages, useStaleSince } from '@/shared/api'
import type { Job } from '@/shared/api/generated'
import { Job_state } from '@/shared/api/generated'
import { EmptyState, ExportMenu, LoadingBlock, ReadFailure, Screen, Section, SelectFilter, useFilter } from '@/shared/ui'
import { JobCard } from '@/shared/ui/JobCard'
import { BackUp } from './BackUp'
import { RegularJobs } from './RegularJobs'
import { TestMail } from './TestMail'

const path = '/api/jobs'

/** « Travaux »: what the server does at length, live; the administrator cancels, and sees that the night's chores ran. */
export default function JobsPage() {
  const stale = useStaleSince()
  const [state] = useFilter('etat')
  const query = { state }
  const list = usePages<Job>(path, query)
  useLive('jobs', readKey(path))
  return (
    <Screen title={administrationText.jobs.title} stale={stale} actions={<><BackUp /><TestMail /><ExportMenu path={path} query={query} /></>}>
      <Typography sx={{ mb: 2, maxWidth: 900 }}>{jobsText.explain}</Typography>
      <Box role="search" className="no-print" sx={{ mb: 2 }}>
        <SelectFilter name="etat" label={jobsText.state} every={jobsText.everyState} choices={Job_state.map(({ code, label }) => ({ value: code, label }))} />
      </Box>
      <Stack sx={{ gap: 3 }}>
        <Box component="section" aria-label={jobsText.found}>
          {list.isPending && <LoadingBlock />}
          {list.error && <ReadFailure problem={list.error} onRetry={() => { void list.refetch() }} />}
          {list.data && list.rows.length === 0 && <EmptyState>{state === '' ? jobsText.none : jobsText.noneOfState}</EmptyState>}
          <Stack sx={{ gap: 1.5 }}>
            {list.rows.map((job) => <JobCard key={job.id} job={job} />)}
            {list.more && <Button variant="outlined" className="no-print" onClick={list.more} loading={list.isFetchingNextPage} sx={{ alignSelf: 'center' }}>{commonText.more}</Button>}
          </Stack>
        </Box>
        <Section title={jobsText.schedule}><RegularJobs /></Section>
      </Stack>
    </Screen>
  )
}
