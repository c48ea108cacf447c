import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { transfersText } from '@/locales/fr/transfers'
import { useNow } from '@/shared/api'
import { coolingHints, coolingLine, isOver } from './cooling'
import type { CoolingView } from './types'

interface Lines {
  cooling: readonly CoolingView[]
  newborns: number
  /** Whether the request goes on, hence the clock. */
  runs: boolean
  /** Whether the usual limits are recalled too. */
  hints?: boolean
}

/** The clock of the hypothermia, one line for each newborn, worst first. */
export function CoolingLines({ cooling, newborns, runs, hints = false }: Lines) {
  const now = useNow()
  if (cooling.length === 0) return null
  return (
    <Box sx={{ mb: hints ? 1 : 0 }}>
      {cooling.map((each) => (
        <Typography key={each.newborn} variant={hints ? 'body1' : 'body2'} sx={{ fontWeight: each.started_at === null ? 700 : 400, color: runs && isOver(each, now) ? 'error.main' : 'inherit' }}>
          {coolingLine(each, newborns, runs, now)}
        </Typography>
      ))}
      {hints && <Typography variant="body2" color="textSecondary">{[...coolingHints(cooling), transfersText.cooling.source].join(' ')}</Typography>}
    </Box>
  )
}
