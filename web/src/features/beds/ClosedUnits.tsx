import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { bedsText } from '@/locales/fr/beds'
import { civilDateOf, instantOf, when } from '@/shared/format'
import { ClosureDialog } from './ClosureDialog'
import { longKind } from './kinds'
import { closureInForce } from './look'
import type { Closure, OwnReservation, UnitBeds } from './types'
import { useCancellation } from './useCancellation'
import { useReopening } from './useReopening'
import { closedWords } from './words'

interface ClosedUnitsProps {
  units: readonly UnitBeds[]
  reservations: readonly OwnReservation[]
  now: number
}

/** The units that are closed or will be: until when, why, and how to reopen. « Jusqu'à nouvel ordre » asks again each morning. */
export function ClosedUnits({ units, reservations, now }: ClosedUnitsProps) {
  const [changed, setChanged] = useState<{ unit: UnitBeds; closure: Closure } | null>(null)
  const { reopen, isPending } = useReopening()
  const cancellation = useCancellation()
  const closures = units.flatMap((unit) => unit.closures.map((closure) => ({ unit, closure })))
  if (closures.length === 0) return null
  return (
    <Box component="ul" sx={{ m: 0, mt: 1, p: 0, listStyle: 'none' }}>
      {closures.map(({ unit, closure }) => {
        const inForce = closureInForce(unit, now)?.id === closure.id
        return (
          <Box component="li" key={closure.id} sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1 }}>
            <span>{sentence(unit, closure, inForce, now)} · {bedsText.closedFor(bedsText.reasons[closure.reason])}</span>
            {inForce && <Button loading={isPending} onClick={() => reopen(unit.id, closure)}>{bedsText.reopen}</Button>}
            {closure.begins_at > instantOf(now) && (
              <Button color="error" aria-label={bedsText.cancelClosureOf(longKind(unit.kind))} loading={cancellation.isPending} onClick={() => cancellation.cancel(unit.id, closure)}>{bedsText.cancelClosure}</Button>
            )}
            <Button onClick={() => setChanged({ unit, closure })}>{bedsText.changeClosure}</Button>
          </Box>
        )
      })}
      <ClosureDialog open={changed !== null} units={changed ? [changed.unit] : []} closure={changed?.closure} reservations={reservations} onClose={() => setChanged(null)} />
    </Box>
  )
}

function sentence(unit: UnitBeds, closure: Closure, inForce: boolean, now: number): string {
  const kind = longKind(unit.kind)
  if (!inForce) return bedsText.saidOf(kind, bedsText.closesOn(when(closure.begins_at, now)))
  const isOtherDay = civilDateOf(closure.begins_at) !== civilDateOf(now)
  // Rule: a closure until further notice is recalled each morning (design proposal, to be validated by the network).
  if (closure.ends_at === null && isOtherDay) return bedsText.stillClosed(kind)
  return bedsText.saidOf(kind, closedWords(closure, now))
}
