import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { outcomeText } from '@/locales/fr/outcome'
import { transferWords } from '@/locales/fr/transferWords'
import { useNow } from '@/shared/api'
import { Clock, Facts, Section } from '@/shared/ui'
import type { PanelCode } from '../request/nextStep'
import type { OutcomeView, RequestView } from '../types'
import { outcomePage } from './address'
import { dueWords } from './days'
import { FeedbackThread } from './FeedbackThread'
import { issueSentence, staySentence } from './sentences'
import { namesOf } from './travellers'

const text = outcomeText.section

/** « Devenir et retours »: what became of her, what is awaited and since when, and what the maternity was told. */
export function OutcomeSection({ request, onOpen }: { request: RequestView; onOpen: (panel: PanelCode) => void }) {
  const now = useNow(60)
  const { outcome } = request
  if (!outcome || (!outcome.arrived_at && outcome.feedbacks.length === 0 && !outcome.may_send)) return null
  return (
    <Section title={text.title}>
      <Facts facts={factsOf(outcome, now)} />
      {/* What she has still to read stands on top of the page, and only there. */}
      <FeedbackThread feedbacks={outcome.has_to_read ? outcome.feedbacks.filter(({ read_at }) => read_at !== null) : outcome.feedbacks} />
      <Buttons request={request} outcome={outcome} onOpen={onOpen} />
    </Section>
  )
}

/** Each line that has something to say. */
function factsOf(outcome: OutcomeView, now: number): [string, ReactNode][] {
  const { issue, awaits_stay, awaits_issue, outcome_due_at, feedback_due_at, feedbacks, is_waived, arrived_at } = outcome
  const due = outcome_due_at && dueWords(outcome_due_at, now)
  const feedback = is_waived ? text.waived : feedback_due_at ? dueWords(feedback_due_at, now) : feedbacks.length === 0 ? text.none : null
  return [
    ...(arrived_at ? stayFacts(outcome, due) : []),
    ...(issue || (arrived_at && awaits_issue && !awaits_stay) ? [[text.issue, <Told key="issue" sentence={issue && issueSentence(issue)} by={issue} due={issue && !awaits_issue ? null : due} />] as [string, ReactNode]] : []),
    ...(feedback ? [[text.feedback, feedback] as [string, ReactNode]] : []),
  ]
}

/** One line for all who travelled, or for each of those of whom it was told, and for those of whom it is awaited. */
function stayFacts({ stays, travellers }: OutcomeView, due: string | null): [string, ReactNode][] {
  const lasts = (persons: readonly string[]) => travellers.some(({ person, awaits_stay }) => awaits_stay && persons.includes(person))
  const untold = travellers.filter(({ person }) => !stays.some(({ persons }) => persons.includes(person))).map(({ person }) => person)
  const of = (persons: readonly string[]) => text.stayOf(namesOf(persons, travellers))
  return [
    ...stays.map((stay) => [of(stay.persons), <Told key={stay.line} sentence={staySentence(stay)} by={stay} due={lasts(stay.persons) ? due : null} />] as [string, ReactNode]),
    ...(untold.length > 0 && due ? [[of(untold), <Told key="untold" sentence={null} by={null} due={due} />] as [string, ReactNode]] : []),
  ]
}

interface ToldProps {
  sentence: string | null
  by: { told_by: string; told_at: string } | null
  /** What is awaited still. */
  due: string | null
}

function Told({ sentence, by, due }: ToldProps) {
  return (
    <>
      {sentence && by && <>{sentence} · {by.told_by} · <Clock at={by.told_at} look="time" /></>}
      {sentence && due && ' · '}
      {due && <strong>{due}</strong>}
    </>
  )
}

/** Beside the main button of the page, which is the next step alone. */
function Buttons({ request, outcome, onOpen }: { request: RequestView; outcome: OutcomeView; onOpen: (panel: PanelCode) => void }) {
  const awaits = outcome.awaits_stay || outcome.awaits_issue
  const tells = outcome.may_tell && request.next_step !== 'TELL_OUTCOME'
  const sends = outcome.may_send && request.next_step !== 'SEND_FEEDBACK'
  if (!tells && !sends) return null
  return (
    <Stack direction="row" className="no-print" sx={{ gap: 1, mt: 2, flexWrap: 'wrap' }}>
      {tells && <Button component={Link} to={outcomePage(request.id)} {...(awaits ? { variant: 'outlined' } : { color: 'inherit' })}>{awaits ? text.tell : text.again}</Button>}
      {sends && <Button variant="outlined" onClick={() => onOpen('SEND_FEEDBACK')}>{transferWords.nextStep.SEND_FEEDBACK}</Button>}
    </Stack>
  )
}
