import Box from '@mui/material/Box'
import { appText } from '@/locales/fr/app'

/** On each page of who acts for a house that has closed: what she may still do, and whom to ask for the rest. */
export function ClosedHouseBand({ house }: { house: string }) {
  return <Box role="status" className="no-print" sx={look}>{appText.closedHouse(house)}</Box>
}

const look = { px: { xs: 2, md: 3 }, py: 1, bgcolor: 'warning.light', color: 'warning.main', borderBottom: 1, borderColor: 'warning.main', fontWeight: 600 }
