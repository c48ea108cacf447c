import { zodResolver } from '@hookform/resolvers/zod'
import { z } from 'zod'
import { administrationText } from '@/locales/fr/administration'
import { readKey, serverNow, useWrite } from '@/shared/api'
import type { Account } from '@/shared/api/generated'
import { civilDateOf } from '@/shared/format'
import { DateField, optionalDate, requiredDate, RowDialog } from '@/shared/forms'
import { useToast } from '@/shared/ui'
import { accountPath } from './paths'
import { hasItsPlace, placeMissing, roleBody, RoleFields, roleFields, roleLabels } from './RoleFields'
import { beginning, endOfDay } from './validity'

const text = administrationText.accounts
const schema = z
  .object({ ...roleFields, valid_from: requiredDate, valid_until: optionalDate })
  .refine(hasItsPlace, placeMissing)
  .refine(({ valid_from, valid_until }) => !valid_until || valid_until >= valid_from, { path: ['valid_until'], message: text.roleUntilWrong })
type Values = z.input<typeof schema>
const labels = { ...roleLabels, valid_from: text.roleFrom, valid_until: text.roleUntil }

/** One more role for an account, from a day on, perhaps until another. */
export function MembershipDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const tell = useToast()
  const today = civilDateOf(serverNow())
  const path = accountPath(account.id)
  const write = useWrite<Account>({ refreshes: [readKey(path), ['/api/accounts']], onDone: () => { tell(text.roleGiven); onClose() } })
  return (
    <RowDialog<Values, Account>
      title={text.roleDialog} values={{ role: '', place: '', valid_from: today, valid_until: null }} resolver={zodResolver(schema)} labels={labels} write={write} onClose={onClose} confirmLabel={text.roleAdd}
      request={({ valid_from, valid_until, ...role }) => ({ method: 'POST', path: `${path}/memberships`, body: { ...roleBody(role), valid_from: beginning(valid_from, today), valid_until: valid_until ? endOfDay(valid_until) : null } })}
    >
      {({ control }) => (
        <>
          <RoleFields control={control} />
          <DateField control={control} name="valid_from" label={labels.valid_from} hint={text.roleFromHint} required />
          <DateField control={control} name="valid_until" label={labels.valid_until} hint={text.roleUntilHint} />
        </>
      )}
    </RowDialog>
  )
}
