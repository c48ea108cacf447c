import Box from '@mui/material/Box'
import { typeset } from '@/shared/format/typography'
import { asksALook } from './figures'
import type { Figure, Position } from './types'

/** Where the figure stands, in the words of the funnel, or why it does not; a shape beside them, and a frame when it asks to be looked at. */
export function PositionLine({ figure: { position, sentence } }: { figure: Pick<Figure, 'position' | 'sentence'> }) {
  if (sentence === '') return null
  return (
    <Box sx={[line, position === null && alone, asksALook(position) && look]}>
      {position !== null && <Mark position={position} />}
      <span>{typeset(sentence)}</span>
    </Box>
  )
}

/** Above and below by triangles, twice when far; inside by a dot; nothing to say by a dash. */
function Mark({ position }: { position: Position }) {
  return (
    <Box component="svg" viewBox="0 0 16 16" aria-hidden="true" sx={{ width: 16, height: 16, flexShrink: 0, mt: '3px' }}>
      <path d={shapes[position]} fill={position === 'too_few' ? 'none' : 'currentColor'} stroke="currentColor" strokeWidth="1.4" strokeLinejoin="round" />
    </Box>
  )
}

const dash = 'M3 8h10'
const shapes: Record<Position, string> = {
  expected: 'M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6Z',
  too_few: 'M8 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8Z',
  not_computable: dash,
  hidden_quality: dash,
  outdated: dash,
  watch_above: 'M8 4l5 8H3Z',
  watch_below: 'M8 12 3 4h10Z',
  signal_above: 'M8 1.500l4 6H4ZM8 8l4 6H4Z',
  signal_below: 'M8 14.500l-4-6h8ZM8 8 4 2h8Z',
}

const line = { display: 'flex', gap: 0.75, alignItems: 'flex-start', typography: 'body2', '@media print': { fontSize: '8pt', lineHeight: 1.15, gap: '3px', '& svg': { width: 12, height: 12, mt: 0 } } } as const
/** Why it does not stand anywhere: a sentence of some length. */
const alone = { typography: 'caption', color: 'text.secondary', '@media print': { fontSize: '7.5pt', lineHeight: 1.1 } } as const
const look = { fontWeight: 600, px: 0.75, py: 0.25, border: 1, borderColor: 'warning.main', bgcolor: 'warning.light', '@media print': { borderColor: '#000 !important', py: 0 } } as const
