import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { bedsText } from '@/locales/fr/beds'
import { millisecondsOf } from '@/shared/format'
import { PhoneLink } from '@/shared/ui'
import { bestHope, closureInForce, unitsOf } from './look'
import { numberOf } from './PlaceCall'
import type { BedKind, BoardPlace } from './types'

const silence = 6 * 3_600_000

/** Nothing fresh of the kind sought: which units have been silent for long, and their numbers. */
export function NoneKnown({ places, sought, now }: { places: readonly BoardPlace[]; sought: BedKind; now: number }) {
  const [calling, setCalling] = useState(false)
  if (places.some((place) => bestHope(place, sought, now) === 'place')) return null
  const silent = places.filter((place) => unitsOf(place, sought).some((unit) =>
    !closureInForce(unit, now) && (unit.declared_at === null || now - millisecondsOf(unit.declared_at) > silence)))
  return (
    <Alert severity="info" role="status" sx={{ mb: 2 }}>
      {bedsText.noneKnown(bedsText.kinds[sought].within)}{' '}
      {silent.length > 0 && <>{bedsText.silent(silent.length)} <Button color="inherit" variant="outlined" size="small" aria-expanded={calling} onClick={() => setCalling(!calling)}>{bedsText.callThem}</Button></>}
      {calling && (
        <Box component="ul" sx={{ m: 0, mt: 1, p: 0, listStyle: 'none' }}>
          {silent.map((place) => <Box component="li" key={place.id} sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2 }}>{place.name} {numberOf(place, sought) ? <PhoneLink number={numberOf(place, sought)!} whom={place.name} /> : bedsText.noPhone}</Box>)}
        </Box>
      )}
    </Alert>
  )
}
