import { zodResolver } from '@hookform/resolvers/zod'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { myAccountText } from '@/locales/fr/myAccount'
import { useSession, useWrite } from '@/shared/api'
import type { RecoveryCodes } from '@/shared/api/generated'
import { sessionKey } from '@/shared/api/session'
import { Form, TextInput } from '@/shared/forms'
import { ProblemAlert, Section, useToast } from '@/shared/ui'
import { FactorOn } from './FactorOn'
import { QrCode } from './QrCode'

const path = '/api/account/second-factor'

/** What the server gives to a telephone, once. */
interface Enrolment {
  secret: string
  otpauth_uri: string
}

/** The code of the telephone: put it on, or take it off. What it gives once is shown by the page. */
export function SecondFactorSection({ onCodes }: { onCodes: (codes: readonly string[]) => void }) {
  const { second_factor: on } = useSession()
  return (
    <Section title={myAccountText.factorTitle}>
      {on ? <FactorOn onCodes={onCodes} /> : <EnrolmentSteps onCodes={onCodes} />}
    </Section>
  )
}

const codeForm = z.object({ code: z.string().transform((code) => code.replace(/\s/g, '')).pipe(z.string().regex(/^\d{6}$/, myAccountText.codeMissing)) })

/** The drawing for the telephone, then its first code. */
export function EnrolmentSteps({ onCodes }: { onCodes: (codes: readonly string[]) => void }) {
  const tell = useToast()
  const begin = useWrite<Enrolment>()
  const finish = useWrite<RecoveryCodes>({
    refreshes: [sessionKey],
    onDone: ({ recovery_codes: codes }) => {
      onCodes(codes)
      tell(myAccountText.factorEnabled)
    },
  })
  const form = useForm({ resolver: zodResolver(codeForm), defaultValues: { code: '' }, shouldFocusError: false })
  const enrolment = begin.data
  return (
    <Stack sx={{ gap: 2, alignItems: 'flex-start' }}>
      <Typography>{enrolment ? myAccountText.scan : myAccountText.factorOff}</Typography>
      <ProblemAlert detail={begin.error?.detail} />
      {!enrolment && <Button variant="outlined" loading={begin.isPending} onClick={() => begin.mutate({ method: 'POST', path })}>{myAccountText.enrol}</Button>}
      {enrolment && (
        <>
          <QrCode text={enrolment.otpauth_uri} label={myAccountText.qr} />
          <Typography>{myAccountText.secret} <code>{enrolment.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code></Typography>
          <Form form={form} problem={finish.error} labels={{ code: myAccountText.code }} onSubmit={(body) => finish.mutate({ method: 'PUT', path, body })}>
            <Stack sx={{ gap: 2, alignItems: 'flex-start' }}>
              <TextInput control={form.control} name="code" label={myAccountText.code} inputMode="numeric" autoComplete="one-time-code" maxLength={8} autoFocus />
              <Button type="submit" variant="contained" loading={finish.isPending}>{myAccountText.submitCode}</Button>
            </Stack>
          </Form>
        </>
      )}
    </Stack>
  )
}
