import { zodResolver } from '@hookform/resolvers/zod'
import { administrationText } from '@/locales/fr/administration'
import { readKey, useWrite } from '@/shared/api'
import type { Account } from '@/shared/api/generated'
import { RowDialog } from '@/shared/forms'
import { useToast } from '@/shared/ui'
import { IdentityFields } from './IdentityFields'
import { accountPath, writeOf } from './paths'
import { identityLabels, identityOf, identitySchema } from './values'
import type { Identity } from './values'
import { labelOf, professions } from './words'

const text = administrationText.accounts

/** What is written of the person; the login stays what it is. */
export function IdentityDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const tell = useToast()
  const write = useWrite<Account>({ refreshes: [readKey(accountPath(account.id)), ['/api/accounts']], onDone: () => { tell(text.saved); onClose() } })
  return (
    <RowDialog<Identity, Account>
      title={text.dialogChange} values={identityOf(account)} resolver={zodResolver(identitySchema)} labels={identityLabels} write={write} onClose={onClose}
      row={{ version: account.version, valuesOf: identityOf, show }}
      request={(values, version) => writeOf(account, { identity: values, ...(version === undefined ? {} : { version }) })}
    >
      {({ control }) => <IdentityFields control={control} />}
    </RowDialog>
  )
}

function show(field: string, value: unknown): string {
  return field === 'profession' ? labelOf(professions, String(value)) : String(value || '—')
}
