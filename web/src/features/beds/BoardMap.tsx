import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { bedsText } from '@/locales/fr/beds'
import { colon } from '@/shared/format/typography'
import { regionMap } from '@/shared/maps/region'
import { longType, placeKinds } from './kinds'
import { labelSize, labelsOf } from './labels'
import type { MarkLabel } from './labels'
import { hopes } from './look'
import { marksOf, touch } from './marks'
import type { Mark } from './marks'
import { MarkShape } from './MarkShape'
import { isArrow, nearestThatWay } from './roving'
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

/** The thirteen departments and a mark for each establishment; the arrows go from one to the next. The table below says the same. */
export function BoardMap({ places, sought, now, width, selected, onSelect }: BoardMapProps) {
  const height = Math.round(width * 0.82)
  const map = useMemo(() => regionMap(width, height), [width, height])
  const marks = marksOf(places, sought, now, width, height)
  const labels = labelsOf(marks, width, height)
  // One stop of the Tab key for the whole map: the mark last reached, else the first.
  const [reached, setReached] = useState<string | null>(null)
  const stop = (marks.find(({ place }) => place.id === (reached ?? selected)) ?? marks[0])?.place.id
  const drawing = useRef<SVGSVGElement>(null)
  const move = (event: KeyboardEvent, from: Mark) => {
    if (!isArrow(event)) return
    event.preventDefault()
    const next = nearestThatWay(from, marks, event.key)
    if (next) drawing.current?.querySelector<SVGGElement>(`[data-place="${next.place.id}"]`)?.focus()
  }
  return (
    <Box component="figure" sx={{ m: 0 }} className="keep-together">
      <Box component="svg" ref={drawing} viewBox={`0 0 ${width} ${height}`} role="group" aria-label={bedsText.mapLabel} sx={{ display: 'block', width: '100%', height: 'auto' }}>
        {map.departments.map(({ code, name, path, centre }) => (
          <g key={code} aria-hidden>
            <path d={path} fill="var(--mui-palette-background-paper)" stroke="var(--mui-palette-text-disabled)" strokeWidth={1}><title>{name}</title></path>
            <text x={centre[0]} y={centre[1]} textAnchor="middle" fontSize={26} fontWeight={700} fill="var(--mui-palette-divider)">{code}</text>
          </g>
        ))}
        {labels.map((label) => <Label key={label.id} label={label} selected={label.id === selected} />)}
        {marks.map((mark) => (
          <MapMark
            key={mark.place.id} mark={mark} selected={mark.place.id === selected} reachable={mark.place.id === stop}
            onSelect={onSelect} onFocus={() => setReached(mark.place.id)} onMove={(event) => move(event, mark)}
          />
        ))}
      </Box>
      <Box component="figcaption"><Legend places={places} /></Box>
    </Box>
  )
}

/** The name of a mark, which the mark itself says aloud. */
function Label({ label: { text, x, y, anchor }, selected }: { label: MarkLabel; selected: boolean }) {
  return (
    <text
      aria-hidden x={x} y={y} textAnchor={anchor} fontSize={labelSize} fontWeight={selected ? 700 : 400} fill="var(--mui-palette-text-primary)"
      stroke="var(--mui-palette-background-paper)" strokeWidth={3} paintOrder="stroke" pointerEvents="none"
    >
      {text}
    </text>
  )
}

interface MapMarkProps {
  mark: Mark
  selected: boolean
  reachable: boolean
  onSelect: (id: string) => void
  onFocus: () => void
  onMove: (event: KeyboardEvent) => void
}

function MapMark({ mark: { place, hope, x, y }, selected, reachable, onSelect, onFocus, onMove }: MapMarkProps) {
  const said = `${place.name}, ${longType(place.type)}${colon}${bedsText.marks[hope]}`
  return (
    <Box
      component="g" role="button" tabIndex={reachable ? 0 : -1} data-place={place.id} aria-label={said} aria-pressed={selected} transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}
      onClick={() => onSelect(place.id)} onFocus={onFocus} sx={{ cursor: 'pointer', '&:focus-visible': { outline: 'none' }, '&:focus-visible .halo, &:hover .halo': { stroke: 'var(--mui-palette-info-main)' } }}
      onKeyDown={(event) => { if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); onSelect(place.id) } else onMove(event) }}
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
