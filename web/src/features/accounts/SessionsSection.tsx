import Button from '@mui/material/Button'
import List from '@mui/material/List'
import ListItem from '@mui/material/ListItem'
import ListItemText from '@mui/material/ListItemText'
import { myAccountText } from '@/locales/fr/myAccount'
import { readKey, useRead, useWrite } from '@/shared/api'
import type { Page } from '@/shared/api'
import type { Instant } from '@/shared/format'
import { Clock, EmptyState, LoadingBlock, ProblemAlert, ReadFailure, Section, useToast } from '@/shared/ui'

const path = '/api/account/sessions'

/** A browser that is logged in, or that need not give the code again. */
interface Connection {
  id: string
  kind: 'session' | 'trusted_device'
  device: string
  last_seen_at: Instant
  current: boolean
}

/** Where I am logged in, and how to put an end to it. */
export function SessionsSection() {
  const connections = useRead<Page<Connection>>(path)
  const tell = useToast()
  const end = useWrite({ refreshes: [readKey(path)], onDone: () => tell(myAccountText.ended) })
  return (
    <Section title={myAccountText.sessionsTitle}>
      <ProblemAlert detail={end.error?.detail} />
      {connections.isPending && <LoadingBlock height={88} />}
      {connections.error && <ReadFailure problem={connections.error} onRetry={() => { void connections.refetch() }} />}
      {connections.data?.items.length === 0 && <EmptyState>{myAccountText.noSession}</EmptyState>}
      <List disablePadding>
        {connections.data?.items.map((connection) => (
          <ListItem key={connection.id} disableGutters divider sx={{ gap: 2, flexWrap: 'wrap' }}>
            <ListItemText primary={connection.device} secondary={<>{kindOf(connection)} · <Clock at={connection.last_seen_at} /></>} />
            {!connection.current && (
              <Button aria-label={myAccountText.endOf(connection.device)} disabled={end.isPending} onClick={() => end.mutate({ method: 'DELETE', path: `${path}/${connection.id}` })}>
                {myAccountText.end}
              </Button>
            )}
          </ListItem>
        ))}
      </List>
    </Section>
  )
}

function kindOf({ kind, current }: Connection): string {
  const name = kind === 'session' ? myAccountText.session : myAccountText.trustedDevice
  return current ? `${name} (${myAccountText.thisOne})` : name
}
