import { zodResolver } from '@hookform/resolvers/zod'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { accountsText } from '@/locales/fr/accounts'
import { useSession, useWrite } from '@/shared/api'
import { sessionKey } from '@/shared/api/session'
import { Form, TextInput } from '@/shared/forms'
import { ProblemAlert, Section, useToast } from '@/shared/ui'
import { QrCode } from './QrCode'

const path = '/api/account/second-factor'

/** What the server gives to a telephone, once. */
interface Enrolment {
  secret: string
  otpauth_uri: string
}

/** The code of the telephone: put it on, or take it off. */
export function SecondFactorSection() {
  const { second_factor: on } = useSession()
  const [codes, setCodes] = useState<string[] | null>(null)
  return (
    <Section title={accountsText.factorTitle}>
      {codes ? <RecoveryCodes codes={codes} onNoted={() => setCodes(null)} /> : on ? <Removal /> : <EnrolmentSteps onCodes={setCodes} />}
    </Section>
  )
}

/** Shown once, until she says that they are noted. */
function RecoveryCodes({ codes, onNoted }: { codes: string[]; onNoted: () => void }) {
  return (
    <Stack sx={{ gap: 2, alignItems: 'flex-start' }}>
      <Typography component="h3" sx={{ fontWeight: 700 }}>{accountsText.recoveryTitle}</Typography>
      <Typography>{accountsText.recoveryWhy}</Typography>
      <Stack component="ol" sx={{ m: 0, pl: 3, gap: 0.5, fontFamily: 'monospace', fontSize: '1.125rem' }}>
        {codes.map((code) => <li key={code}>{code}</li>)}
      </Stack>
      <Button variant="contained" onClick={onNoted}>{accountsText.recoveryNoted}</Button>
    </Stack>
  )
}

const codeForm = z.object({ code: z.string().transform((code) => code.replace(/\s/g, '')).pipe(z.string().regex(/^\d{6}$/, accountsText.codeMissing)) })

function EnrolmentSteps({ onCodes }: { onCodes: (codes: string[]) => void }) {
  const tell = useToast()
  const begin = useWrite<Enrolment>()
  const finish = useWrite<{ recovery_codes: string[] }>({
    refreshes: [sessionKey],
    onDone: ({ recovery_codes: codes }) => {
      onCodes(codes)
      tell(accountsText.factorEnabled)
    },
  })
  const form = useForm({ resolver: zodResolver(codeForm), defaultValues: { code: '' }, shouldFocusError: false })
  const enrolment = begin.data
  return (
    <Stack sx={{ gap: 2, alignItems: 'flex-start' }}>
      <Typography>{enrolment ? accountsText.scan : accountsText.factorOff}</Typography>
      <ProblemAlert detail={begin.error?.detail} />
      {!enrolment && <Button variant="outlined" loading={begin.isPending} onClick={() => begin.mutate({ method: 'POST', path })}>{accountsText.enrol}</Button>}
      {enrolment && (
        <>
          <QrCode text={enrolment.otpauth_uri} label={accountsText.qr} />
          <Typography>{accountsText.secret} <code>{enrolment.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code></Typography>
          <Form form={form} problem={finish.error} labels={{ code: accountsText.code }} onSubmit={(body) => finish.mutate({ method: 'PUT', path, body })}>
            <Stack sx={{ gap: 2, alignItems: 'flex-start' }}>
              <TextInput control={form.control} name="code" label={accountsText.code} inputMode="numeric" autoComplete="one-time-code" maxLength={8} autoFocus />
              <Button type="submit" variant="contained" loading={finish.isPending}>{accountsText.submitCode}</Button>
            </Stack>
          </Form>
        </>
      )}
    </Stack>
  )
}

const removalForm = z.object({ password: z.string().min(1, accountsText.currentMissing) })

function Removal() {
  const tell = useToast()
  const form = useForm({ resolver: zodResolver(removalForm), defaultValues: { password: '' }, shouldFocusError: false })
  const remove = useWrite({ refreshes: [sessionKey], onDone: () => tell(accountsText.removed) })
  return (
    <Form form={form} problem={remove.error} labels={{ password: accountsText.current }} onSubmit={(body) => remove.mutate({ method: 'DELETE', path, body })}>
      <Stack sx={{ gap: 2, alignItems: 'flex-start', maxWidth: 420 }}>
        <Typography>{accountsText.factorOn}</Typography>
        <TextInput control={form.control} name="password" label={accountsText.current} type="password" autoComplete="current-password" />
        <Button type="submit" variant="outlined" color="error" loading={remove.isPending}>{accountsText.remove}</Button>
      </Stack>
    </Form>
  )
}
