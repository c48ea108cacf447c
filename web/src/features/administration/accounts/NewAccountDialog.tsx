import { zodResolver } from '@hookform/resolvers/zod'
import { z } from 'zod'
import { administrationText } from '@/locales/fr/administration'
import { useWrite } from '@/shared/api'
import type { OneTimePassword } from '@/shared/api/generated'
import { RowDialog, TextInput } from '@/shared/forms'
import { IdentityFields } from './IdentityFields'
import { hasItsPlace, placeMissing, roleBody, RoleFields, roleFields, roleLabels } from './RoleFields'
import { identity, identityBody, identityLabels, nobody } from './values'

const text = administrationText.accounts
const schema = z.object({ login: z.string().trim().regex(/^[A-Za-z0-9.\-_@]{3,100}$/, text.loginWrong), ...identity, ...roleFields }).refine(hasItsPlace, placeMissing)
type Values = z.input<typeof schema>

/** A new account and its first role. Its password is told once, by the page. */
export function NewAccountDialog({ onCreated, onClose }: { onCreated: (given: OneTimePassword) => void; onClose: () => void }) {
  const write = useWrite<OneTimePassword>({ refreshes: [['/api/accounts']], onDone: onCreated })
  return (
    <RowDialog<Values, OneTimePassword>
      title={text.dialogAdd} values={{ login: '', ...nobody, role: '', place: '' }} resolver={zodResolver(schema)} labels={{ login: text.login, ...identityLabels, ...roleLabels }}
      write={write} onClose={onClose} confirmLabel={text.add}
      request={(values) => ({ method: 'POST', path: '/api/accounts', body: { login: values.login.trim(), ...identityBody(values), ...roleBody(values) } })}
    >
      {({ control }) => (
        <>
          <TextInput control={control} name="login" label={text.login} hint={text.loginHint} maxLength={100} required />
          <IdentityFields control={control} />
          <RoleFields control={control} />
        </>
      )}
    </RowDialog>
  )
}
