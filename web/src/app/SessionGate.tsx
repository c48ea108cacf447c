import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import type { ReactNode } from 'react'
import { Navigate, useLocation } from 'react-router'
import { commonText } from '@/locales/fr/common'
import { useSessionQuery } from '@/shared/api/session'
import { LoadingBlock } from '@/shared/ui/LoadingBlock'

/** Lets in who is logged in; sends others to the login page, that brings them back here. */
export function SessionGate({ children }: { children: ReactNode }) {
  const { data: session, error, isPending, refetch } = useSessionQuery()
  const { pathname, search } = useLocation()
  if (isPending) return <LoadingBlock />
  if (session) return children
  if (error) return <Alert severity="error" action={<Button color="inherit" onClick={() => { void refetch() }}>{commonText.retry}</Button>}>{error.detail}</Alert>
  const here = pathname + search
  return <Navigate to={here === '/' ? '/connexion' : `/connexion?retour=${encodeURIComponent(here)}`} replace />
}
