import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { qualityText as text } from '@/locales/fr/quality'
import { readKey, useLive, useRead, useStaleSince } from '@/shared/api'
import type { PerinatalCase } from '@/shared/api/generated'
import { civilDate, gestationalAge } from '@/shared/format'
import { colon } from '@/shared/format/typography'
import { Clock, LoadingBlock, ReadFailure, Screen, Section, Timeline } from '@/shared/ui'
import { ActionDialog } from './ActionDialog'
import { ActionList } from './ActionList'
import { BirthSection, ChronologySection, UnkeptSection } from './BirthSection'
import { CrossedOut } from './CrossedOut'
import { DocumentationSection } from './DocumentationSection'
import { ReviewSection } from './ReviewSection'
import { StepButtons } from './StepButtons'
import { stepsOf } from './steps'
import { casePath, useCaseWrite } from './useCase'

/** One case, from what opened it to what was done about it. */
export default function CasePage() {
  const { id = '' } = useParams()
  const stale = useStaleSince()
  const read = useRead<PerinatalCase>(casePath(id))
  useLive(`case/${id}`, readKey(casePath(id)))
  const write = useCaseWrite(id)
  if (read.isPending) return <LoadingBlock height={400} />
  if (read.error && !read.data) return <ReadFailure problem={read.error} onRetry={() => { void read.refetch() }} />
  const of = read.data
  const subtitle = [[of.kind, ...of.also].map((kind) => text.shortKind[kind]).join(', '), of.ga_days !== null && gestationalAge(of.ga_days), civilDate(of.happened_on), of.house.name].filter(Boolean).join(' · ')
  return (
    <Screen
      title={text.caseTitle(of.number)} subtitle={subtitle} stale={stale}
      actions={(
        <>
          {of.may.declare && !of.birth_crossed_out && <Button variant="contained" component={Link} to={`/analyses/nouvelle?cas=${of.id}`}>{text.send}</Button>}
          <StepButtons of={of} write={write} />
        </>
      )}
    >
      {write.error && <Alert severity="warning" sx={{ mb: 2 }}>{write.error.detail}</Alert>}
      {of.birth_crossed_out && <CrossedOut of={of} write={write} />}
      {of.rejected_for
        ? <Alert severity="info" sx={{ mb: 2 }}>{text.rejectedFor(text.rejection[of.rejected_for])}</Alert>
        : <Timeline label={text.stepsLabel} steps={stepsOf(of.state)} />}
      <Typography color="textSecondary" sx={{ mb: 2 }}>
        {text.source[of.source]} {of.opened_by && text.openedBy(of.opened_by)} · <Clock at={of.opened_at} />{of.state !== 'REJECTED' && ` · ${text.columns.due_on} ${civilDate(of.due_on)}`}{of.late && ` · ${text.late}`}
      </Typography>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) minmax(0, 1fr)' }, alignItems: 'start' }}>
        <Stack sx={{ gap: 2 }}><UnkeptSection of={of} /><BirthSection of={of} /><ChronologySection of={of} /><HistorySection of={of} /></Stack>
        <Stack sx={{ gap: 2 }}><DocumentationSection of={of} /><ReviewSection of={of} /><ActionsSection of={of} /></Stack>
      </Box>
    </Screen>
  )
}

function ActionsSection({ of }: { of: PerinatalCase }) {
  const [adding, setAdding] = useState(false)
  const avoidable = of.retained !== null && of.retained !== 'INEVITABLE' && of.retained !== 'UNDETERMINED'
  return (
    <Section title={text.actions}>
      {avoidable && of.may.add_actions && <Typography sx={{ mb: 1 }}>{text.bothNeeded}</Typography>}
      <ActionList actions={of.actions} empty={text.noAction} />
      {of.may.add_actions && <Button className="no-print" variant="outlined" sx={{ mt: 1 }} onClick={() => setAdding(true)}>{text.addAction}</Button>}
      {of.conclusions && <Typography sx={{ mt: 1 }}>{text.conclusions}{colon}{of.conclusions}</Typography>}
      {adding && <ActionDialog of={of} onClose={() => setAdding(false)} />}
    </Section>
  )
}

function HistorySection({ of }: { of: PerinatalCase }) {
  if (of.history.length === 0) return null
  return (
    <Section title={text.history}>
      <Box component="ol" sx={{ m: 0, pl: 3 }}>
        {of.history.map(({ at, who, what, reason }) => <li key={`${at}${what}`}><Clock at={at} /> · {who || text.byFact} · {text.change[what]}{reason && ` · ${reason}`}</li>)}
      </Box>
    </Section>
  )
}
