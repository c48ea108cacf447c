import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { lazy, Suspense, useState } from 'react'
import type { FormEvent } from 'react'
import { accountsText } from '@/locales/fr/accounts'
import { useLogin } from '@/shared/api/session'
import { LineField } from '@/shared/ui/LineField'
import { LoadingBlock } from '@/shared/ui/LoadingBlock'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'

const CodeStep = lazy(() => import('./CodeStep'))

const nothing = { login: '', password: '', code: '', trust: false, recovery: false }

/** Login and password, then the code of the telephone when it is asked. Kept light: this form is on the first page. */
export function LoginForm({ onDone }: { onDone?: () => void }) {
  const login = useLogin()
  const [words, setWords] = useState(nothing)
  const [asksCode, setAsksCode] = useState(false)
  const [missing, setMissing] = useState<string>()
  const [wrong, setWrong] = useState<string>()
  const write = (part: Partial<typeof words>) => setWords({ ...words, ...part })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const lacks = whatLacks(words, asksCode)
    setMissing(lacks)
    setWrong(undefined)
    if (lacks) return
    const code = asksCode ? { code: words.code.replace(/\s/g, ''), trust_device: words.trust && !words.recovery } : {}
    login.mutate({ login: words.login.trim(), password: words.password, ...code }, {
      onSuccess: () => onDone?.(),
      onError: ({ code: reason, faults }) => {
        if (reason !== 'second_factor_required') return
        setAsksCode(true)
        setWrong(faults.find(({ field }) => field === 'code')?.message)
      },
    })
  }
  const startAgain = () => {
    setAsksCode(false)
    setMissing(undefined)
    setWrong(undefined)
    login.reset()
    setWords({ ...nothing, login: words.login })
  }
  const other = (recovery: boolean) => {
    setMissing(undefined)
    setWrong(undefined)
    write({ recovery, code: '' })
  }
  const refused = login.error && login.error.code !== 'second_factor_required' ? login.error.detail : undefined
  return (
    <form noValidate onSubmit={submit}>
      <ProblemAlert detail={missing ?? wrong ?? refused} />
      <Stack sx={{ gap: 2.5 }}>
        {asksCode ? (
          <Suspense fallback={<LoadingBlock height={130} />}>
            <CodeStep code={words.code} trust={words.trust} recovery={words.recovery} fault={wrong} onCode={(code) => write({ code })} onTrust={(trust) => write({ trust })} onRecovery={other} />
          </Suspense>
        ) : (
          <>
            <LineField id="login" label={accountsText.login} value={words.login} onChange={(text) => write({ login: text })} autoFocus autoComplete="username" autoCapitalize="none" spellCheck={false} />
            <LineField id="password" label={accountsText.password} type="password" value={words.password} onChange={(password) => write({ password })} autoComplete="current-password" />
          </>
        )}
        <Button type="submit" variant="contained" size="large" loading={login.isPending}>{asksCode ? accountsText.submitCode : accountsText.submit}</Button>
        {asksCode && <Button onClick={startAgain}>{accountsText.otherAccount}</Button>}
      </Stack>
    </form>
  )
}

function whatLacks({ login, password, code, recovery }: typeof nothing, asksCode: boolean): string | undefined {
  if (!asksCode) return login.trim() && password ? undefined : accountsText.missing
  const typed = code.replace(/\s/g, '')
  return (recovery ? /^[\w-]{16,40}$/ : /^\d{6}$/).test(typed) ? undefined : accountsText.codeMissing
}
