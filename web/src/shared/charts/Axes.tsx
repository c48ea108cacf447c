import { ticks } from './scale'
import type { Scale } from './scale'

export interface Plot {
  left: number
  right: number
  top: number
  bottom: number
}

interface AxesProps {
  plot: Plot
  /** The largest value of the vertical axis, and where values stand on it. */
  most: number
  y: Scale
  said: (value: number) => string
}

/** The vertical axis from 0: its lines, pale, and their words. */
export function VerticalAxis({ plot, most, y, said }: AxesProps) {
  return (
    <g fontSize={13} aria-hidden="true">
      {ticks(most, 5).map((tick) => (
        <g key={tick}>
          <line x1={plot.left} x2={plot.right} y1={y(tick)} y2={y(tick)} stroke="currentColor" strokeOpacity={tick === 0 ? 1 : 0.15} />
          <text x={plot.left - 8} y={y(tick) + 4.5} textAnchor="end" fill="currentColor">{said(tick)}</text>
        </g>
      ))}
    </g>
  )
}
