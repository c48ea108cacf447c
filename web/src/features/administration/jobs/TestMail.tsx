import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { jobsText } from '@/locales/fr/jobs'
import { readKey, useWrite } from '@/shared/api'
import type { StartedJob } from '@/shared/api/generated'
import { Confirm } from '@/shared/ui'

/** « Envoyer un courriel d'essai »: whether this server can write, from the administrator to her own address. */
export function TestMail() {
  const [asking, setAsking] = useState(false)
  const close = () => setAsking(false)
  const write = useWrite<StartedJob>({ refreshes: [readKey('/api/jobs')], onDone: close })
  return (
    <>
      <Button variant="outlined" onClick={() => { write.reset(); setAsking(true) }}>{jobsText.testMail}</Button>
      {asking && (
        <Confirm title={jobsText.testMailTitle} confirmLabel={jobsText.testMail} busy={write.isPending} problem={write.error} onClose={close} onConfirm={() => write.mutate({ method: 'POST', path: '/api/test-mails' })}>
          <Typography>{jobsText.testMailExplain}</Typography>
        </Confirm>
      )}
    </>
  )
}
