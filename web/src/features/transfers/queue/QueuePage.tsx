import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { Link } from 'react-router'
import { transfersText } from '@/locales/fr/transfers'
import { usePermission, useStaleSince } from '@/shared/api'
import { EmptyState, LoadingBlock, ReadFailure, Screen } from '@/shared/ui'
import { useLivePresence } from '../presence'
import type { QueueView } from '../types'
import { useMuted } from './bell'
import { groupsOf, ringing } from './groups'
import { QueueGroup } from './QueueGroup'
import { useQueue } from './useQueue'
import { useSteadyRows } from './useSteadyRows'

const text = transfersText.queue

/** « Demandes en cours »: what the cell does now, newborns to be cooled first, then by time left. */
export default function QueuePage() {
  const stale = useStaleSince()
  const queue = useQueue()
  useLivePresence()
  const coordinates = usePermission('transfers.coordinate')
  return (
    <Screen
      title={text.title} stale={stale}
      actions={
        <>
          <MuteButton />
          <Button component={Link} to="/demandes/toutes" variant="outlined" aria-label={text.all}><Short long={text.all} short={text.allShort} /></Button>
          {coordinates && <Button component={Link} to="/releve" variant="outlined">{text.handover}</Button>}
        </>
      }
    >
      {queue.isPending && <LoadingBlock height={400} />}
      {queue.error && <ReadFailure problem={queue.error} onRetry={() => { void queue.refetch() }} />}
      {queue.data && <Groups queue={queue.data} />}
    </Screen>
  )
}

function Groups({ queue }: { queue: QueueView }) {
  const makesRound = usePermission('beds.declare_any')
  const { rows, changes, update, among } = useSteadyRows(queue.rows)
  const rings = ringing(queue.rows).length
  if (queue.rows.length === 0 && rows.length === 0)
    return <EmptyState action={makesRound && <Button component={Link} to="/tournee" variant="outlined">{text.emptyNext}</Button>}>{text.empty}</EmptyState>
  return (
    <>
      {/* Kept in place, so that its appearance moves nothing. */}
      <Box role="status" sx={{ minHeight: 44, display: 'flex', alignItems: 'center', gap: 1, mt: -1 }} className="no-print">
        {rings > 0 && <Box component="strong" sx={{ color: 'error.main' }}>{text.rings(rings)}</Box>}
        {changes > 0 && <>{text.changes(changes)} · <Button onClick={update}>{text.update}</Button></>}
      </Box>
      <div {...among}>
        {groupsOf(rows).map(({ group, rows: inside }) => <QueueGroup key={group} group={group} rows={inside} />)}
      </div>
    </>
  )
}

function MuteButton() {
  const [muted, mute] = useMuted()
  return (
    <Button color="inherit" aria-pressed={muted} aria-label={muted ? text.unmuteSpoken : text.mute} onClick={() => mute(!muted)}>
      <Short long={muted ? text.unmute : text.mute} short={muted ? text.muted : text.sound} />
    </Button>
  )
}

/** A phone has room for a word: the buttons stay on one line. */
function Short({ long, short }: { long: string; short: string }) {
  return (
    <>
      <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>{long}</Box>
      <Box component="span" sx={{ display: { sm: 'none' } }}>{short}</Box>
    </>
  )
}
