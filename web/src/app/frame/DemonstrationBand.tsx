import Box from '@mui/material/Box'
import { appText } from '@/locales/fr/app'

/** « Données fictives », on each page and each sheet of paper. */
export function DemonstrationBand() {
  return <Box component="aside" aria-label={appText.demonstration} sx={look}>{appText.demonstration}</Box>
}

const look = {
  typography: 'caption', fontWeight: 600, textAlign: 'center', py: 0.25, bgcolor: 'warning.light', color: 'warning.main', borderBottom: 1, borderColor: 'warning.main',
  // A fixed block is repeated by the browser on each printed page.
  '@media print': { position: 'fixed', top: 0, right: 0, border: '1px solid #000', px: 1 },
}
