import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import { introductionText } from '@/locales/fr/introduction'
import { useSession, useWrite } from '@/shared/api'
import type { Session } from '@/shared/api'
import { sessionKey } from '@/shared/api/session'
import { useToast } from '@/shared/ui'
import { introductionOf } from './introduction'

/** Three lines about what she can do here, at the first login; gone for good when closed, wherever she logs in. */
export function Introduction() {
  const id = useId()
  const { acting, introduction, modules } = useSession()
  const lines = introductionOf(acting.role, modules)
  const client = useQueryClient()
  const tell = useToast()
  const write = useWrite({ onDone: () => { client.setQueryData<Session>(sessionKey, (session) => session && { ...session, introduction: false }) } })
  if (!introduction || lines.length === 0) return null
  return (
    <Box component="section" aria-labelledby={id} className="no-print" sx={{ mb: 2, p: 2, border: 1, borderColor: 'primary.main', bgcolor: 'background.paper' }}>
      <Typography variant="h2" id={id}>{introductionText.title}</Typography>
      <Box component="ul" sx={{ my: 1, pl: 3 }}>{lines.map((line) => <li key={line}>{line}</li>)}</Box>
      <Button variant="outlined" loading={write.isPending} onClick={() => write.mutate({ method: 'DELETE', path: '/api/account/introduction' }, { onError: ({ detail }) => tell(detail) })}>{introductionText.close}</Button>
    </Box>
  )
}
