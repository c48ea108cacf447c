import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { transfersText } from '@/locales/fr/transfers'
import { transferWords } from '@/locales/fr/transferWords'
import type { RequestView } from '../types'
import { isSearching } from './searching'

/**
 * A vehicle that was ordered and not cancelled still comes, also when the place it was for is lost: kept, or cancelled here. Once the
 * request has ended it is to be cancelled.
 */
export function VehicleNotice({ request, onCancel }: { request: RequestView; onCancel: () => void }) {
  const { vehicle, other_steps } = request
  const kept = isKept(request)
  if (!vehicle || !(vehicle.to_be_cancelled || isSearching(request) || kept)) return null
  const may = other_steps.includes('CANCEL_VEHICLE')
  const { vehicleToBeCancelled, vehicleStillOrdered, vehicleKept } = transfersText.page
  const stillOrdered = vehicle.to_be_cancelled ? vehicleToBeCancelled : vehicleStillOrdered
  const say = kept ? vehicleKept : stillOrdered
  return (
    <Alert severity={kept ? 'info' : 'warning'} sx={{ mb: 1 }} {...(may ? { action: <Button color="inherit" onClick={onCancel}>{transferWords.otherStep.CANCEL_VEHICLE}</Button> } : {})}>
      {say(vehicle.provider)}
    </Alert>
  )
}

/** Whether the vehicle was ordered for another place than the one found since. */
function isKept({ state, journal }: RequestView): boolean {
  const standing = journal.filter(({ crossed_out_for }) => !crossed_out_for).map(({ kind }) => kind)
  const ordered = standing.lastIndexOf('VEHICLE_ORDER')
  return state === 'VECTOR_ORDERED' && ordered >= 0 && standing.lastIndexOf('ACCEPTANCE') > ordered
}
