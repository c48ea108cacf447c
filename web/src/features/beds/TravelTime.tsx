import Tooltip from '@mui/material/Tooltip'
import ButtonBase from '@mui/material/ButtonBase'
import { bedsText } from '@/locales/fr/beds'
import { formatText } from '@/locales/fr/format'
import { duration } from '@/shared/format'
import type { Roads } from './types'

/** « 1 h 50 », « sur place »; an estimate carries « ≈ », and says what it is when touched. */
export function TravelTime({ roads, to }: { roads: Roads; to: string }) {
  const travel = roads.travels.get(to)
  if (to === roads.from) return <>{bedsText.here}</>
  if (!travel) return <>{bedsText.travelUnknown}</>
  const shown = duration(travel.minutes * 60_000)
  if (travel.basis === 'measured') return <>{shown}</>
  return (
    <Tooltip title={bedsText.estimated} enterTouchDelay={0} leaveTouchDelay={5_000} describeChild>
      <ButtonBase aria-label={bedsText.estimatedSaid(shown)} sx={{ font: 'inherit', minHeight: 44, minWidth: 44, justifyContent: 'flex-start', whiteSpace: 'nowrap', cursor: 'help', '@media print': { minHeight: 0 } }}>
        {formatText.estimated(shown)}
      </ButtonBase>
    </Tooltip>
  )
}
