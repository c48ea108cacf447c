import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { administrationText } from '@/locales/fr/administration'
import { readKey, serverNow, useWrite } from '@/shared/api'
import type { Account, Membership } from '@/shared/api/generated'
import { Confirm, Section, Tag, useToast } from '@/shared/ui'
import { MembershipDialog } from './MembershipDialog'
import { accountPath } from './paths'
import { stateOf, validityInWords } from './validity'

const text = administrationText.accounts
const states = { now: text.roleNow, next: text.roleNext, over: text.roleOver }

/** The roles of an account, with their dates; given and ended here, never erased. */
export function MembershipsSection({ account }: { account: Account }) {
  const now = serverNow()
  const [giving, setGiving] = useState(false)
  const [ending, setEnding] = useState<Membership | null>(null)
  const rows = [...account.memberships].sort((left, right) => rank[stateOf(left, now)] - rank[stateOf(right, now)])
  return (
    <Section title={text.rolesTitle}>
      {rows.length === 0 && <Typography>{text.rolesNone}</Typography>}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {rows.map((membership) => {
          const state = stateOf(membership, now)
          return (
            <Box component="li" key={membership.id} sx={row}>
              <Box sx={{ flexGrow: 1, minWidth: 200 }}>
                <Typography component="div" sx={{ fontWeight: state === 'now' ? 600 : 400, color: state === 'over' ? 'text.secondary' : 'text.primary' }}>{membership.role_label} · {membership.place_name ?? text.network}</Typography>
                <Typography component="div" variant="body2" color="textSecondary">{validityInWords(membership, now)} <Tag>{states[state]}</Tag></Typography>
              </Box>
              {state !== 'over' && <Button className="no-print" color="error" aria-label={text.roleEndOf(membership.role_label)} onClick={() => setEnding(membership)}>{text.roleEnd}</Button>}
            </Box>
          )
        })}
      </Box>
      <Button variant="outlined" className="no-print" sx={{ mt: 1 }} onClick={() => setGiving(true)}>{text.roleAdd}</Button>
      {giving && <MembershipDialog account={account} onClose={() => setGiving(false)} />}
      {ending && <Ending account={account} membership={ending} onClose={() => setEnding(null)} />}
    </Section>
  )
}

function Ending({ account, membership, onClose }: { account: Account; membership: Membership; onClose: () => void }) {
  const tell = useToast()
  const path = accountPath(account.id)
  const write = useWrite({ refreshes: [readKey(path), ['/api/accounts']], onDone: () => { tell(text.roleEnded); onClose() } })
  return (
    <Confirm title={text.roleEndTitle} confirmLabel={text.roleEnd} busy={write.isPending} problem={write.error} onClose={onClose} onConfirm={() => write.mutate({ method: 'DELETE', path: `${path}/memberships/${membership.id}` })}>
      {text.roleEndExplain(membership.role_label, account.name)}
    </Confirm>
  )
}

const rank = { now: 0, next: 1, over: 2 }
const row = { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, py: 0.75, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0 } }
