import Dialog from '@mui/material/Dialog'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Typography from '@mui/material/Typography'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { LoginForm } from '@/features/accounts/LoginForm'
import { accountsText } from '@/locales/fr/accounts'
import { call } from '@/shared/api'
import type { Problem, Session } from '@/shared/api'
import { onSessionEnded } from '@/shared/api/client'
import { onStreamEnded, openLive } from '@/shared/api/live'
import { resumeSession, sessionKey } from '@/shared/api/session'

/** How long an ended stream waits before the session is asked for: a switch of place has then been answered. */
const patience = 1_000

/**
 * The login has ended: a panel over the page, the page still behind it with every word typed.
 * After login the same page and, as the dialog gives the focus back, the same cursor.
 */
export function EndedSession() {
  const client = useQueryClient()
  const [ended, setEnded] = useState(false)
  const resume = useCallback(() => {
    setEnded(false)
    void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] })
  }, [client])
  useEffect(() => {
    let again: ReturnType<typeof setTimeout> | undefined
    // The stream ends with the session, but also when she acts for another place, here or in another tab.
    const ask = () => {
      call<Session>('GET', '/api/session').then((session) => {
        resumeSession(client, session)
        openLive()
        resume()
      }, ({ status }: Problem) => (status === 401 ? setEnded(true) : retry()))
    }
    const retry = () => { clearTimeout(again); again = setTimeout(ask, patience) }
    const stops = [onSessionEnded(() => setEnded(true)), onStreamEnded(retry)]
    return () => { clearTimeout(again); stops.forEach((stop) => stop()) }
  }, [client, resume])
  useEffect(() => {
    if (!ended) return
    // She may have logged in again in another tab.
    const look = () => { call<Session>('GET', '/api/session').then((session) => { resumeSession(client, session); resume() }, () => undefined) }
    window.addEventListener('focus', look)
    return () => window.removeEventListener('focus', look)
  }, [ended, client, resume])
  return (
    <Dialog open={ended} aria-labelledby="ended-title" maxWidth="xs" fullWidth>
      <DialogTitle id="ended-title">{accountsText.endedTitle}</DialogTitle>
      <DialogContent>
        <Typography sx={{ mb: 2 }}>{accountsText.endedDetail}</Typography>
        <LoginForm onDone={resume} />
      </DialogContent>
    </Dialog>
  )
}
