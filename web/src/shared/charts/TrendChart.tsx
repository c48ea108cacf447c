import Box from '@mui/material/Box'
import { VerticalAxis } from './Axes'
import { Legend, legendHeight } from './Legend'
import type { LegendItem } from './Legend'
import { linear } from './scale'

/** One year: the rate with its interval, and what it is compared to; null where there was nothing to divide. */
export interface TrendYear {
  year: number
  rate: number | null
  low: number | null
  high: number | null
  comparator: number | null
  /** Told by some of its months: the point is hollow. */
  partial?: boolean
}

export interface TrendChartProps {
  years: readonly TrendYear[]
  /** What the two lines are; the second is absent when nothing is compared. */
  names: { own: string; comparator: string | null; partial?: string }
  /** The words of a rate, beside the axis. */
  said: (rate: number) => string
  width: number
}

const plotHeight = 240
const below = 28

/** A rate over the years: a line with its intervals, and a dashed one beside it. A year without cases leaves a gap; one that is not whole has a hollow point. */
export function TrendChart({ years, names, said, width }: TrendChartProps) {
  const legend = legendOf(names, years.some(({ partial }) => partial))
  const top = legendHeight(legend, width) + 14
  const plot = { left: 58, right: width - 14, top, bottom: top + plotHeight }
  const values = years.flatMap(({ rate, high, comparator }) => [rate, high, comparator]).filter((value) => value !== null)
  const most = 1.08 * Math.max(0, ...values)
  const y = linear(most, plot.bottom, plot.top)
  const room = (plot.right - plot.left) / years.length
  const x = (index: number) => plot.left + room * (index + 0.5)
  // Labels of years that would touch are left out, from the last one back.
  const apart = Math.ceil(44 / room)
  const height = plot.bottom + below
  return (
    <Box sx={look}>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        <Legend items={legend} width={width} />
        <VerticalAxis plot={plot} most={most} y={y} said={said} />
        <g fontSize={13}>{years.map(({ year }, index) => (years.length - 1 - index) % apart === 0 && <text key={year} x={x(index)} y={plot.bottom + 20} textAnchor="middle" fill="currentColor">{year}</text>)}</g>
        {names.comparator !== null && <path className="comparator" d={pathOf(years.map(({ comparator }) => comparator), x, y)} />}
        {names.comparator !== null && years.map(({ year, comparator }, index) => comparator !== null && <rect key={year} className="compared" x={x(index) - 4} y={y(comparator) - 4} width={8} height={8} />)}
        {years.map(({ year, low, high }, index) => low !== null && high !== null && <path key={year} className="interval" d={`M${x(index) - 5} ${y(low)}h10m-5 0V${y(high)}m-5 0h10`} />)}
        <path className="line" d={pathOf(years.map(({ rate }) => rate), x, y)} />
        {years.map(({ year, rate, partial }, index) => rate !== null && <circle key={year} className={partial ? 'year partial' : 'year'} cx={x(index)} cy={y(rate)} r={5} />)}
      </svg>
    </Box>
  )
}

/** The line through the values, broken where one is missing. */
export function pathOf(values: readonly (number | null)[], x: (index: number) => number, y: (value: number) => number): string {
  return values.map((value, index) => (value === null ? '' : `${(values[index - 1] ?? null) === null ? 'M' : 'L'}${x(index).toFixed(1)} ${y(value).toFixed(1)}`)).join('')
}

function legendOf({ own, comparator, partial }: TrendChartProps['names'], hasPartial: boolean): LegendItem[] {
  return [
    { words: own, mark: <><line className="line" x1={-10} x2={10} /><circle className="year" r={5} /></> },
    ...(hasPartial && partial !== undefined ? [{ words: partial, mark: <circle className="year partial" r={5} /> }] : []),
    ...(comparator === null ? [] : [{ words: comparator, mark: <><line className="comparator" x1={-10} x2={10} /><rect className="compared" x={-4} y={-4} width={8} height={8} /></> }]),
  ]
}

const look = {
  color: 'text.primary',
  '& svg': { display: 'block', maxWidth: '100%', height: 'auto' },
  '& .line': { fill: 'none', stroke: 'var(--mui-palette-primary-main)', strokeWidth: 2.5 },
  '& .year': { fill: 'var(--mui-palette-primary-main)' },
  '& .partial': { fill: 'var(--mui-palette-background-paper)', stroke: 'var(--mui-palette-primary-main)', strokeWidth: 2 },
  '& .interval': { fill: 'none', stroke: 'var(--mui-palette-primary-main)', strokeWidth: 1.5 },
  '& .comparator': { fill: 'none', stroke: 'var(--mui-palette-text-secondary)', strokeWidth: 1.5, strokeDasharray: '7 4' },
  '& .compared': { fill: 'var(--mui-palette-background-paper)', stroke: 'var(--mui-palette-text-secondary)', strokeWidth: 1.5 },
  '@media (forced-colors: active)': { color: 'CanvasText', '& .line, & .interval, & .comparator, & .compared': { stroke: 'CanvasText' }, '& .year': { fill: 'CanvasText' }, '& .partial': { fill: 'Canvas', stroke: 'CanvasText' } },
  '@media print': { '& .line, & .interval': { stroke: '#000' }, '& .year': { fill: '#000' }, '& .partial': { fill: '#fff', stroke: '#000' }, '& .comparator, & .compared': { stroke: '#555' }, '& .compared': { fill: '#fff' } },
} as const
