import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { transfersText } from '@/locales/fr/transfers'
import { transferWords } from '@/locales/fr/transferWords'
import { serverNow } from '@/shared/api'
import { at } from '@/shared/format'
import { QueueLine } from '../queue/QueueLine'
import { HandoverPanel } from './HandoverPanel'
import type { OpenRequestView } from './shift'

const text = transfersText.shift

/** An open request and to whom it was given; « Passer la main » gives it. */
export function HandedRequest({ request: { row, handed_to, handed_person, handed_at } }: { request: OpenRequestView }) {
  const [gives, setGives] = useState(false)
  const whom = handed_to && [transferWords.handoverTo[handed_to], handed_person].filter(Boolean).join(', ')
  return (
    <Box sx={{ mb: 1.5 }}>
      <Box component="ul" sx={{ p: 0, m: 0, listStyle: 'none', border: 1, borderColor: 'divider' }}><QueueLine row={row} /></Box>
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', flexWrap: 'wrap' }}>
        {whom && <Typography>{text.givenTo(whom, handed_at ? at(handed_at, serverNow()) : '')}</Typography>}
        <Button aria-expanded={gives} aria-label={`${text.giveTo}, ${transfersText.request(row.number)}`} onClick={() => setGives(!gives)}>{text.giveTo}</Button>
      </Box>
      {gives && <HandoverPanel id={row.id} onClose={() => setGives(false)} />}
    </Box>
  )
}
