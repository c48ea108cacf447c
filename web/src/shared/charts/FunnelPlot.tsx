import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useId, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { chartText as text } from '@/locales/fr/charts'
import { number } from '@/shared/format'
import { VerticalAxis } from './Axes'
import { Legend, legendHeight } from './Legend'
import type { LegendItem } from './Legend'
import { linear, ticks } from './scale'
import type { Scale } from './scale'

/** One place: how many cases, the rate among them, and whose it is. */
export interface FunnelPoint {
  of: number
  rate: number
  /** Told by a diamond and its name. */
  own: boolean
  /** The words of the point, when it is reached. */
  said: string
}

/** Between which rates chance leaves a place of that many cases. */
export interface FunnelLimit {
  of: number
  low_95: number
  high_95: number
  low_998: number
  high_998: number
}

export interface FunnelPlotProps {
  title: string
  target: number
  limits: readonly FunnelLimit[]
  points: readonly FunnelPoint[]
  /** The name beside the own point. */
  ownName: string
  /** What the cases are: under the horizontal axis. */
  sizes: string
  /** The words of a rate, beside the axis. */
  said: (rate: number) => string
  width: number
}

const plotHeight = 300
const below = 46

/** The rate that the drawing ends at: limits of very small places go on above it. */
function highest({ target, points, limits }: FunnelPlotProps): number {
  const smallest = Math.min(...points.map(({ of }) => of))
  const atSmallest = limits.find(({ of }) => of >= smallest)?.high_95 ?? target
  return Math.min(1, 1.1 * Math.max(target * 1.6, ...points.map(({ rate }) => rate), Math.min(atSmallest, target * 3)))
}

/** A funnel plot: each place by its size and its rate, between the limits of chance. Places are reached one by one with the arrows, by size. */
export function FunnelPlot(props: FunnelPlotProps) {
  const { title, target, limits, ownName, sizes, said, width } = props
  const id = useId()
  const points = [...props.points].sort((one, other) => one.of - other.of)
  const [active, setActive] = useState(() => points.findIndex(({ own }) => own))
  const legend = legendOf(ownName, points)
  const top = legendHeight(legend, width) + 14
  const plot = { left: 58, right: width - 14, top, bottom: top + plotHeight }
  const most = highest(props)
  const largest = 1.03 * Math.max(...points.map(({ of }) => of), limits.at(-1)?.of ?? 0)
  const x = linear(largest, plot.left, plot.right)
  const y = linear(most, plot.bottom, plot.top)
  const height = plot.bottom + below
  const reached = points[active]
  const move = (event: KeyboardEvent) => {
    const next = stepped(event.key, active, points.length)
    if (next === null) return
    event.preventDefault()
    setActive(next)
  }
  return (
    <Box sx={look}>
      <Box role="listbox" aria-label={text.points(title)} tabIndex={0} aria-activedescendant={reached ? `${id}-${active}` : undefined} onKeyDown={move}>
        <svg role="presentation" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
          <clipPath id={`${id}-plot`}><rect x={plot.left} y={plot.top} width={plot.right - plot.left} height={plotHeight} /></clipPath>
          <Legend items={legend} width={width} />
          <VerticalAxis plot={plot} most={most} y={y} said={said} />
          <g fontSize={13} aria-hidden="true">
            {ticks(largest, Math.max(3, Math.floor((plot.right - plot.left) / 110))).map((tick) => <text key={tick} x={x(tick)} y={plot.bottom + 19} textAnchor="middle" fill="currentColor">{number(tick)}</text>)}
            <text x={(plot.left + plot.right) / 2} y={plot.bottom + 40} textAnchor="middle" fill="currentColor">{sizes}</text>
          </g>
          <g clipPath={`url(#${id}-plot)`} fill="none" aria-hidden="true">
            <Limits limits={limits} x={x} y={y} />
            <line className="target" x1={plot.left} x2={plot.right} y1={y(target)} y2={y(target)} />
          </g>
          {points.map((point, index) => (
            <g key={index} id={`${id}-${index}`} role="option" aria-selected={index === active} aria-label={point.said} onPointerEnter={() => setActive(index)} onClick={() => setActive(index)}>
              <title>{point.said}</title>
              <circle cx={x(point.of)} cy={y(point.rate)} r={11} fill="transparent" />
              {index === active && <circle className="reached" cx={x(point.of)} cy={y(point.rate)} r={10} />}
              {point.own ? <Diamond x={x(point.of)} y={y(point.rate)} /> : <circle className="other" cx={x(point.of)} cy={y(point.rate)} r={4.5} />}
            </g>
          ))}
          {points.filter(({ own }) => own).map(({ of, rate }) => <OwnName key={of} name={ownName} x={x(of)} y={y(rate)} plot={plot} />)}
        </svg>
      </Box>
      <Typography variant="body2" role="status" className="no-print" sx={{ minHeight: 24 }}>{reached ? reached.said : text.browse}</Typography>
    </Box>
  )
}

