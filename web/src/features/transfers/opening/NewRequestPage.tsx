import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { openingText } from '@/locales/fr/opening'
import { readKey, serverNow, useLive, useRead, useServiceState, useSession } from '@/shared/api'
import { instantOf } from '@/shared/format'
import { LoadingBlock, ReadFailure } from '@/shared/ui'
import type { NewbornOpeningView } from '../types'
import { resumedDraft } from './draft'
import type { DraftView } from './draft'
import { DraftOffer } from './DraftOffer'
import { OpeningScreen } from './OpeningScreen'
import { emptyOpening, newbornOpening } from './values'
import type { OpeningValues } from './values'

/** « Demander un transfert ou un avis »; after a birth before the departure (`?suite=`), with what is known of the newborn. */
export default function NewRequestPage() {
  const [search] = useSearchParams()
  const followed = search.get('suite')
  return followed ? <AfterBirth key={followed} followed={followed} /> : <Asking given={null} />
}

/** The transfer of the newborns of a request that their birth has ended. */
function AfterBirth({ followed }: { followed: string }) {
  // Read once: what a colleague does meanwhile does not take the form away, and what was sent is not asked for again.
  const [given, setGiven] = useState<NewbornOpeningView | null>(null)
  const known = useRead<NewbornOpeningView>(`/api/requests/${encodeURIComponent(followed)}/newborn-opening`, undefined, given === null)
  if (given === null && known.data) setGiven(known.data)
  if (given) return <Asking given={given} />
  if (known.isPending) return <LoadingBlock height={600} />
  return known.error && <ReadFailure problem={known.error} onRetry={() => { void known.refetch() }} />
}

interface Chosen {
  draft: DraftView | null
}

/** An offered draft first, then one page, five questions. */
function Asking({ given }: { given: NewbornOpeningView | null }) {
  const session = useSession()
  const navigate = useNavigate()
  const drafts = useRead<{ items: DraftView[] }>('/api/drafts')
  useLive('drafts', readKey('/api/drafts'))
  const service = useServiceState()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  if (drafts.isPending || service.isPending) return <LoadingBlock height={600} />
  // Read once, a later failure (a cut network, a login that has ended) does not take the form away.
  if (!drafts.data) return <ReadFailure problem={drafts.error} onRetry={() => { void drafts.refetch() }} />
  const written = (draft: DraftView) => resumedDraft(draft, emptyOpening(session))
  // After a birth, only what was begun for the same newborns is offered.
  const offered = drafts.data.items.filter((draft) => !given || written(draft).follows?.id === given.follows)
  // Decided once: the draft that this form makes, or that a colleague begins, does not take its place.
  if (chosen === null && offered.length === 0) setChosen({ draft: null })
  if (chosen === null && offered.length > 0)
    return (
      <DraftOffer
        drafts={offered} service={service.data} refreshes={[readKey('/api/drafts')]}
        onResume={(draft) => setChosen({ draft })} onLeave={() => setChosen({ draft: null })}
      />
    )
  const draft = chosen?.draft ?? null
  // Nobody reads at night: the form then begins with what she can do by herself.
  const empty: OpeningValues = { ...emptyOpening(session), alone: service.data?.open === false, asked_at: instantOf(serverNow()) }
  const anew = given ? newbornOpening(empty, given) : empty
  return (
    <OpeningScreen
      key={draft?.id ?? openingText.title}
      values={draft ? written(draft) : anew}
      draft={draft}
      drafts={drafts.data.items}
      me={session.account.name}
      onSent={(id) => { void navigate(`/demandes/${id}`, { replace: true }) }}
    />
  )
}
