import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useMemo, useState } from 'react'
import { useForm, useFormState, useWatch } from 'react-hook-form'
import { Link, useNavigate } from 'react-router'
import { outcomeText } from '@/locales/fr/outcome'
import { serverNow, useNow, useStaleSince } from '@/shared/api'
import { at } from '@/shared/format'
import { Form } from '@/shared/forms'
import { Screen, useToast } from '@/shared/ui'
import { checkedBy } from '../request/required'
import { undoLast } from '../request/undo'
import { requestTitle } from '../title'
import type { IssueView, OutcomeView, RequestView, StayEndView } from '../types'
import { AnsweredBefore } from './AnsweredBefore'
import { answeredBefore, askedNow, isApart, toldStay, travellersAsked } from './asked'
import type { Replaced } from './asked'
import { notedBirths } from './births'
import { outcomeBody, sentRanks } from './body'
import type { SentRanks } from './body'
import { faultsOf } from './faults'
import { IssueQuestion } from './IssueQuestion'
import { myIssue, myStay } from './mine'
import { problemOnPage } from './problem'
import { savedWords } from './saved'
import { issueSentence, staySentence } from './sentences'
import { StaysQuestion } from './StaysQuestion'
import { nameOf, namesOf } from './travellers'
import { useFollowing } from './useFollowing'
import { useOutcome } from './useOutcome'
import { prefilled } from './values'
import type { OutcomeValues } from './values'

const text = outcomeText.page
const none: Replaced = { stays: [], issue: null }

