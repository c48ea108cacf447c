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

/** Login and password, then the code of the telephone when it is asked. Kept light: this form is on the first page. */
export function LoginForm({ onDone }: { onDone?: () => void }) {
  const login = useLogin()
  const [words, setWords] = useState({ login: '', password: '', code: '', trust: false })
  const [asksCode, setAsksCode] = useState(false)
  const [missing, setMissing] = useState<string>()
  const write = (part: Partial<typeof words>) => setWords({ ...words, ...part })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const lacks = whatLacks(words, asksCode)
    setMissing(lacks)
    if (lacks) return
    const code = asksCode ? { code: words.code.replace(/\s/g, ''), trust_device: words.trust } : {}
    login.mutate({ login: words.login.trim(), password: words.password, ...code }, {
      onSuccess: () => onDone?.(),
      onError: ({ code: reason }) => { if (reason === 'second_factor_required') setAsksCode(true) },
    })
  }
  const startAgain = () => {
    setAsksCode(false)
    setMissing(undefined)
    login.reset()
    write({ password: '', code: '' })
  }
  const refused = login.error && login.error.code !== 'second_factor_required' ? login.error.detail : undefined
  return (
    <form noValidate onSubmit={submit}>
      <ProblemAlert detail={missing ?? refused} />
      <Stack sx={{ gap: 2.5 }}>
        {asksCode ? (
          <Suspense fallback={<LoadingBlock height={130} />}>
            <CodeStep code={words.code} trust={words.trust} onCode={(code) => write({ code })} onTrust={(trust) => write({ trust })} />
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

function whatLacks({ login, password, code }: { login: string; password: string; code: string }, asksCode: boolean): string | undefined {
  if (asksCode) return /^(\d{6}|[\w-]{8,24})$/.test(code.replace(/\s/g, '')) ? undefined : accountsText.codeMissing
  return login.trim() && password ? undefined : accountsText.missing
}
