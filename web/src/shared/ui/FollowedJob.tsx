import { readKey, useLive, useRead } from '@/shared/api'
import type { Job } from '@/shared/api/generated'
import { useFollowing } from './followedJobs'
import { JobCard } from './JobCard'
import { LoadingBlock } from './LoadingBlock'
import { ReadFailure } from './ReadFailure'

/** A job where it was asked for: live until its end, which is told here. */
export function FollowedJob({ id, heading = 'h2' }: { id: string; heading?: 'h2' | 'h3' }) {
  const path = `/api/jobs/${id}`
  useFollowing(id)
  const job = useRead<Job>(path)
  useLive('jobs', readKey(path))
  if (job.isPending) return <LoadingBlock />
  if (!job.data) return <ReadFailure problem={job.error!} onRetry={() => { void job.refetch() }} />
  return <JobCard job={job.data} heading={heading} />
}
