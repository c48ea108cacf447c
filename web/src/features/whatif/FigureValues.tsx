import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { labelOf, words } from './types'
import type { FigureLine } from './types'
import { differenceOf, intervalOf, numberOf, signedOf, valueOf } from './values'

/** The median of the replays, and under it between which values nine in ten fall. */
export function Estimated({ line, side }: { line: FigureLine; side: 'before' | 'after' | 'checked' }) {
  return <Value main={valueOf(line[side], line.unit)} under={intervalOf(line[`${side}_low`], line[`${side}_high`], (value) => numberOf(value, line.unit))} />
}

/** The difference, its bounds, and what can be read in it. */
export function Changed({ line: { difference, difference_low, difference_high, unit, verdict } }: { line: FigureLine }) {
  return (
    <>
      <Value strong={verdict === 'BEYOND_CHANCE'} main={differenceOf(difference, unit)} under={intervalOf(difference_low, difference_high, (value) => signedOf(value, unit))} />
      {verdict && <Typography variant="body2" sx={{ maxWidth: 220, ml: 'auto' }}>{labelOf(words.verdicts, verdict)}</Typography>}
    </>
  )
}

function Value({ main, under, strong = false }: { main: string; under: string; strong?: boolean }) {
  return (
    <>
      <Box component="span" sx={{ whiteSpace: 'nowrap', fontWeight: strong ? 700 : 400 }}>{main}</Box>
      {under && <Typography component="div" variant="body2" color="textSecondary">{under}</Typography>}
    </>
  )
}
