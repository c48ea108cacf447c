import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Stack from '@mui/material/Stack'
import { useId, useState } from 'react'
import { bedsText } from '@/locales/fr/beds'
import { commonText } from '@/locales/fr/common'
import { PhoneLink } from '@/shared/ui'
import { ClosedUnits } from './ClosedUnits'
import { ClosureDialog } from './ClosureDialog'
import { CountEditor } from './CountEditor'
import { closureInForce } from './look'
import { Unchanged } from './MyBeds'
import { numberOf } from './PlaceCall'
import type { BedKind, BoardPlace } from './types'

interface PhoneFiguresProps {
  place: BoardPlace | null
  sought: BedKind | null
  now: number
  onClose: () => void
}

/** « Chiffres donnés au téléphone »: what a unit says while it is on the line, noted by the cell. */
export function PhoneFigures({ place, sought, now, onClose }: PhoneFiguresProps) {
  const title = useId()
  return (
    <Dialog open={place !== null} onClose={onClose} aria-labelledby={title} fullWidth maxWidth="md">
      <DialogTitle id={title}>{place && bedsText.figures(place.name)}</DialogTitle>
      {place && <Figures place={place} sought={sought} now={now} onClose={onClose} />}
    </Dialog>
  )
}

function Figures({ place, sought, now, onClose }: PhoneFiguresProps & { place: BoardPlace }) {
  const [closing, setClosing] = useState(false)
  const open = place.units.filter((unit) => !closureInForce(unit, now))
  const number = numberOf(place, sought)
  const focused = open.find((unit) => unit.kind === sought) ?? open[0]
  return (
    <>
      <DialogContent>
        <Stack sx={{ gap: 2.5, pt: 1 }}>
          {number && <PhoneLink number={number} whom={place.name} />}
          {open.map((unit) => (
            <CountEditor key={unit.id} unit={unit} autoFocus={unit === focused} />
          ))}
          <ClosedUnits units={place.units} reservations={[]} now={now} />
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={() => setClosing(true)} disabled={open.length === 0}>{bedsText.closeUnit}</Button>
        <Unchanged place={place} />
        <Button variant="outlined" onClick={onClose}>{commonText.close}</Button>
      </DialogActions>
      <ClosureDialog open={closing} units={open} reservations={[]} onClose={() => setClosing(false)} />
    </>
  )
}
