import { zodResolver } from '@hookform/resolvers/zod'
import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { myAccountText } from '@/locales/fr/myAccount'
import { commonText } from '@/locales/fr/common'
import { useSession, useWrite } from '@/shared/api'
import type { Write } from '@/shared/api'
import type { RecoveryCodes } from '@/shared/api/generated'
import { sessionKey } from '@/shared/api/session'
import { Form, TextInput } from '@/shared/forms'
import { useToast } from '@/shared/ui'

/** From that many on, one is told that few are left. */
const few = 3

/** What is done against the password, one at a time. */
type Task = 'renew' | 'remove'

/** A second factor in place: how many recovery codes are left, ten new ones, and taking it off. */
export function FactorOn({ onCodes }: { onCodes: (codes: readonly string[]) => void }) {
  const { recovery_codes_left: left } = useSession()
  const [asked, setAsked] = useState<Task | null>(null)
  const close = () => setAsked(null)
  return (
    <Stack sx={{ gap: 2, alignItems: 'flex-start' }}>
      <Typography>{myAccountText.factorOn}</Typography>
      {left > few ? <Typography>{myAccountText.recoveryLeft(left)}</Typography> : <Alert severity="warning">{myAccountText.recoveryFew(left)}</Alert>}
      {!asked && (
        <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
          <Button variant="outlined" onClick={() => setAsked('renew')}>{myAccountText.recoveryRenew}</Button>
          <Button color="error" onClick={() => setAsked('remove')}>{myAccountText.remove}</Button>
        </Stack>
      )}
      {asked === 'renew' && <Renewal onCodes={onCodes} onClose={close} />}
      {asked === 'remove' && <Removal onClose={close} />}
    </Stack>
  )
}

function Renewal({ onCodes, onClose }: { onCodes: (codes: readonly string[]) => void; onClose: () => void }) {
  const renew = useWrite<RecoveryCodes>({ onDone: ({ recovery_codes: codes }) => onCodes(codes) })
  return <AgainstPassword why={myAccountText.recoveryRenewWhy} label={myAccountText.recoveryRenew} write={renew} request={{ method: 'POST', path: '/api/account/recovery-codes' }} onClose={onClose} />
}

function Removal({ onClose }: { onClose: () => void }) {
  const tell = useToast()
  const remove = useWrite({ refreshes: [sessionKey], onDone: () => tell(myAccountText.removed) })
  return <AgainstPassword why={myAccountText.removeWhy} label={myAccountText.remove} write={remove} request={{ method: 'DELETE', path: '/api/account/second-factor' }} onClose={onClose} />
}

const proof = z.object({ password: z.string().min(1, myAccountText.currentMissing) })
const labels = { password: myAccountText.current }

interface AgainstPasswordProps {
  why: string
  label: string
  write: Pick<ReturnType<typeof useWrite<never>>, 'error' | 'isPending'> & { mutate: (write: Write) => void }
  request: Write
  onClose: () => void
}

function AgainstPassword({ why, label, write, request, onClose }: AgainstPasswordProps) {
  const form = useForm({ resolver: zodResolver(proof), defaultValues: { password: '' }, shouldFocusError: false })
  return (
    <Form form={form} problem={write.error} labels={labels} onSubmit={(body) => write.mutate({ ...request, body })}>
      <Stack sx={{ gap: 2, maxWidth: 420 }}>
        <Typography>{why}</Typography>
        <TextInput control={form.control} name="password" label={labels.password} type="password" autoComplete="current-password" autoFocus />
        <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
          <Button type="submit" variant="contained" loading={write.isPending}>{label}</Button>
          <Button onClick={onClose}>{commonText.cancel}</Button>
        </Stack>
      </Stack>
    </Form>
  )
}
