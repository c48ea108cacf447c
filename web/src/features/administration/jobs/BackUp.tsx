import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { jobsText } from '@/locales/fr/jobs'
import { readKey, useWrite } from '@/shared/api'
import type { StartedJob } from '@/shared/api/generated'
import { Confirm } from '@/shared/ui'

/** « Sauvegarder maintenant »: a job like the others; where the file goes is the operator's choice. */
export function BackUp() {
  const [asking, setAsking] = useState(false)
  const close = () => setAsking(false)
  const write = useWrite<StartedJob>({ refreshes: [readKey('/api/jobs')], onDone: close })
  return (
    <>
      <Button variant="contained" onClick={() => { write.reset(); setAsking(true) }}>{jobsText.backUp}</Button>
      {asking && (
        <Confirm title={jobsText.backUpTitle} confirmLabel={jobsText.backUp} busy={write.isPending} problem={write.error} onClose={close} onConfirm={() => write.mutate({ method: 'POST', path: '/api/backups' })}>
          <Typography>{jobsText.backUpExplain}</Typography>
        </Confirm>
      )}
    </>
  )
}
