import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { accountsText } from '@/locales/fr/accounts'
import { useLogin } from '@/shared/api/session'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'

/** Login and password, then the code of the telephone when it is asked. Kept light: this form is on the first page. */
export function LoginForm({ onDone }: { onDone: () => void }) {
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
      onSuccess: onDone,
      onError: ({ code: reason }) => { if (reason === 'second_factor_required') setAsksCode(true) },
    })
  }
  const refused = login.error && login.error.code !== 'second_factor_required' ? login.error.detail : undefined
  const startAgain = () => { setAsksCode(false); login.reset(); write({ password: '', code: '' }) }
  return (
    <form noValidate onSubmit={submit}>
      <ProblemAlert detail={missing ?? refused} />
      <Stack sx={{ gap: 2.5 }}>
        {asksCode ? (
          <>
            <TextField
              id="code" label={accountsText.code} helperText={accountsText.codeHint} value={words.code} onChange={(event) => write({ code: event.target.value })} autoFocus fullWidth
              slotProps={{ htmlInput: { inputMode: 'numeric', autoComplete: 'one-time-code', maxLength: 8, style: { fontSize: '1.25rem', letterSpacing: '0.2em' } } }}
            />
            <FormControlLabel
              control={<Checkbox checked={words.trust} onChange={(_event, trust) => write({ trust })} />}
              label={<>{accountsText.trust}<Typography variant="caption" color="text.secondary" sx={{ display: 'block' }}>{accountsText.trustHint}</Typography></>}
            />
          </>
        ) : (
          <>
            <TextField id="login" label={accountsText.login} value={words.login} onChange={(event) => write({ login: event.target.value })} autoFocus fullWidth slotProps={{ htmlInput: { autoComplete: 'username', autoCapitalize: 'none', spellCheck: false } }} />
            <TextField id="password" label={accountsText.password} type="password" value={words.password} onChange={(event) => write({ password: event.target.value })} fullWidth slotProps={{ htmlInput: { autoComplete: 'current-password' } }} />
          </>
        )}
        <Button type="submit" variant="contained" size="large" loading={login.isPending}>{asksCode ? accountsText.submitCode : accountsText.submit}</Button>
        {asksCode && <Button onClick={startAgain}>{accountsText.otherAccount}</Button>}
      </Stack>
    </form>
  )
}

function whatLacks({ login, password, code }: { login: string; password: string; code: string }, asksCode: boolean): string | undefined {
  if (asksCode) return /^\d{6}$/.test(code.replace(/\s/g, '')) ? undefined : accountsText.codeMissing
  return login.trim() && password ? undefined : accountsText.missing
}
