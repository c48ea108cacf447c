import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import MuiLink from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { Link } from 'react-router'
import { transfersText } from '@/locales/fr/transfers'
import { transferWords } from '@/locales/fr/transferWords'
import { useNow, usePermission } from '@/shared/api'
import { clockDuration } from '@/shared/format'
import { RunningClock } from '@/shared/ui'
import { Colleagues } from '../Colleagues'
import { CoolingLines } from '../CoolingLines'
import { shortMotive } from '../motives'
import { TakeButton } from '../request/TakeButton'
import { termText } from '../term'
import type { QueueRow } from '../types'
import { timeLeft } from './groups'
import { awaitedOf } from './awaited'
import { inHandOf } from './inHand'
import { isOfNewborn } from '../kinds'

const text = transfersText.queue

/** One request of the queue, in the order in which one looks: how urgent, since when, who, why, from where, what is awaited, who has it in hand. */
export function QueueLine({ row }: { row: QueueRow }) {
  const now = useNow()
  const isAdvice = row.kind === 'AVIS'
  const who = row.has_delivered ? [transfersText.hasDelivered, row.kind === 'TPP' && plurality(row)] : [termText(row.dating, now), plurality(row)]
  const why = row.motive ? shortMotive(row.motive) : !isAdvice && transferWords.kind[row.kind]
  const what = [isAdvice && transfersText.list.kinds.AVIS, ...who, why]
  return (
    <Box component="li" sx={line}>
      <Box>
        {row.urgency && <Typography component="span" sx={{ fontWeight: row.urgency === 'U1' ? 700 : 600, color: row.urgency === 'U1' ? 'error.main' : 'text.primary' }}>{transferWords.urgency[row.urgency]}</Typography>}
        {row.is_new && <Box component="span" sx={badge}>{text.new}</Box>}
        <Clocks row={row} now={now} />
        <CoolingLines cooling={row.cooling} newborns={row.newborns} runs />
      </Box>
      <Box sx={{ minWidth: 0 }}>
        <MuiLink component={Link} to={`/demandes/${row.id}`} sx={{ fontWeight: 600, display: 'inline-block', py: 0.25 }}>
          {[transfersText.request(row.number), ...what].filter(Boolean).join(' · ')}
        </MuiLink>
        <Typography>{[row.origin.name, !isAdvice && (row.destination ? transfersText.towards(row.destination.name) : transfersText.towardsUnknown)].filter(Boolean).join(' ')}</Typography>
      </Box>
      <Box sx={{ minWidth: 0 }}>
        <Typography>{awaitedOf(row, now)}</Typography>
        <Colleagues request={row.id} />
        <Typography variant="body2" color="textSecondary">{inHandOf(row, now)}</Typography>
      </Box>
      <Box><Taking row={row} /></Box>
    </Box>
  )
}

/** Twins are two newborns once they are born, two fetuses before; after delivery they go with their mother. */
function plurality({ kind, newborns }: QueueRow): string {
  if (kind === 'TPP') return newborns > 0 ? transfersText.withNewborns(newborns) : ''
  if (newborns < 2) return ''
  return isOfNewborn(kind) ? transfersText.newborns(newborns) : transfersText.fetuses(newborns)
}

function Clocks({ row, now }: { row: QueueRow; now: number }) {
  const left = timeLeft(row, now)
  return (
    <Typography variant="body2">
      {text.since} <RunningClock since={row.asked_at} />
      {left && <> · <Box component="span" sx={{ fontWeight: left.over ? 700 : 400, color: left.over ? 'error.main' : 'inherit' }}>{left.over ? text.over : text.left} {clockDuration(left.span)}</Box></>}
    </Typography>
  )
}

/** Once taken, as long as the row is held in its place, the button stays under the pointer and does nothing more. */
function Taking({ row }: { row: QueueRow }) {
  const coordinates = usePermission('transfers.coordinate')
  if (!coordinates || row.group !== 'TO_TAKE') return null
  if (row.in_charge) return <Button variant="outlined" color="inherit" aria-disabled aria-label={`${text.isTaken}, ${transfersText.request(row.number)}`} disableRipple sx={{ cursor: 'default' }}>{text.isTaken}</Button>
  return <TakeButton request={row.id} named={transfersText.request(row.number)} />
}

const line = {
  display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.5, alignItems: 'center',
  '& > :nth-of-type(1)': { flex: '0 0 260px' }, '& > :nth-of-type(2)': { flex: '3 1 260px' }, '& > :nth-of-type(3)': { flex: '2 1 200px' }, '& > :nth-of-type(4)': { flex: '0 0 110px' },
  px: 2, py: 1, borderBottom: 1, borderColor: 'divider', '&:last-of-type': { borderBottom: 0 },
}
const badge = { ml: 1, px: 0.75, fontWeight: 600, bgcolor: 'error.main', color: 'error.contrastText', typography: 'body2' }
