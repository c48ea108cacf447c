import type { Hope } from './look'
import type { PlaceKind } from './types'

/** The outline of a type: square III, diamond IIB, triangle IIA, circle I, and a small cross for the others. */
function outline(type: PlaceKind | null, size: number): string {
  const half = size / 2
  switch (type) {
    case 'T3': return `M${-half},${-half}h${size}v${size}h${-size}Z`
    case 'T2B': return `M0,${-half * 1.2}L${half * 1.2},0L0,${half * 1.2}L${-half * 1.2},0Z`
    case 'T2A': return `M0,${-half * 1.1}L${half * 1.15},${half}H${-half * 1.15}Z`
    case 'T1': return `M${-half},0a${half},${half} 0 1,0 ${size},0a${half},${half} 0 1,0 ${-size},0Z`
    default: return `M${-half / 3},${-half}h${size / 3}v${size / 3}h${size / 3}v${size / 3}h${-size / 3}v${size / 3}h${-size / 3}v${-size / 3}h${-size / 3}v${-size / 3}h${size / 3}Z`
  }
}

/**
 * A mark of the map. Its shape tells the type; its filling what one may hope for: filled with a place, a ring to be checked,
 * half filled under strain, dashed without news, empty when there is none, crossed when closed.
 */
export function MarkShape({ type, hope, size = 17 }: { type: PlaceKind | null; hope: Hope; size?: number }) {
  const path = outline(type, size)
  const stroke = { stroke: 'var(--mui-palette-primary-main)', strokeWidth: 2, strokeLinejoin: 'round' } as const
  const empty = 'var(--mui-palette-background-paper)'
  switch (hope) {
    case 'place': return <path d={path} fill="var(--mui-palette-primary-main)" {...stroke} />
    case 'to_check': return <><path d={path} fill={empty} {...stroke} strokeWidth={2.5} /><path d={outline(type, size * 0.3)} fill="none" {...stroke} strokeWidth={1.5} /></>
    case 'limited': return <><path d={path} fill={empty} {...stroke} /><path d={`M${-size * 0.28},0H${size * 0.28}`} fill="none" {...stroke} strokeWidth={4} /></>
    case 'no_news': return <path d={path} fill={empty} {...stroke} strokeDasharray="2.5 2.5" />
    case 'none': return <path d={path} fill={empty} {...stroke} strokeWidth={1.5} />
    case 'closed': return <><path d={path} fill={empty} {...stroke} strokeWidth={1.5} /><path d={`M${-size * 0.6},${-size * 0.6}L${size * 0.6},${size * 0.6}M${size * 0.6},${-size * 0.6}L${-size * 0.6},${size * 0.6}`} fill="none" {...stroke} /></>
  }
}
