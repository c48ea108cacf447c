import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useState } from 'react'
import { administrationText } from '@/locales/fr/administration'
import { readKey, serverNow, useWrite } from '@/shared/api'
import type { Write } from '@/shared/api'
import type { Account, OneTimePassword } from '@/shared/api/generated'
import { civilDate, civilDateOf, instantOf, millisecondsOf, number, when } from '@/shared/format'
import { Confirm, Facts, Section, useToast } from '@/shared/ui'
import { OneTimePasswordDialog } from './OneTimePasswordDialog'
import { accountPath, writeOf } from './paths'

const text = administrationText.accounts

type Action = 'reset' | 'factor' | 'sessions' | 'close' | 'open'

/** How the person comes in: her access, her password, her second factor, her connections; and what may be done to them. */
export function AccessSection({ account }: { account: Account }) {
  const [asked, setAsked] = useState<Action | null>(null)
  const [given, setGiven] = useState<OneTimePassword | null>(null)
  const tell = useToast()
  const write = useWrite<OneTimePassword | Account | undefined>({ refreshes: [readKey(accountPath(account.id)), ['/api/accounts']] })
  const act = (action: Action) => write.mutate(requestOf(action, account), {
    onSuccess: (answer) => {
      setAsked(null)
      if (answer && 'one_time_password' in answer) setGiven(answer)
      else tell(done[action])
    },
    ...(action === 'open' ? { onError: ({ detail }) => tell(detail) } : {}),
  })
  const ask = (action: Action) => { write.reset(); setAsked(action) }
  return (
    <Section title={text.accessTitle}>
      <Facts facts={[
        [text.access, accessInWords(account)],
        [text.password, account.must_change_password ? text.mustChange : text.passwordChosen],
        [text.factor, account.second_factor ? text.factorCodes(account.recovery_codes_left) : text.factorOff],
        [text.sessions, number(account.open_sessions)],
      ]} />
      <Stack direction="row" className="no-print" sx={{ gap: 1, flexWrap: 'wrap', mt: 2 }}>
        <Button variant="outlined" onClick={() => ask('reset')}>{text.reset}</Button>
        {account.second_factor && <Button variant="outlined" onClick={() => ask('factor')}>{text.removeFactor}</Button>}
        {account.open_sessions > 0 && <Button variant="outlined" onClick={() => ask('sessions')}>{text.endSessions}</Button>}
        {account.active ? <Button color="error" onClick={() => ask('close')}>{text.closeAccess}</Button> : <Button variant="outlined" loading={write.isPending} onClick={() => act('open')}>{text.openAccess}</Button>}
      </Stack>
      {asked && asked !== 'open' && (
        <Confirm title={questions[asked].title} confirmLabel={questions[asked].label} busy={write.isPending} problem={write.error} onConfirm={() => act(asked)} onClose={() => setAsked(null)}>
          {questions[asked].explain(account.name)}
        </Confirm>
      )}
      {given && <OneTimePasswordDialog given={given} onClose={() => setGiven(null)} />}
    </Section>
  )
}

const questions = {
  reset: { title: text.resetTitle, label: text.reset, explain: text.resetExplain },
  factor: { title: text.removeFactorTitle, label: text.removeFactor, explain: text.removeFactorExplain },
  sessions: { title: text.endSessionsTitle, label: text.endSessions, explain: text.endSessionsExplain },
  close: { title: text.closeAccessTitle, label: text.closeAccess, explain: text.closeAccessExplain },
}
const done: Record<Action, string> = { reset: text.saved, factor: text.factorRemoved, sessions: text.sessionsEnded, close: text.accessClosed, open: text.accessOpened }

function requestOf(action: Action, account: Account): Write {
  const path = accountPath(account.id)
  switch (action) {
    case 'reset': return { method: 'POST', path: `${path}/password-reset` }
    case 'factor': return { method: 'DELETE', path: `${path}/second-factor` }
    case 'sessions': return { method: 'DELETE', path: `${path}/sessions` }
    case 'close': return writeOf(account, { activeUntil: instantOf(serverNow()) })
    case 'open': return writeOf(account, { activeUntil: null })
  }
}

function accessInWords({ active, active_from, active_until }: Account): string {
  const now = serverNow()
  if (active) return active_until ? text.accessWillEnd(when(active_until, now)) : text.accessOpen(civilDate(civilDateOf(active_from)))
  return active_until && millisecondsOf(active_until) <= now ? text.accessUntil(when(active_until, now)) : text.closed
}
