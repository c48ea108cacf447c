import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { directoryText } from '@/locales/fr/directory'
import { transfersText } from '@/locales/fr/transfers'
import { PhoneLink } from '@/shared/ui'
import { DownIcon, UnfoldIcon } from '@/shared/ui/icons'
import type { BeyondView, RequestView } from '../types'
import { CallLine } from './CallLine'
import { isSearching } from './searching'

const text = transfersText.where

interface BeyondProps {
  request: RequestView
  beyond: readonly BeyondView[]
  noted: string | null
  onNote: (row: string | null) => void
}

/** The cells of the neighbouring regions, with their telephones, and a call noted to a place out of the directory. */
export function Beyond({ request, beyond, noted, onNote }: BeyondProps) {
  const [open, setOpen] = useState(false)
  const elsewhere = 'elsewhere'
  return (
    <Box sx={{ borderTop: 1, borderColor: 'divider', mt: 1 }}>
      <Button color="inherit" startIcon={open ? <DownIcon /> : <UnfoldIcon />} aria-expanded={open} onClick={() => setOpen(!open)} sx={{ textAlign: 'left' }}>
        {open ? text.beyond : text.beyondNames(beyond.map(({ region }) => region).join(', '), beyond.some(({ phone }) => phone !== null))}
      </Button>
      {open && (
        <Box component="ul" sx={{ pl: 2, m: 0, listStyle: 'none' }}>
          {beyond.map(({ name, region, phone }) => (
            <Stack component="li" key={name} direction="row" sx={{ gap: 2, alignItems: 'center', flexWrap: 'wrap' }}>
              <Typography>{name} · {region}</Typography>
              {phone ? <PhoneLink number={phone} whom={name} /> : <Typography color="textSecondary">{request.viewer === 'CELL' ? text.noNumberYet(directoryText.hours.title) : text.noNumber}</Typography>}
            </Stack>
          ))}
          {isSearching(request) && (
            <li>
              <Button variant="outlined" aria-expanded={noted === elsewhere} onClick={() => onNote(noted === elsewhere ? null : elsewhere)}>{transfersText.call.noteElsewhere}</Button>
              {noted === elsewhere && <CallLine request={request} place={null} proposed={[]} asksWhy={false} onClose={() => onNote(null)} />}
            </li>
          )}
        </Box>
      )}
    </Box>
  )
}
