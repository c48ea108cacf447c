import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useMemo } from 'react'
import { bedsText } from '@/locales/fr/beds'
import { regionMap } from '@/shared/maps/region'
import { longType, placeKinds } from './kinds'
import { hopes } from './look'
import { marksOf, touch } from './marks'
import type { Mark } from './marks'
import { MarkShape } from './MarkShape'
import type { BedKind, BoardPlace } from './types'

interface BoardMapProps {
  places: readonly BoardPlace[]
  sought: BedKind | null
  now: number
  /** A phone has a map of its own width, so that a finger finds the marks. */
  width: number
  selected: string | null
  onSelect: (id: string) => void
}

/** The thirteen departments and a mark for each establishment. The table below says the same. */
export function BoardMap({ places, sought, now, width, selected, onSelect }: BoardMapProps) {
  const height = Math.round(width * 0.82)
  const map = useMemo(() => regionMap(width, height), [width, height])
  const marks = marksOf(places, sought, now, width, height)
  return (
    <Box component="figure" sx={{ m: 0 }} className="keep-together">
      <Box component="svg" viewBox={`0 0 ${width} ${height}`} role="group" aria-label={bedsText.mapLabel} sx={{ display: 'block', width: '100%', maxWidth: width, height: 'auto' }}>
        {map.departments.map(({ code, name, path, centre }) => (
          <g key={code} aria-hidden>
            <path d={path} fill="var(--mui-palette-background-paper)" stroke="var(--mui-palette-text-disabled)" strokeWidth={1}><title>{name}</title></path>
            <text x={centre[0]} y={centre[1]} textAnchor="middle" fontSize={13} fill="var(--mui-palette-text-secondary)">{code}</text>
          </g>
        ))}
        {marks.map((mark) => <MapMark key={mark.place.id} mark={mark} selected={mark.place.id === selected} onSelect={onSelect} />)}
      </Box>
      <Box component="figcaption"><Legend places={places} /></Box>
    </Box>
  )
}

function MapMark({ mark: { place, hope, x, y }, selected, onSelect }: { mark: Mark; selected: boolean; onSelect: (id: string) => void }) {
  const said = `${place.name}, ${longType(place.type)} : ${bedsText.marks[hope]}`
  return (
    <Box
      component="g" role="button" tabIndex={0} aria-label={said} aria-pressed={selected} transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}
      onClick={() => onSelect(place.id)} sx={{ cursor: 'pointer', '&:focus-visible': { outline: 'none' }, '&:focus-visible .halo, &:hover .halo': { stroke: 'var(--mui-palette-info-main)' } }}
      onKeyDown={(event) => { if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); onSelect(place.id) } }}
    >
      <title>{said}</title>
      <rect className="halo" x={-touch / 2} y={-touch / 2} width={touch} height={touch} fill="transparent" stroke={selected ? 'var(--mui-palette-text-primary)' : 'transparent'} strokeWidth={2} />
      <MarkShape type={place.type} hope={hope} />
    </Box>
  )
}

/** What the shapes and the fillings mean. */
function Legend({ places }: { places: readonly BoardPlace[] }) {
  const types = placeKinds.filter((type) => places.some((place) => place.type === type))
  const key = (id: string, shape: React.ReactNode, words: string) => (
    <Box component="li" key={id} sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.75 }}>
      <svg width={touch} height={touch} viewBox={`${-touch / 2} ${-touch / 2} ${touch} ${touch}`} aria-hidden>{shape}</svg>{words}
    </Box>
  )
  return (
    <Typography component="ul" variant="body2" aria-label={bedsText.legend} sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, p: 0, my: 1, listStyle: 'none' }}>
      {types.map((type) => key(type, <MarkShape type={type} hope="none" />, longType(type)))}
      {hopes.map((hope) => key(hope, <MarkShape type="T1" hope={hope} />, bedsText.marks[hope]))}
    </Typography>
  )
}
