import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import Typography from '@mui/material/Typography'
import { bedsText } from '@/locales/fr/beds'
import { formatText } from '@/locales/fr/format'
import { duration, when } from '@/shared/format'
import { shortType } from './kinds'
import { bestHope, hopeOf, hopes, lookOf, unitsOf } from './look'
import type { Hope } from './look'
import { MarkShape } from './MarkShape'
import type { BedKind, BoardPlace, Roads } from './types'

interface MapListProps {
  /** In the order of the board: the nearest first. */
  places: readonly BoardPlace[]
  sought: BedKind | null
  now: number
  roads: Roads | null
  selected: string | null
  onSelect: (id: string) => void
}

/** Beside the map: the same establishments by what one may hope for there, best first. Touching one opens it, as its mark does. */
export function MapList({ places, sought, now, roads, selected, onSelect }: MapListProps) {
  const groups = hopes.map((hope) => ({ hope, found: places.filter((place) => bestHope(place, sought, now) === hope) })).filter(({ found }) => found.length > 0)
  return (
    <Box component="section" aria-label={bedsText.mapList} tabIndex={0} sx={list}>
      {groups.map(({ hope, found }) => (
        <Box component="section" key={hope} aria-label={bedsText.hopeCount(bedsText.marks[hope], found.length)}>
          <Typography variant="h3" component="h2" sx={heading}>
            <svg width={22} height={22} viewBox="-11 -11 22 22" aria-hidden><MarkShape type="T1" hope={hope} size={15} /></svg>
            {bedsText.hopeCount(bedsText.marks[hope], found.length)}
          </Typography>
          <Box component="ul" sx={{ p: 0, m: 0, listStyle: 'none' }}>
            {found.map((place) => <Line key={place.id} place={place} hope={hope} sought={sought} now={now} roads={roads} selected={place.id === selected} onSelect={onSelect} />)}
          </Box>
        </Box>
      ))}
    </Box>
  )
}

function Line({ place, hope, sought, now, roads, selected, onSelect }: Omit<MapListProps, 'places' | 'selected'> & { place: BoardPlace; hope: Hope; selected: boolean }) {
  const travel = roads?.travels.get(place.id)
  const road = place.id === roads?.from ? bedsText.here : travel && (travel.basis === 'measured' ? duration(travel.minutes * 60_000) : formatText.estimated(duration(travel.minutes * 60_000)))
  return (
    <Box component="li" sx={{ borderTop: 1, borderColor: 'divider' }}>
      <ButtonBase aria-pressed={selected} onClick={() => onSelect(place.id)} sx={{ ...line, bgcolor: selected ? 'primary.light' : 'transparent' }}>
        <Box component="span" sx={{ minWidth: 0 }}>
          <Box component="span" sx={{ display: 'block', fontWeight: 600 }}>{place.name}</Box>
          <Box component="span" sx={{ display: 'block', typography: 'caption', color: 'text.secondary' }}>{[bedsText.identity(shortType(place.type), place.department), road].filter(Boolean).join(' · ')}</Box>
        </Box>
        <Box component="span" sx={{ flexShrink: 0, textAlign: 'right' }}>{sought ? <Figure place={place} sought={sought} hope={hope} now={now} /> : null}</Box>
      </ButtonBase>
    </Box>
  )
}

/** The count of the kind that is sought, with its time. */
function Figure({ place, sought, hope, now }: { place: BoardPlace; sought: BedKind; hope: Hope; now: number }) {
  const unit = unitsOf(place, sought).find((each) => hopeOf(each, now) === hope)
  const look = unit && lookOf(unit, now)
  if (!look || look.kind === 'closed') return null
  if (look.kind === 'unknown') return <Box component="span" sx={{ typography: 'caption', color: 'text.secondary' }}>{look.lastNews ? when(look.lastNews, now) : bedsText.neverTold}</Box>
  return (
    <>
      <Box component="span" sx={{ display: 'block', fontWeight: 700, lineHeight: 1.2 }}>{bedsText.placesSaid(look.places)}</Box>
      <Box component="span" sx={{ display: 'block', typography: 'caption', color: 'text.secondary' }}>{when(look.declaredAt, now)}</Box>
    </>
  )
}

const list = { border: 1, borderColor: 'divider', bgcolor: 'background.paper', overflowY: 'auto', minHeight: 0, flex: '1 1 0', maxHeight: { xs: 360, lg: 'none' } } as const
const heading = { display: 'flex', alignItems: 'center', gap: 1, position: 'sticky', top: 0, px: 1.5, py: 0.5, bgcolor: 'background.default', zIndex: 1 } as const
const line = {
  width: '100%', minHeight: 44, px: 1.5, py: 0.5, display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: 1.5, font: 'inherit', textAlign: 'left',
  '&:hover': { bgcolor: 'action.hover' },
} as const
