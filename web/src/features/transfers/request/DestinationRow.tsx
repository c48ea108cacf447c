import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { transfersText } from '@/locales/fr/transfers'
import { transferWords } from '@/locales/fr/transferWords'
import { useNow } from '@/shared/api'
import { at, duration, when } from '@/shared/format'
import { typeset } from '@/shared/format/typography'
import { PhoneLink } from '@/shared/ui'
import { Colleagues } from '../Colleagues'
import type { BedKind, DestinationView, RequestView } from '../types'
import { bedsLine } from './bedsLine'
import { callAnswer } from './callAnswer'
import { CallLine } from './CallLine'
import { isSearching } from './searching'
import { rowOf } from './steadyRanking'
import { useHeldHeight } from './useHeldHeight'
import { useFact } from './useRequest'

const text = transfersText.where

interface DestinationRowProps {
  /** None when it is set aside: calling it asks why. */
  rank: number | null
  destination: DestinationView
  request: RequestView
  noted: string | null
  /** Whether it keeps its place, whatever its words become. */
  held: boolean
  onNote: (row: string | null) => void
}

/** One place to call: its name, road and figures; why it stands there; the call noted right under it. */
export function DestinationRow({ rank, destination, request, noted, held, onNote }: DestinationRowProps) {
  const sentence = useHeldHeight<HTMLParagraphElement>(held)
  const line = useHeldHeight<HTMLDivElement>(held)
  const now = useNow(60)
  const { place, level, travel_minutes, travel_is_estimated, beds, reason, caution } = destination
  const row = rowOf(destination)
  const setAside = rank === null
  const called = request.calls.find((call) => call.destination.id === place.id)
  const figures = [
    level && transferWords.careLevel[level],
    travel_minutes !== null && text.minutes(duration(travel_minutes * 60_000), travel_is_estimated),
    ...beds.filter(({ kind }) => decides(kind, destination)).map((each) => bedsLine(each, now)),
  ].filter(Boolean)
  return (
    <Box component="li" id={`destination-${row}`} className="keep-together" sx={{ py: 1, borderTop: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', columnGap: 2, justifyContent: 'space-between' }}>
        <Typography><strong>{rank !== null && `${rank}. `}{place.name}</strong> {place.id && <Colleagues request={request.id} place={place.id} />}</Typography>
        {place.phone && <Box sx={{ flexShrink: 0 }}><PhoneLink number={place.phone} whom={place.name} /></Box>}
      </Box>
      <Typography ref={sentence}>{typeset(`${reason} ${caution}`)}</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.5, alignItems: 'end' }}>
        <Box ref={line} sx={{ flex: '1 1 240px', minWidth: 0 }}>
          <Typography variant="body2" color="textSecondary">{figures.join(' · ')}</Typography>
          {called && <Typography variant="body2"><strong>{callAnswer(called, now) ?? text.asked(at(called.called_at, now))}</strong>{called.answered_at && !called.lost_at && ` · ${when(called.answered_at, now)}`}</Typography>}
        </Box>
        <Stack direction="row" className="no-print" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap', ml: 'auto' }}>
          {isSearching(request) && request.state !== 'NEW' && !setAside && !called && place.id && request.viewer === 'CELL' && <AskButton request={request} place={place.id} name={place.name} />}
          {isSearching(request) && (
            <Button variant="outlined" aria-expanded={noted === row} aria-label={`${setAside ? text.callAnyway : text.note}, ${place.name}`} onClick={() => onNote(noted === row ? null : row)}>
              {setAside ? text.callAnyway : text.note}
            </Button>
          )}
        </Stack>
      </Box>
      {noted === row && isSearching(request) && <CallLine request={request} place={place} proposed={destination.proposed_places} asksWhy={setAside} onClose={() => onNote(null)} />}
    </Box>
  )
}

const seldom: readonly BedKind[] = ['SDN', 'OBS_PN', 'KANG']

/** Places that the transfer holds, and those of intensive care that may do instead; the others stay on the board. */
function decides(kind: BedKind, { proposed_places }: DestinationView): boolean {
  return proposed_places.length === 0 || !seldom.includes(kind) || proposed_places.some((proposed) => proposed.kind === kind)
}

/** The unit is asked on its own page, and answers there. */
function AskButton({ request, place, name }: { request: RequestView; place: string; name: string }) {
  const fact = useFact(request.id)
  return <Button loading={fact.isPending} aria-label={`${text.ask}, ${name}`} onClick={() => fact.record('asks', { place })}>{text.ask}</Button>
}