/** The point that a key leads to; null of a key that leads nowhere. */
function stepped(key: string, active: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight': case 'ArrowDown': return Math.min(count - 1, active + 1)
    case 'ArrowLeft': case 'ArrowUp': return Math.max(0, active - 1)
    case 'Home': return 0
    case 'End': return count - 1
    default: return null
  }
}

function Limits({ limits, x, y }: { limits: readonly FunnelLimit[]; x: Scale; y: Scale }) {
  const line = (side: 'low_95' | 'high_95' | 'low_998' | 'high_998') => limits.map((limit) => `${x(limit.of).toFixed(1)},${y(limit[side]).toFixed(1)}`).join(' ')
  return (
    <>
      <polyline className="limits-95" points={line('low_95')} />
      <polyline className="limits-95" points={line('high_95')} />
      <polyline className="limits-998" points={line('low_998')} />
      <polyline className="limits-998" points={line('high_998')} />
    </>
  )
}

function Diamond({ x, y }: { x: number; y: number }) {
  return <path className="own" d={`M${x} ${y - 9}L${x + 9} ${y}L${x} ${y + 9}L${x - 9} ${y}Z`} />
}

/** Beside the point, on the side where there is room. */
function OwnName({ name, x, y, plot }: { name: string; x: number; y: number; plot: { right: number } }) {
  const left = x + 20 + name.length * 7.6 > plot.right
  return <text className="own-name" x={left ? x - 15 : x + 15} y={y - 10} textAnchor={left ? 'end' : 'start'} paintOrder="stroke" strokeWidth={4} strokeLinejoin="round" fontSize={14} fontWeight={600} aria-hidden="true">{name}</text>
}

function legendOf(ownName: string, points: readonly FunnelPoint[]): LegendItem[] {
  return [
    ...(points.some(({ own }) => own) ? [{ words: ownName, mark: <Diamond x={0} y={0} /> }] : []),
    { words: text.others, mark: <circle className="other" r={4.5} /> },
    { words: text.target, mark: <line className="target" x1={-9} x2={9} /> },
    { words: text.limits95, mark: <line className="limits-95" x1={-10} x2={10} /> },
    { words: text.limits998, mark: <line className="limits-998" x1={-10} x2={10} /> },
  ]
}

const look = {
  color: 'text.primary',
  '& svg': { display: 'block', maxWidth: '100%', height: 'auto' },
  '& .own': { fill: 'var(--mui-palette-primary-main)', stroke: 'var(--mui-palette-background-paper)', strokeWidth: 1.5 },
  '& .own-name': { fill: 'var(--mui-palette-text-primary)', stroke: 'var(--mui-palette-background-paper)' },
  '& .other': { fill: 'var(--mui-palette-background-paper)', stroke: 'var(--mui-palette-text-secondary)', strokeWidth: 1.5 },
  '& .reached': { fill: 'none', stroke: 'var(--mui-palette-info-main)', strokeWidth: 2 },
  '& .target': { stroke: 'var(--mui-palette-text-primary)', strokeWidth: 1.5 },
  '& .limits-95': { stroke: 'var(--mui-palette-text-secondary)', strokeWidth: 1.5, strokeDasharray: '7 4' },
  '& .limits-998': { stroke: 'var(--mui-palette-text-secondary)', strokeWidth: 1.5, strokeDasharray: '2 3' },
  '@media (forced-colors: active)': { color: 'CanvasText', '& .own': { fill: 'CanvasText' }, '& .other': { fill: 'Canvas', stroke: 'CanvasText' } },
  '@media print': { '& .reached': { display: 'none' }, '& .own': { fill: '#000' }, '& .own-name': { fill: '#000', stroke: '#fff' }, '& .other': { fill: '#fff', stroke: '#444' }, '& .target': { stroke: '#000' }, '& .limits-95, & .limits-998': { stroke: '#555' } },
} as const
