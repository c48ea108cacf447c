import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { transfersText } from '@/locales/fr/transfers'
import { transferWords } from '@/locales/fr/transferWords'
import { readKey, serverNow, useLive, useRead, useStaleSince, useWrite } from '@/shared/api'
import { at, millisecondsOf, until } from '@/shared/format'
import { Clock, LoadingBlock, ProblemAlert, ReadFailure, Screen, Section, useToast } from '@/shared/ui'
import { Link } from 'react-router'
import MuiLink from '@mui/material/Link'
import { useLivePresence } from '../presence'
import { groupsOf } from '../queue/groups'
import { HandedRequest } from './HandedRequest'
import { ShiftNote } from './ShiftNote'
import { shiftPath } from './shift'
import type { ShiftView } from './shift'

const text = transfersText.shift

/** « Relève »: open requests, promised calls, closed units, one free note; « Lu et repris » by the next one. */
export default function ShiftPage() {
  const stale = useStaleSince()
  const tell = useToast()
  const shift = useRead<ShiftView>(shiftPath)
  useLivePresence()
  useLive('requests', readKey(shiftPath))
  useLive('day', readKey(shiftPath))
  const take = useWrite<ShiftView>({ refreshes: [readKey(shiftPath), readKey('/api/day')], onDone: () => tell(text.taken) })
  const view = shift.data
  return (
    <Screen
      title={text.title} stale={stale}
      subtitle={view?.taken_by && view.taken_at ? text.takenBy(view.taken_by, at(view.taken_at, serverNow())) : undefined}
      actions={view && !view.is_taken ? <Button variant="contained" loading={take.isPending} onClick={() => take.mutate({ method: 'POST', path: `${shiftPath}/takings`, version: view.version })}>{text.takeOver}</Button> : undefined}
    >
      {take.error && <ProblemAlert points={[]} detail={take.error.isConflict ? text.noteChanged : take.error.detail} />}
      {shift.isPending && <LoadingBlock height={400} />}
      {shift.error && <ReadFailure problem={shift.error} onRetry={() => { void shift.refetch() }} />}
      {view && <Content view={view} />}
    </Screen>
  )
}

function Content({ view }: { view: ShiftView }) {
  const now = serverNow()
  const mustGive = view.closes_at !== null && view.requests.some(({ handed_to }) => handed_to === null)
  // In the morning it is a reminder; near closing time it is a warning.
  const soon = view.closes_at !== null && millisecondsOf(view.closes_at) - now < 2 * 3_600_000
  return (
    <Box sx={{ display: 'grid', gap: 2, alignItems: 'start', gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 2fr) minmax(0, 1fr)' } }}>
      <Section title={text.open}>
        {mustGive && <Alert severity={soon ? 'warning' : 'info'} sx={{ mb: 1 }}>{text.mustGive(until(view.closes_at!, now))}</Alert>}
        {view.requests.length === 0 ? <Typography>{text.noOpen}</Typography> : groupsOf(view.requests).flatMap(({ rows }) => rows).map((request) => <HandedRequest key={request.id} row={request} />)}
      </Section>
      <Stack sx={{ gap: 2 }}>
        <Section title={text.note}><ShiftNote view={view} /></Section>
        <Section title={text.promised}>
          {view.promises.length === 0 ? <Typography>{text.noPromise}</Typography> : (
            <Box component="ul" sx={list}>
              {view.promises.map(({ request, number, what, since }) => (
                <li key={`${request} ${what}`}><MuiLink component={Link} to={`/demandes/${request}`}>{transfersText.request(number)}</MuiLink> · {what} · <Clock at={since} /></li>
              ))}
            </Box>
          )}
        </Section>
        <Section title={text.closed}>
          {view.closed_units.length === 0 ? <Typography>{text.noClosed}</Typography> : (
            <Box component="ul" sx={list}>
              {view.closed_units.map(({ place, kind, since, until: end }) => (
                <li key={`${place} ${kind}`}>{place}, {transferWords.bedKind[kind].toLowerCase()} · <Clock at={since} look="time" /> {end ? text.until(until(end, now)) : text.untilFurther}</li>
              ))}
            </Box>
          )}
        </Section>
      </Stack>
    </Box>
  )
}

const list = { m: 0, pl: 2.5, '& > li': { py: 0.5 } }
