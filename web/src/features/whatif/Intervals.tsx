import Box from '@mui/material/Box'
import { whatIfText as text } from '@/locales/fr/whatIf'
import { labelOf, words } from './types'
import type { FigureLine } from './types'
import { intervalOf, valueOf } from './values'

const width = 120
const height = 36
const margin = 6

/** Before above, after below: the interval as a bar, the median as a mark, what was recorded as a dashed line. The table is its twin. */
export function Intervals({ line }: { line: FigureLine }) {
  const { before, after, before_low, before_high, after_low, after_high, recorded, unit } = line
  if (before === null || after === null || before_low === null || before_high === null || after_low === null || after_high === null) return null
  const known = [before_low, before_high, after_low, after_high, ...(recorded === null ? [] : [recorded])]
  const least = Math.min(...known)
  const span = Math.max(...known) - least || 1
  const place = (value: number) => margin + ((value - least) / span) * (width - 2 * margin)
  const told = text.pictureOf(
    labelOf(words.figures, line.figure), `${valueOf(before, unit)} (${intervalOf(before_low, before_high, (value) => valueOf(value, unit))})`,
    `${valueOf(after, unit)} (${intervalOf(after_low, after_high, (value) => valueOf(value, unit))})`,
  )
  return (
    <Box component="svg" role="img" aria-label={told} viewBox={`0 0 ${width} ${height}`} sx={{ width, height, display: 'block', color: 'text.primary' }}>
      {recorded !== null && <line x1={place(recorded)} x2={place(recorded)} y1={2} y2={height - 2} stroke="currentColor" strokeDasharray="2 3" />}
      <Bar y={11} low={place(before_low)} middle={place(before)} high={place(before_high)} filled={false} />
      <Bar y={25} low={place(after_low)} middle={place(after)} high={place(after_high)} filled />
    </Box>
  )
}

/** Before is hollow, after is full: not by colour alone. */
function Bar({ y, low, middle, high, filled }: { y: number; low: number; middle: number; high: number; filled: boolean }) {
  return (
    <g stroke="currentColor">
      <line x1={low} x2={high} y1={y} y2={y} strokeWidth={2} />
      <circle cx={middle} cy={y} r={4.5} fill={filled ? 'currentColor' : 'none'} strokeWidth={1.5} />
    </g>
  )
}
