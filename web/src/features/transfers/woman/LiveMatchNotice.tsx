import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { Link } from 'react-router'
import { openingText } from '@/locales/fr/opening'
import { call, serverNow } from '@/shared/api'
import type { Problem } from '@/shared/api'
import { when } from '@/shared/format'
import type { CivilDate, Instant } from '@/shared/format'
import { isCivilDate } from '@/shared/forms/values'
import type { PersonForm } from '../types'

/** The live request of the same woman, when there is one; of another maternity, its number, place and time only. */
interface LiveMatchView {
  match: { id: string | null; number: number; origin: string; asked_at: Instant } | null
}

interface LiveMatchNoticeProps {
  woman: { last_name: string; first_name: string; birth_date: CivilDate | null }
  /** She said already that it is another woman. */
  another: boolean
  onAnother: () => void
  /** The request that asks: it is not another one. */
  besides?: string
}

/** « Une demande est déjà en cours »: told before anything is sent. Read with POST: no name in an address. */
export function LiveMatchNotice({ woman, another, onAnother, besides }: LiveMatchNoticeProps) {
  const person: PersonForm = { last_name: woman.last_name.trim(), first_name: woman.first_name.trim(), birth_date: woman.birth_date, protected_identity: false }
  const asked = useDeferredValue(JSON.stringify(person))
  const complete = person.last_name !== '' && person.first_name !== '' && isCivilDate(woman.birth_date)
  const { data } = useQuery<LiveMatchView, Problem>({
    queryKey: ['/api/requests/live-match', asked],
    queryFn: ({ signal }) => call('POST', '/api/requests/live-match', { body: JSON.parse(asked) as PersonForm, signal }),
    enabled: complete,
    gcTime: 0,
  })
  const match = complete ? data?.match : null
  if (!match || (besides !== undefined && match.id === besides)) return null
  if (another) return <Alert severity="info">{openingText.anotherSaid}</Alert>
  return (
    <Alert severity="warning" role="alert">
      {openingText.liveMatch(match.number, match.origin, when(match.asked_at, serverNow()))}{!match.id && ` ${openingText.liveElsewhere}`}
      <Stack direction="row" sx={{ gap: 1, mt: 1, flexWrap: 'wrap' }}>
        {match.id && <Button variant="contained" component={Link} to={`/demandes/${match.id}`}>{openingText.openIt}</Button>}
        <Button variant="outlined" color="inherit" onClick={onAnother}>{openingText.anotherWoman}</Button>
      </Stack>
    </Alert>
  )
}
