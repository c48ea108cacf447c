import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { transfersText } from '@/locales/fr/transfers'
import { colon, typeset } from '@/shared/format/typography'
import { DownIcon, UnfoldIcon } from '@/shared/ui/icons'
import type { DestinationView, RequestView } from '../types'
import { DestinationRow } from './DestinationRow'
import { rowOf } from './steadyRanking'

interface SetAsideProps {
  request: RequestView
  setAside: readonly DestinationView[]
  rankOf: (destination: DestinationView) => number | null
  noted: string | null
  held: boolean
  onNote: (row: string | null) => void
}

/** « Écartées (14) »: with the reason, and « Appeler quand même »: she knows things that the program does not. */
export function SetAside({ request, setAside, rankOf, noted, held, onNote }: SetAsideProps) {
  const [open, setOpen] = useState(false)
  if (setAside.length === 0) return null
  const first = setAside[0]!
  return (
    <Box>
      <Button color="inherit" startIcon={open ? <DownIcon /> : <UnfoldIcon />} aria-expanded={open} onClick={() => setOpen(!open)} sx={{ textAlign: 'left' }}>
        {transfersText.where.setAside(setAside.length)}{!open && `${colon}${first.place.name}, ${typeset(first.reason)}…`}
      </Button>
      {open && (
        <Box component="ul" sx={{ p: 0, m: 0, listStyle: 'none' }}>
          {setAside.map((destination) => <DestinationRow key={rowOf(destination)} rank={rankOf(destination)} destination={destination} request={request} noted={noted} held={held} onNote={onNote} />)}
        </Box>
      )}
    </Box>
  )
}
