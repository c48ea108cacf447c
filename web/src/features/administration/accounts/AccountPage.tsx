import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import { useState } from 'react'
import { Link as RouterLink, useParams } from 'react-router'
import { administrationText } from '@/locales/fr/administration'
import { usePermission, useRead, useStaleSince } from '@/shared/api'
import type { Account } from '@/shared/api/generated'
import { Clock, EmptyState, Facts, LoadingBlock, PhoneLink, ReadFailure, Screen, Section, Tag } from '@/shared/ui'
import { AccessSection } from './AccessSection'
import { IdentityDialog } from './IdentityDialog'
import { MembershipsSection } from './MembershipsSection'
import { accountPath } from './paths'
import { labelOf, professions } from './words'

const text = administrationText.accounts

/** One account: who it is, in which roles, and how she comes in. */
export default function AccountPage() {
  const { id = '' } = useParams()
  const stale = useStaleSince()
  const read = useRead<Account>(accountPath(id))
  const [changing, setChanging] = useState(false)
  const back = <Link component={RouterLink} to="/comptes" className="no-print">{text.back}</Link>
  if (read.isPending) return <LoadingBlock />
  if (read.error?.status === 404) return <Screen title={text.title}><EmptyState action={back}>{text.notFound}</EmptyState></Screen>
  if (!read.data) return <ReadFailure problem={read.error!} onRetry={() => { void read.refetch() }} />
  const account = read.data
  return (
    <Screen title={account.name} stale={stale} subtitle={back} actions={<Button variant="contained" onClick={() => setChanging(true)}>{text.dialogChange}</Button>}>
      <Stack sx={{ gap: 2 }}>
        <Identity account={account} />
        <MembershipsSection account={account} />
        <AccessSection account={account} />
      </Stack>
      {changing && <IdentityDialog account={account} onClose={() => setChanging(false)} />}
    </Screen>
  )
}

function Identity({ account }: { account: Account }) {
  const mayReadAudit = usePermission('audit.read')
  const { id, login, name, profession, email, phone, rpps, rpps_doubtful, created_at, updated_at } = account
  return (
    <Section title={text.identity}>
      <Facts facts={[
        [text.login, login],
        [text.profession, labelOf(professions, profession)],
        [text.email, email ?? text.notTold],
        [text.phone, phone ? <PhoneLink number={phone} whom={name} /> : text.notTold],
        [text.rpps, rpps ? <>{rpps} {rpps_doubtful && <Tag tone="warning">{text.rppsDoubtful}</Tag>}</> : text.notTold],
        [text.created, <Clock at={created_at} />],
        [text.changedAt, <Clock at={updated_at} />],
      ]} />
      {mayReadAudit && <Link component={RouterLink} to={`/journal?compte=${id}`} className="no-print" sx={{ display: 'inline-flex', alignItems: 'center', minHeight: 44, mt: 1 }}>{text.audit}</Link>}
    </Section>
  )
}
