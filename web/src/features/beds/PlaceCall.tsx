import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import { bedsText } from '@/locales/fr/beds'
import { dialling, phone } from '@/shared/format'
import { PhoneIcon } from '@/shared/ui/icons'
import { unitsOf } from './look'
import type { BedKind, BoardPlace } from './types'

/** The number to call for the places sought: the unit's own, otherwise that of the establishment. */
export function numberOf(place: BoardPlace, sought: BedKind | null): string | null {
  return (sought && unitsOf(place, sought).find((unit) => unit.phone)?.phone) || place.phone
}

/** « ☎ » dials; for who notes what is heard, it also opens the figures of that establishment. */
export function PlaceCall({ place, sought, onCall }: { place: BoardPlace; sought: BedKind | null; onCall?: (() => void) | undefined }) {
  const number = numberOf(place, sought)
  if (!number) return <Box component="span" sx={{ typography: 'caption', color: 'text.secondary' }}>{bedsText.noPhone}</Box>
  return (
    <>
      <IconButton component="a" href={dialling(number)} title={phone(number)} aria-label={`${bedsText.dial(place.name)}, ${phone(number)}`} color="primary" onClick={onCall} className="no-print">
        <PhoneIcon />
      </IconButton>
      <Box component="span" sx={{ display: 'none', whiteSpace: 'nowrap', '@media print': { display: 'inline' } }}>{phone(number)}</Box>
    </>
  )
}
