import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { bedsText } from '@/locales/fr/beds'
import { CountButton } from './CountButton'
import type { RowActions } from './BoardRow'
import { longKind, shortType } from './kinds'
import { lookOf, unitsOf } from './look'
import { PlaceCall } from './PlaceCall'
import { TravelTime } from './TravelTime'
import type { BedKind, BoardPlace, Roads, UnitBeds } from './types'
import { UnitCount } from './UnitCount'

interface PlaceCardProps {
  place: BoardPlace
  sought: BedKind | null
  now: number
  roads: Roads | null
  actions: RowActions
  /** Below the heading of a group, or alone. */
  heading?: 'h2' | 'h3'
}

/** One establishment on a phone, or opened from the map: the kind that is sought large, the rest folded. */
export function PlaceCard({ place, sought, now, roads, actions, heading = 'h2' }: PlaceCardProps) {
  const foremost = sought ? unitsOf(place, sought) : place.units.slice(0, 2)
  const folded = place.units.filter((unit) => !foremost.includes(unit))
  const mayChange = actions.mayDeclare(place.id)
  return (
    <Box component="article" aria-label={place.name} className="keep-together" sx={card}>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1 }}>
        <Box>
          <Typography variant="h3" component={heading}>{place.name}</Typography>
          <Typography variant="body2" color="textSecondary" component="div">
            {bedsText.identity(shortType(place.type), place.department)}{roads && <> · <TravelTime roads={roads} to={place.id} /></>}
          </Typography>
        </Box>
        <PlaceCall place={place} sought={sought} onCall={actions.onCall && (() => actions.onCall?.(place))} />
      </Box>
      <Box sx={{ display: 'flex', gap: 3, flexWrap: 'wrap', mt: 0.5, '--figure': sought ? '2rem' : undefined }}>
        {foremost.map((unit) => <Line key={unit.id} unit={unit} now={now} mayChange={mayChange} />)}
      </Box>
      {folded.length > 0 && (
        <Box component="details" sx={{ mt: 1 }}>
          <Box component="summary" sx={{ minHeight: 44, display: 'flex', alignItems: 'center', cursor: 'pointer', color: 'primary.main', fontWeight: 600 }}>{bedsText.others(folded.length)}</Box>
          <Box sx={{ display: 'flex', gap: 3, flexWrap: 'wrap' }}>{folded.map((unit) => <Line key={unit.id} unit={unit} now={now} mayChange={mayChange} />)}</Box>
        </Box>
      )}
    </Box>
  )
}

function Line({ unit, now, mayChange }: { unit: UnitBeds; now: number; mayChange: boolean }) {
  const count = <UnitCount unit={unit} now={now} />
  const closed = lookOf(unit, now).kind === 'closed'
  return (
    <Box sx={{ position: 'relative', minWidth: 96 }}>
      <Typography variant="body2">{longKind(unit.kind)}</Typography>
      {mayChange && !closed ? <CountButton unit={unit} now={now}>{count}</CountButton> : count}
    </Box>
  )
}

const card = { p: 1.5, mb: 1, bgcolor: 'background.paper', border: 1, borderColor: 'divider' }
