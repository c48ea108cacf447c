import Box from '@mui/material/Box'
import { Bar, BarChart, CartesianGrid, XAxis, YAxis } from 'recharts'
import { Legend, legendHeight } from './Legend'
import type { LegendItem } from './Legend'
import { roundEnd, ticks } from './scale'

export interface Bars {
  /** One line or column each, in the order in which they are read. */
  rows: readonly { label: string; now: number | null; before: number | null }[]
  /** What the two bars of a row are; the second is absent when nothing is compared. */
  names: { now: string; before: string | null }
  /** Columns over a line of time, or lines of names. */
  direction: 'columns' | 'lines'
  /** The words of a value, beside the axis. */
  said: (value: number) => string
  /** Things are counted: there is no half of one on the axis. */
  whole?: boolean
  /** Where the axis ends: there when all is 0, and no further than what values can reach. */
  axis?: { least: number; most: number }
  width: number
}

const lineHeight = 40
const columnsHeight = 320
const swatch = 14

/** Two bars a row. The second is hollow with a dashed edge: the two are told apart without any colour. */
export default function Bars({ rows, names, direction, said, whole = false, axis, width }: Bars) {
  const lines = direction === 'lines'
  const legend = legendOf(names)
  const top = legendHeight(legend, width) + 14
  const height = lines ? top + 40 + rows.length * lineHeight : columnsHeight
  const data = rows.map(({ label, now, before }) => ({ label, now, before }))
  const values = { type: 'number', tickFormatter: said, tick: look.words, stroke: 'currentColor', tickLine: false, allowDecimals: !whole, ...(axis && cutOf(rows, axis)) } as const
  const categories = { type: 'category', dataKey: 'label', tick: look.words, stroke: 'currentColor', tickLine: false, interval: lines ? 0 : 'preserveStartEnd' } as const
  return (
    <Box sx={look.frame}>
      <BarChart width={width} height={height} data={data} layout={lines ? 'vertical' : 'horizontal'} accessibilityLayer={false} margin={{ top, right: 24, bottom: 0, left: 0 }} barGap={1} barCategoryGap="22%">
        <CartesianGrid horizontal={!lines} vertical={lines} stroke="currentColor" strokeOpacity={0.2} />
        {lines ? <XAxis {...values} /> : <XAxis {...categories} />}
        {lines ? <YAxis {...categories} width={Math.min(220, width * 0.42)} /> : <YAxis {...values} width={72} />}
        <Legend items={legend} width={width} />
        <Bar dataKey="now" name={names.now} className="bar-now" isAnimationActive={false} />
        {names.before !== null && <Bar dataKey="before" name={names.before} className="bar-before" strokeDasharray={dashes} isAnimationActive={false} />}
      </BarChart>
    </Box>
  )
}

const tickCount = 4

/** The axis of values that have a natural end, cut at round ones. */
function cutOf(rows: Bars['rows'], { least, most }: NonNullable<Bars['axis']>): { domain: [number, number]; ticks: number[] } {
  const largest = Math.max(0, ...rows.flatMap(({ now: value, before: other }) => [value ?? 0, other ?? 0]))
  const end = largest === 0 ? least : Math.max(largest, Math.min(most, roundEnd(largest, tickCount)))
  return { domain: [0, end], ticks: ticks(end, tickCount) }
}

function legendOf({ now: current, before: compared }: Bars['names']): LegendItem[] {
  const square = { x: -swatch / 2, y: -swatch / 2, width: swatch, height: swatch }
  return [
    { words: current, mark: <rect className="bar-now" {...square} /> },
    ...(compared === null ? [] : [{ words: compared, mark: <rect className="bar-before" {...square} strokeDasharray={dashes} /> }]),
  ]
}

const dashes = '3 2'
const now = '& path.bar-now, & rect.bar-now'
const before = '& path.bar-before, & rect.bar-before'

const look = {
  words: { fill: 'currentColor', fontSize: 14 },
  frame: {
    color: 'text.primary',
    [now]: { fill: 'var(--mui-palette-primary-main)' },
    [before]: { fill: 'var(--mui-palette-background-paper)', stroke: 'var(--mui-palette-text-secondary)' },
    '@media (forced-colors: active)': { color: 'CanvasText', [now]: { fill: 'CanvasText' }, [before]: { fill: 'Canvas', stroke: 'CanvasText' } },
  },
} as const
