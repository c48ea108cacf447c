import Box from '@mui/material/Box'
import { useState } from 'react'
import { administrationText } from '@/locales/fr/administration'
import { useWrite } from '@/shared/api'
import type { StartedJob } from '@/shared/api/generated'
import { ProblemAlert } from '@/shared/ui'
import { FollowedJob } from '@/shared/ui/FollowedJob'

/** Asks the server to verify every chain of the audit, and follows it. */
export function useVerification() {
  const [job, setJob] = useState<string | null>(null)
  const write = useWrite<StartedJob>({ onDone: ({ id }) => setJob(id) })
  return {
    job, problem: write.error, busy: write.isPending,
    label: administrationText.audit.verify,
    start: () => write.mutate({ method: 'POST', path: '/api/audit/verifications' }),
  }
}

export function Verification({ job, problem }: Pick<ReturnType<typeof useVerification>, 'job' | 'problem'>) {
  if (!job && !problem) return null
  return <Box sx={{ mb: 2 }}><ProblemAlert detail={problem?.detail} />{job && <FollowedJob id={job} />}</Box>
}
