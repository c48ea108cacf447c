import { useState } from 'react'
import { useNavigate } from 'react-router'
import { openingText } from '@/locales/fr/opening'
import { readKey, useLive, useRead, useServiceState, useSession } from '@/shared/api'
import { LoadingBlock, ReadFailure } from '@/shared/ui'
import { readDraft } from './draft'
import type { DraftView } from './draft'
import { DraftOffer } from './DraftOffer'
import { OpeningScreen } from './OpeningScreen'
import { emptyOpening } from './values'

interface Chosen {
  draft: DraftView | null
}

/** « Demander un transfert ou un avis »: an offered draft first, then one page, five questions. */
export default function NewRequestPage() {
  const session = useSession()
  const navigate = useNavigate()
  const drafts = useRead<{ items: DraftView[] }>('/api/drafts')
  useLive('drafts', readKey('/api/drafts'))
  const service = useServiceState()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  if (drafts.isPending || service.isPending) return <LoadingBlock height={600} />
  // Read once, a later failure (a cut network, a login that has ended) does not take the form away.
  if (!drafts.data) return <ReadFailure problem={drafts.error} onRetry={() => { void drafts.refetch() }} />
  // Decided once: the draft that this form makes, or that a colleague begins, does not take its place.
  if (chosen === null && drafts.data.items.length === 0) setChosen({ draft: null })
  if (chosen === null && drafts.data.items.length > 0)
    return <DraftOffer drafts={drafts.data.items} refreshes={[readKey('/api/drafts')]} onResume={(draft) => setChosen({ draft })} onLeave={() => setChosen({ draft: null })} />
  const draft = chosen?.draft ?? null
  // Nobody reads at night: the form then begins with what she can do by herself.
  const empty = { ...emptyOpening(session), alone: service.data?.open === false }
  return (
    <OpeningScreen
      key={draft?.id ?? openingText.title}
      values={draft ? readDraft(draft.content, emptyOpening(session)) : empty}
      draft={draft}
      others={drafts.data.items.filter(({ updated_by }) => updated_by !== session.account.name)}
      onSent={(id) => { void navigate(`/demandes/${id}`, { replace: true }) }}
    />
  )
}
