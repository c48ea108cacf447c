import { zodResolver } from '@hookform/resolvers/zod'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useQueryClient } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { myAccountText } from '@/locales/fr/myAccount'
import { useWrite } from '@/shared/api'
import { resumeSession } from '@/shared/api/session'
import type { Session } from '@/shared/api/session'
import { Form, TextInput } from '@/shared/forms'
import { Section, useToast } from '@/shared/ui'

// Rule: a password typed by a person has at least twelve characters here, and no rule of composition (ASVS 5.0, 6.2).
const leastLength = 12

const change = z
  .object({
    current: z.string().min(1, myAccountText.currentMissing),
    new: z.string().min(leastLength, myAccountText.nextTooShort),
    again: z.string(),
  })
  .refine((words) => words.new === words.again, { path: ['again'], message: myAccountText.againDiffers })

const labels = { current: myAccountText.current, new: myAccountText.next, again: myAccountText.again }
const empty = { current: '', new: '', again: '' }

/** A new password, against the present one. The session goes on under another token, which the answer brings. */
export function PasswordSection() {
  const form = useForm({ resolver: zodResolver(change), defaultValues: empty, shouldFocusError: false })
  const tell = useToast()
  const client = useQueryClient()
  const write = useWrite<Session>({
    onDone: (session) => {
      resumeSession(client, session)
      form.reset(empty)
      tell(myAccountText.passwordChanged)
    },
  })
  return (
    <Section title={myAccountText.passwordTitle}>
      <Form form={form} problem={write.error} labels={labels} onSubmit={(words) => write.mutate({ method: 'PUT', path: '/api/account/password', body: { current: words.current, new: words.new } })}>
        <Stack sx={{ gap: 2.5, maxWidth: 420 }}>
          <TextInput control={form.control} name="current" label={labels.current} type="password" autoComplete="current-password" />
          <TextInput control={form.control} name="new" label={labels.new} type="password" autoComplete="new-password" hint={myAccountText.nextHint} />
          <TextInput control={form.control} name="again" label={labels.again} type="password" autoComplete="new-password" />
          <Button type="submit" variant="outlined" loading={write.isPending} sx={{ alignSelf: 'flex-start' }}>{myAccountText.changePassword}</Button>
        </Stack>
      </Form>
    </Section>
  )
}
