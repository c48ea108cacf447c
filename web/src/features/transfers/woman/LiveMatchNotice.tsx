import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { Link } from 'react-router'
import { openingText } from '@/locales/fr/opening'
import { call, serverNow } from '@/shared/api'
import type { Problem } from '@/shared/api'
import type { LiveMatchForm, LiveMatchView } from '@/shared/api/generated'
import { when } from '@/shared/format'
import type { CivilDate } from '@/shared/format'
import type { Kind } from '../types'
import { liveMatchQuestion } from './liveMatch'
import { isOfNewborn } from '../kinds'

interface LiveMatchNoticeProps {
  woman: { last_name: string; first_name: string; birth_date: CivilDate | null }
  /** What is asked for her; not known yet, nothing is looked for. */
  kind: Kind | null
  /** The mother's request that this one follows. */
  follows?: string | null
  /** She said already that it is another woman. */
  another: boolean
  onAnother: () => void
  /** The request that asks: it is not another one. */
  besides?: string
}

/** « Une demande est déjà en cours »: told before anything is sent, as it would be refused then. Read with POST: no name in an address. */
export function LiveMatchNotice({ woman, kind, follows, another, onAnother, besides }: LiveMatchNoticeProps) {
  const question = liveMatchQuestion({ woman, kind, follows })
  const asked = useDeferredValue(JSON.stringify(question))
  const { data } = useQuery<LiveMatchView, Problem>({
    queryKey: ['/api/requests/live-match', asked],
    queryFn: ({ signal }) => call('POST', '/api/requests/live-match', { body: JSON.parse(asked) as LiveMatchForm, signal }),
    enabled: question !== null && asked !== 'null',
    gcTime: 0,
  })
  const match = question ? data?.match : null
  if (!match || (besides !== undefined && match.id === besides)) return null
  // A mother may have two children to be moved, each by a request of its own.
  const someoneElse = openingText.someoneElse[isOfNewborn(kind) ? 'child' : 'woman']
  if (another) return <Alert severity="info">{someoneElse.said}</Alert>
  return (
    <Alert severity="warning" role="alert">
      {openingText.liveMatch(match.number, match.origin, when(match.asked_at, serverNow()))}{!match.id && ` ${openingText.liveElsewhere}`}
      <Stack direction="row" sx={{ gap: 1, mt: 1, flexWrap: 'wrap' }}>
        {match.id && <Button variant="contained" component={Link} to={`/demandes/${match.id}`}>{openingText.openIt}</Button>}
        <Button variant="outlined" color="inherit" onClick={onAnother}>{someoneElse.choice}</Button>
      </Stack>
    </Alert>
  )
}
