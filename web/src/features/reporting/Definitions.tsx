import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { activityText as text } from '@/locales/fr/activity'
import { typeset } from '@/shared/format/typography'
import type { ActivityFigure } from './activity'

/** How each figure is made, folded: the server's own sentence beside each code. */
export function Definitions({ figures }: { figures: readonly ActivityFigure[] }) {
  return (
    <Box component="details" className="no-print" sx={{ border: 1, borderColor: 'divider', bgcolor: 'background.paper', px: { xs: 2, sm: 3 }, py: 1 }}>
      <Box component="summary" sx={{ minHeight: 44, display: 'flex', alignItems: 'center', color: 'primary.main', fontWeight: 600, cursor: 'pointer' }}>{text.definitions}</Box>
      <Typography sx={{ mb: 1 }}>{text.general}</Typography>
      <Box component="dl" sx={{ m: 0 }}>
        {figures.map(({ code, label, definition }) => (
          <Box key={code} sx={{ mb: 1 }}>
            <Box component="dt" sx={{ fontWeight: 600 }}>{typeset(`${label} (${code})`)}</Box>
            <Box component="dd" sx={{ m: 0 }}>{typeset(definition)}</Box>
          </Box>
        ))}
      </Box>
    </Box>
  )
}