/** Both questions, each as long as it is to be answered; the answer of somebody else stands in its place until it is replaced expressly. */
export function AnswerForm({ request, outcome }: { request: RequestView; outcome: OutcomeView }) {
  const navigate = useNavigate()
  const tell = useToast()
  const stale = useStaleSince()
  const now = useNow(60)
  const [replaced, setReplaced] = useState(() => toBeToldAgain(outcome))
  const again = outcome.awaits_issue ? outcome.issue : null
  const [kept, setKept] = useState<readonly string[]>([])
  const [opened, setOpened] = useState(false)
  const [ranks, setRanks] = useState<SentRanks>({ stays: [], newborns: [], asksHouse: false })
  const [start] = useState(() => prefilled({ ...request, outcome }))
  const births = notedBirths(request)
  const answering = (values: OutcomeValues, replacing: Replaced) => ({ asked: askedNow(outcome, values.stay.how, replacing), replaced: replacing, apart: isApart(outcome, replacing, opened) })
  const check = (values: OutcomeValues, replacing: Replaced) => faultsOf(values, answering(values, replacing), outcome, births, serverNow())
  const form = useForm<OutcomeValues>({ defaultValues: start, resolver: checkedBy((values) => check(values, replaced)), shouldFocusError: false })
  const { control } = form
  const [how, children] = useWatch({ control, name: ['stay.how', 'issue.newborns'] })
  const { dirtyFields } = useFormState({ control })
  useFollowing(form, { bornOn: start.issue.on, where: start.issue.where ?? (request.destination ? 'RECEIVER' : null) })
  const undo = useOutcome(request.id)
  const fact = useOutcome(request.id, (after, once) => {
    tell(savedWords(after.outcome, serverNow()), once ? undoLast(after, undo.record) : undefined, text.undo)
    void navigate(`/demandes/${request.id}`)
  })
  const asked = askedNow(outcome, how, replaced)
  const apart = isApart(outcome, replaced, opened)
  const before = answeredBefore(outcome, replaced)
  const send = (values: OutcomeValues, replacing = replaced) => {
    const { asked: questions, apart: each } = answering(values, replacing)
    setRanks(sentRanks(values, replacing, outcome))
    fact.tell(outcomeBody(values, questions, replacing, { ...request, outcome }, each))
  }
  const { error } = fact
  const problem = useMemo(() => error && problemOnPage(error, ranks), [error, ranks])
  const { travellers } = outcome
  const ranksOf = ({ persons }: StayEndView) => travellers.flatMap(({ person }, rank) => (persons.includes(person) ? [rank] : []))
  const typedStay = dirtyFields.stay?.how === true
  const typedRank = (rank: number) => dirtyFields.stays?.[rank]?.how === true
  const typedAny = typedStay || travellers.some((_, rank) => typedRank(rank))
  const typedIssue = dirtyFields.issue?.how === true

  /** Her own answer goes unsent; what she has typed of another question does not. */
  const keep = (line: string, others: boolean) => {
    if (others) setKept([...kept, line])
    else void navigate(`/demandes/${request.id}`)
  }
  /** What she has typed is sent at once in its place; with nothing typed, the question is asked. */
  const replace = (replacing: Replaced, typed: boolean) => {
    setReplaced(replacing)
    const values = form.getValues()
    if (typed && check(values, replacing).length === 0) send(values, replacing)
  }
  const stayTold = (stay: StayEndView) => {
    const rank = ranksOf(stay).find(typedRank)
    const typed = typedStay || rank !== undefined
    const values = form.getValues()
    const mine = typed && !kept.includes(stay.line) ? myStay(rank === undefined ? values.stay : values.stays[rank]!, stay.gender) : null
    const names = namesOf(stay.persons, travellers)
    const others = (asked.stay && typedAny) || (asked.issue && typedIssue)
    return (
      <AnsweredBefore
        key={stay.line} question={names ? text.of(names) : text.stay} who={stay.told_by} when={stay.told_at} theirs={staySentence(stay)} mine={mine} busy={fact.isPending}
        onKeep={mine !== null || !(asked.stay || asked.issue) ? () => keep(stay.line, others) : undefined}
        onReplace={() => replace({ ...replaced, stays: [...replaced.stays, stay.line] }, typed)}
      />
    )
  }
  const issueTold = (issue: IssueView) => {
    const mine = typedIssue && !kept.includes(issue.line) ? myIssue(form.getValues()) : null
    return (
      <AnsweredBefore
        question={text.issue} who={issue.told_by} when={issue.told_at} theirs={issueSentence(issue)} mine={mine} busy={fact.isPending}
        onKeep={mine !== null || !asked.stay ? () => keep(issue.line, asked.stay && typedAny) : undefined}
        onReplace={() => replace({ ...replaced, issue: issue.line }, typedIssue)}
      />
    )
  }
  const where = request.destination ? ` → ${request.destination.name}` : ''
  const labels = { 'stay.how': text.stay, 'stay.on': text.stayDay, 'issue.how': text.issue, 'issue.on': text.issueDay, 'issue.at': text.hour, 'issue.where': text.where, 'issue.mode': text.mode, ...labelsOf(outcome), ...labelsOfChildren(children.length) }
  return (
    <Screen title={requestTitle(request, now) + where} subtitle={outcome.arrived_at && text.arrived(at(outcome.arrived_at, now))} stale={stale} narrow>
      <Form form={form} problem={problem} labels={labels} onSubmit={(values) => send(values)}>
        <Stack sx={{ gap: 2 }}>
          {before.stays.map(stayTold)}
          {asked.stay && (
            <StaysQuestion
              control={control} outcome={outcome} asked={travellersAsked(outcome, replaced)} apart={apart} house={request.destination?.id ?? null} busy={fact.isPending}
              onStillIn={replaced.stays.length > 0 ? undefined : fact.tellStillIn} onApart={() => setOpened(true)}
            />
          )}
          {asked.issue && again && replaced.issue === again.line && <Alert severity="info">{text.toldAgain(request.fetuses, issueSentence(again))}</Alert>}
          {asked.issue && <IssueQuestion control={control} setValue={form.setValue} request={request} births={births} died={toldStay(outcome)?.how === 'DEATH_M'} />}
          {before.issue && issueTold(before.issue)}
          <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
            {(asked.stay || asked.issue) && <Button type="submit" variant="contained" size="large" loading={fact.isPending}>{text.record}</Button>}
            <Button component={Link} to={`/demandes/${request.id}`} color="inherit">{text.toRequest}</Button>
          </Box>
        </Stack>
      </Form>
    </Screen>
  )
}

/** An issue that tells of fewer children than were counted since is asked for again, in its place. */
function toBeToldAgain({ issue, awaits_issue }: Pick<OutcomeView, 'issue' | 'awaits_issue'>): Replaced {
  return issue && awaits_issue ? { stays: [], issue: issue.line } : none
}

/** The names of the questions that are asked of each who travelled. */
function labelsOf({ travellers }: Pick<OutcomeView, 'travellers'>): Record<string, string> {
  return Object.fromEntries(travellers.flatMap((one, rank) => [
    [`stays.${rank}.how`, text.of(nameOf(one, travellers))],
    [`stays.${rank}.on`, text.of(nameOf(one, travellers))],
  ]))
}

/** The names of the questions about each child. */
function labelsOfChildren(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, rank) => rank).flatMap((rank) => (
    ['fate', 'weight_g', 'died_on', 'place', 'elsewhere'].map((field) => [`issue.newborns.${rank}.${field}`, text.child(rank + 1, count)])
  )))
}
