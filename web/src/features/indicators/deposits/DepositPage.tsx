import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { Link, useParams } from 'react-router'
import { indicatorsText } from '@/locales/fr/indicators'
import { readKey, useLive, usePermission, useRead, useStaleSince, useWrite } from '@/shared/api'
import { bytes } from '@/shared/format'
import { typeset } from '@/shared/format/typography'
import { LoadingBlock, ProblemAlert, ReadFailure, Screen } from '@/shared/ui'
import { FollowedJob } from '@/shared/ui/FollowedJob'
import { dashboardPath, depositPath, depositsPath } from '../paths'
import type { Deposit } from '../types'
import { CancelButton } from './CancelButton'
import { Contents } from './Contents'
import { Sending } from './Sending'
import { progressOf } from './upload'
import { WithdrawButton } from './WithdrawButton'

const text = indicatorsText.deposit

/** One deposit, from its first byte to its place in the history. */
export default function DepositPage() {
  const stale = useStaleSince()
  const reads = usePermission('indicators.read')
  const { id } = useParams()
  const path = depositPath(id!)
  const read = useRead<Deposit>(path)
  useLive('indicators', readKey(path))
  useLive('jobs', readKey(path), { follows: isComputing })
  const deposit = read.data
  const actions = (
    <>
      <Button component={Link} to="/indicateurs/depots" variant="outlined">{text.back}</Button>
      {reads && deposit?.state === 'kept' && <Button component={Link} to="/indicateurs" variant="contained">{text.indicators}</Button>}
    </>
  )
  return (
    <Screen title={deposit ? text.of(deposit.name) : text.one} subtitle={deposit && `${text.states[deposit.state]} · ${bytes(progressOf(deposit.files).size)}`} stale={stale} actions={actions}>
      {read.isPending && <LoadingBlock />}
      {read.error && !deposit && <ReadFailure problem={read.error} onRetry={() => { void read.refetch() }} />}
      {deposit && <Stack sx={{ gap: 2 }}><Stage deposit={deposit} /></Stack>}
    </Screen>
  )
}

function isComputing(deposit: unknown): boolean {
  return (deposit as Deposit).state === 'computing'
}

/** What there is to see and to do, by where the deposit stands. */
function Stage({ deposit }: { deposit: Deposit }) {
  const { id, state, name, outcome, reason } = deposit
  switch (state) {
    case 'receiving': return <Sending deposit={deposit} />
    case 'computing': return <Computing deposit={deposit} />
    case 'ready': return <><Decision deposit={deposit} /><Contents deposit={deposit} /></>
    case 'kept': return <><Kept deposit={deposit} /><Contents deposit={deposit} /><Box><WithdrawButton id={id} name={name} /></Box></>
    case 'withdrawn': return <><Alert severity="info">{text.withdrawn(reason)}</Alert><Contents deposit={deposit} /></>
    case 'failed': return <><Alert severity="error">{typeset(outcome)}</Alert>{deposit.lines.read > 0 && <Contents deposit={deposit} />}</>
    case 'cancelled': return <Alert severity="info">{text.cancelled}</Alert>
  }
}

/** Its job is followed, and stopped, by whoever asked for it; the others read that it goes on. */
function Computing({ deposit: { id, own, job, author } }: { deposit: Deposit }) {
  if (own && job !== null) return <FollowedJob id={job} />
  return <><Alert severity="info">{text.computing(author)}</Alert><Box><CancelButton id={id} /></Box></>
}

/** It counts, or a later one counts in its place, or what was there before: it tells neither delivery nor birth. */
function Kept({ deposit: { outdated, outcome, site_years: siteYears } }: { deposit: Deposit }) {
  const counted = siteYears.filter((each) => each.counted).length
  if (outdated) return <Alert severity="warning">{text.outdated}</Alert>
  const yielding = siteYears.filter((each) => each.yields_to !== null).length
  if (counted === 0) return <Alert severity="info">{yielding > 0 ? text.yieldsAll : text.replacedAll}</Alert>
  return <Alert severity="success">{text.kept} {typeset(outcome)} {counted < siteYears.length && (yielding > 0 ? text.countedSome : text.replacedSome)(counted, siteYears.length)}</Alert>
}

/** Computed, and nothing changed yet: the deposit is taken into account, or given up. */
function Decision({ deposit: { id, outcome } }: { deposit: Deposit }) {
  const write = useWrite<Deposit>({ refreshes: [[depositPath(id)], [depositsPath], [dashboardPath]] })
  return (
    <Box sx={{ p: { xs: 2, sm: 3 }, border: 1, borderColor: 'primary.main', borderLeftWidth: 4, bgcolor: 'background.paper' }}>
      <ProblemAlert detail={write.error?.detail} />
      <Typography><strong>{typeset(outcome)}</strong></Typography>
      <Typography sx={{ mb: 1.5 }}>{text.keepExplain}</Typography>
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }} className="no-print">
        <Button variant="contained" loading={write.isPending} onClick={() => write.mutate({ method: 'POST', path: `${depositPath(id)}/keeping` })}>{text.keep}</Button>
        <CancelButton id={id} />
      </Stack>
    </Box>
  )
}
