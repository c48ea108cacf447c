import Box from '@mui/material/Box'
import TableCell from '@mui/material/TableCell'
import TableRow from '@mui/material/TableRow'
import { bedsText } from '@/locales/fr/beds'
import { when } from '@/shared/format'
import { CountButton } from './CountButton'
import { shortType } from './kinds'
import { lookOf, unitsOf } from './look'
import { PlaceCall } from './PlaceCall'
import { TravelTime } from './TravelTime'
import type { BedKind, BoardPlace, Roads } from './types'
import { Said, UnitCount } from './UnitCount'

/** What a row lets one do; nothing on a wall. */
export interface RowActions {
  mayDeclare: (establishment: string) => boolean
  /** Present for who notes the figures given on the telephone. */
  onCall?: ((place: BoardPlace) => void) | undefined
}

export interface BoardRowProps {
  place: BoardPlace
  kinds: readonly BedKind[]
  sought: BedKind | null
  now: number
  /** Roads from « Depuis »; absent when nothing was chosen. */
  roads: Roads | null
  actions: RowActions | null
  selected: boolean
}

/** One establishment: its places by kind, the road, the telephone. */
export function BoardRow({ place, kinds, sought, now, roads, actions, selected }: BoardRowProps) {
  const silence = silenceOf(place, kinds, now)
  const mayChange = actions?.mayDeclare(place.id) ?? false
  return (
    <TableRow id={`place-${place.id}`} selected={selected} sx={{ scrollMarginTop: 140 }}>
      <TableCell component="th" scope="row" sx={{ fontWeight: 400, minWidth: 170 }}>
        <Box component="span" sx={{ fontWeight: 600, display: 'block' }}>{place.name}</Box>
        <Box component="span" sx={small}>{bedsText.identity(shortType(place.type), place.department)}</Box>
        {silence && <Box component="span" sx={small}>{silence}</Box>}
      </TableCell>
      {roads && <TableCell><TravelTime roads={roads} to={place.id} /></TableCell>}
      {kinds.map((kind) => (
        <TableCell key={kind} sx={{ px: 1 }}>
          {unitsOf(place, kind).map((unit) => {
            const count = <UnitCount unit={unit} now={now} lastNews={silence ? 'told_by_row' : 'told'} />
            const closed = lookOf(unit, now).kind === 'closed'
            return <Box key={unit.id} sx={{ position: 'relative' }}>{mayChange && !closed ? <CountButton unit={unit} now={now}>{count}</CountButton> : count}</Box>
          })}
          {unitsOf(place, kind).length === 0 && <Box component="span" sx={{ position: 'relative', color: 'text.secondary' }}><span aria-hidden>{bedsText.absent}</span><Said>{bedsText.absentSaid}</Said></Box>}
        </TableCell>
      ))}
      {actions && <TableCell sx={{ px: 1 }}><PlaceCall place={place} sought={sought} onCall={actions.onCall && (() => actions.onCall?.(place))} /></TableCell>}
    </TableRow>
  )
}

/** When nothing is known of any of its places, the row says it once, with the latest news that there was. */
function silenceOf(place: BoardPlace, kinds: readonly BedKind[], now: number): string | null {
  const looks = place.units.filter((unit) => kinds.includes(unit.kind)).map((unit) => lookOf(unit, now))
  if (looks.length < 2 || looks.some((look) => look.kind !== 'unknown')) return null
  const latest = looks.flatMap((look) => (look.kind === 'unknown' && look.lastNews ? [look.lastNews] : [])).sort().at(-1)
  return latest ? bedsText.lastNews(when(latest, now)) : bedsText.neverTold
}

const small = { display: 'block', typography: 'caption', color: 'text.secondary' }
