import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { Link as RouterLink } from 'react-router'
import { programsText as text } from '@/locales/fr/programs'
import { readKey, usePermission, useRead, useWrite } from '@/shared/api'
import type { NewProgramKey, ProgramKey, ProgramKeys } from '@/shared/api/generated'
import { Confirm, LoadingBlock, ReadFailure, Screen, Section, useToast } from '@/shared/ui'
import { KeyShownDialog } from './KeyShownDialog'
import { NewKeyDialog } from './NewKeyDialog'
import { ProgramKeyList } from './ProgramKeyList'
import { programKeysPath } from './paths'

/** « Clés d'accès de programmes »: which other programs may push counts, until when, when they last did, and why they were refused. The cell reads it. */
export default function ProgramKeysPage() {
  const [creating, setCreating] = useState(false)
  const [given, setGiven] = useState<NewProgramKey | null>(null)
  const [revoking, setRevoking] = useState<ProgramKey | null>(null)
  const keys = useRead<ProgramKeys>(programKeysPath)
  const mayManage = usePermission('accounts.manage')
  const mayCall = usePermission('beds.declare_any')
  const back = mayManage
    ? <Link component={RouterLink} to="/comptes" className="no-print">{text.back}</Link>
    : mayCall && <Link component={RouterLink} to="/tournee" className="no-print">{text.toRound}</Link>
  const items = keys.data?.items ?? []
  const over = items.filter(({ valid }) => !valid)
  return (
    <Screen title={text.title} subtitle={back} actions={mayManage && <Button variant="contained" onClick={() => setCreating(true)}>{text.add}</Button>}>
      <Typography sx={{ mb: 2 }}>{text.explain}</Typography>
      {keys.isPending && <LoadingBlock />}
      {keys.error && <ReadFailure problem={keys.error} onRetry={() => { void keys.refetch() }} />}
      {keys.data && (
        <Section title={text.valid}>
          {over.length === items.length && <Typography>{text.none}</Typography>}
          <ProgramKeyList keys={items.filter(({ valid }) => valid)} onRevoke={mayManage ? setRevoking : undefined} />
        </Section>
      )}
      {over.length > 0 && <Section title={text.over}><ProgramKeyList keys={over} /></Section>}
      {creating && <NewKeyDialog onClose={() => setCreating(false)} onCreated={(key) => { setCreating(false); setGiven(key) }} />}
      {given && <KeyShownDialog given={given} onClose={() => setGiven(null)} />}
      {revoking && <Revocation revoked={revoking} onClose={() => setRevoking(null)} />}
    </Screen>
  )
}

function Revocation({ revoked: { id, name, version }, onClose }: { revoked: ProgramKey; onClose: () => void }) {
  const tell = useToast()
  const write = useWrite({ refreshes: [readKey(programKeysPath)], onDone: () => { tell(text.revoked); onClose() } })
  return (
    <Confirm
      title={text.revokeName(name)} confirmLabel={text.revoke} busy={write.isPending} problem={write.error} onClose={onClose}
      onConfirm={() => write.mutate({ method: 'DELETE', path: `${programKeysPath}/${id}`, version })}
    >
      {text.revokeExplain}
    </Confirm>
  )
}
