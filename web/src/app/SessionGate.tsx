import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { useQueryClient } from '@tanstack/react-query'
import { lazy, useEffect } from 'react'
import { commonText } from '@/locales/fr/common'
import { forgetAnswers, SessionContext, useSessionQuery } from '@/shared/api/session'
import { LoadingBlock } from '@/shared/ui/LoadingBlock'

const LoginPage = lazy(() => import('@/features/accounts/LoginPage'))
const Rooms = lazy(() => import('./Rooms'))

/** The pages for who is logged in, the login page for others, at the same address: nobody is sent elsewhere and back. */
export function SessionGate() {
  const { data: session, error, isPending, refetch } = useSessionQuery()
  const client = useQueryClient()
  useEffect(() => { if (session === null) forgetAnswers(client) }, [client, session])
  if (isPending) return <LoadingBlock />
  if (session) return <SessionContext value={session}><Rooms /></SessionContext>
  if (!error) return <LoginPage />
  return <Alert severity="error" sx={{ m: 2 }} action={<Button color="inherit" onClick={() => { void refetch() }}>{commonText.retry}</Button>}>{error.detail}</Alert>
}
