import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useEffect, useRef, useState } from 'react'
import { commonText } from '@/locales/fr/common'
import { transfersText } from '@/locales/fr/transfers'
import { transferWords } from '@/locales/fr/transferWords'
import { Stepper } from '@/shared/forms'
import type { HeldPlaceForm, HeldPlaceView } from '../types'
import { heldPlaces } from './acceptance'
import type { Shortage } from './acceptance'

const text = transfersText.call

interface AcceptanceFormProps {
  /** Who answers, when she is a physician: the name is there already. */
  acceptedBy?: string
  proposed: readonly HeldPlaceView[]
  busy: boolean
  /** Places lack by now: which, or who took the last one. */
  shortage?: Shortage | undefined
  onAccept: (physician: string, places: HeldPlaceForm[]) => void
  onGoOn: () => void
  confirm?: string
}

/** The physician who accepts and the places kept, proposed from the need and editable. The last bed goes once. */
export function AcceptanceForm({ acceptedBy = '', proposed, busy, shortage, onAccept, onGoOn, confirm = commonText.save }: AcceptanceFormProps) {
  const [physician, setPhysician] = useState(acceptedBy)
  const [places, setPlaces] = useState(proposed)
  const [asked, setAsked] = useState(false)
  const missing = asked && physician.trim() === ''
  const noneKept = places.length > 0 && places.every(({ count }) => count === 0)
  const change = (index: number, changed: Partial<HeldPlaceView>) => setPlaces(places.map((place, each) => (each === index ? { ...place, ...changed } : place)))
  const accept = (lacking: readonly string[]) => {
    setAsked(true)
    if (physician.trim() !== '' && !noneKept) onAccept(physician.trim(), heldPlaces(places, lacking))
  }
  return (
    <Stack sx={{ gap: 2, p: 2, bgcolor: 'background.paper', border: 1, borderColor: 'divider' }}>
      <TextField label={text.physician} value={physician} onChange={(event) => setPhysician(event.target.value)} error={missing} helperText={missing ? text.physicianMissing : undefined} autoFocus sx={{ maxWidth: 320 }} slotProps={{ htmlInput: { maxLength: 100, autoComplete: 'off' } }} />
      {places.length > 0 && <Typography sx={{ fontWeight: 600 }}>{text.places}</Typography>}
      {places.length > 0 ? places.map((place, index) => (
        <Stack key={place.kind} direction="row" sx={{ columnGap: 2, rowGap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
          <Typography sx={{ flexBasis: '100%' }}>{transferWords.bedKind[place.kind]}</Typography>
          <Stepper titled label={transferWords.bedKind[place.kind]} value={place.count} onChange={(count) => change(index, { count: count ?? 0 })} least={0} most={6} />
          {place.choices.length > 0 && <UnitChoice place={place} onChoose={(unit) => change(index, { unit })} />}
          {place.unit
            ? <FormControlLabel control={<Checkbox checked={place.beyond_capacity} onChange={(_event, beyond_capacity) => change(index, { beyond_capacity })} />} label={text.beyond} />
            : <Typography color="textSecondary">{text.notCounted}</Typography>}
        </Stack>
      )) : <Typography color="textSecondary">{text.noBed}</Typography>}
      {asked && noneKept && <Typography color="error" role="alert">{text.noneKept}</Typography>}
      {shortage && <ShortageChoice sentence={shortage.sentence} busy={busy} onAccept={() => accept(shortage.lacking)} onGoOn={onGoOn} />}
      {!shortage && <Button variant="contained" onClick={() => accept([])} loading={busy} sx={{ alignSelf: 'flex-start' }}>{confirm}</Button>}
    </Stack>
  )
}

/** The place has gone meanwhile: it comes into view and under the keyboard, since nothing was saved and the choice is hers. */
function ShortageChoice({ sentence, busy, onAccept, onGoOn }: { sentence: string; busy: boolean; onAccept: () => void; onGoOn: () => void }) {
  const choice = useRef<HTMLDivElement>(null)
  useEffect(() => {
    choice.current?.focus({ preventScroll: true })
    choice.current?.scrollIntoView({ block: 'center' })
  }, [])
  return (
    <Alert severity="warning" role="alert" tabIndex={-1} ref={choice}>
      {sentence}
      <Stack direction="row" sx={{ gap: 1, mt: 1, flexWrap: 'wrap' }}>
        <Button variant="contained" onClick={onAccept} loading={busy}>{text.beyondCapacity}</Button>
        <Button variant="outlined" color="inherit" onClick={onGoOn}>{text.goOn}</Button>
      </Stack>
    </Alert>
  )
}

/** Which of the several units of that kind keeps the place; the one with most places is proposed. */
function UnitChoice({ place, onChoose }: { place: HeldPlaceView; onChoose: (unit: string) => void }) {
  return (
    <TextField select label={text.unit} value={place.unit ?? ''} onChange={(event) => onChoose(event.target.value)} slotProps={{ select: { native: true } }} sx={{ minWidth: 220 }}>
      {place.choices.map(({ unit, name, available }) => <option key={unit} value={unit}>{text.unitChoice(name || transferWords.bedKind[place.kind], available)}</option>)}
    </TextField>
  )
}
