import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { transfersText } from '@/locales/fr/transfers'
import { QueueLine } from '../queue/QueueLine'
import type { QueueRow } from '../types'
import { HandoverPanel } from './HandoverPanel'

const text = transfersText.shift

/** An open request, its line saying to whom it was given; « Passer la main » gives it. */
export function HandedRequest({ row }: { row: QueueRow }) {
  const [gives, setGives] = useState(false)
  return (
    <Box sx={{ mb: 1.5, border: 1, borderColor: 'divider' }}>
      <Box component="ul" sx={lines}><QueueLine row={row} /></Box>
      <Box sx={{ display: 'flex', columnGap: 2, alignItems: 'center', flexWrap: 'wrap', px: 2, pb: 1 }}>
        <Button variant="outlined" aria-expanded={gives} aria-label={`${text.giveTo}, ${transfersText.request(row.number)}`} onClick={() => setGives(!gives)}>{text.giveTo}</Button>
      </Box>
      {gives && <Box sx={{ px: 2, pb: 1 }}><HandoverPanel id={row.id} onClose={() => setGives(false)} /></Box>}
    </Box>
  )
}

/** The lines of the queue in half a page: what it is first, then its clock and who awaits what, one under the other. */
const lines = {
  p: 0, m: 0, listStyle: 'none',
  '& > li': { alignItems: 'start', borderBottom: 0 }, '& > li > :nth-of-type(1)': { flex: { sm: '0 0 190px' } }, '& > li > :nth-of-type(3)': { flex: { sm: '1 1 300px' }, pl: { sm: '206px' } },
  '& > li > :nth-of-type(4):empty': { display: 'none' },
} as const
