import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { transfersText } from '@/locales/fr/transfers'
import { transferWords } from '@/locales/fr/transferWords'
import { useNow } from '@/shared/api'
import { at } from '@/shared/format'
import { Clock, PhoneLink, Section } from '@/shared/ui'
import type { RequestView } from '../types'
import { heldLine } from './heldLine'
import { hasArrived } from './searching'

const text = transfersText.receiver
const vehicle = transfersText.requester

/** What was found, who comes, and when she is expected. */
export function CourseCard({ request, title = text.title }: { request: RequestView; title?: string }) {
  const { destination, receiving_physician, held_places, vehicle: used, expected_arrival_at } = request
  const now = useNow()
  const arrived = hasArrived(request)
  if (!destination && !used) return null
  return (
    <Section title={title}>
      <Box component="ul" sx={{ p: 0, m: 0, listStyle: 'none', '& > li': { py: 0.25 } }}>
        {destination && <li><strong>{arrived ? vehicle.arrived(destination.name) : vehicle.found(destination.name, receiving_physician ?? '')}</strong> {destination.phone && <PhoneLink number={destination.phone} whom={destination.name} />}</li>}
        {held_places.length > 0 && <li>{text.held}{'\u202f'}: {held_places.map(heldLine).join(', ')}</li>}
        {used && <li>{vehicle.vehicle(transferWords.vehicleClass[used.used], [used.provider, used.escort].filter(Boolean).join(', '))}</li>}
        {used?.suggested && used.suggested !== used.used && <li>{vehicle.insteadOf(transferWords.vehicleClass[used.suggested], used.reason_if_different && transferWords.classReason[used.reason_if_different])}</li>}
        {used && <li>{vehicle.vehicleOrdered(at(used.ordered_at, now))}{used.at_door_at && `, ${vehicle.atDoor(at(used.at_door_at, now))}`}{used.to_be_cancelled && `, ${vehicle.toBeCancelled}`}{used.departed_at && `. ${vehicle.left(at(used.departed_at, now))}`}</li>}
      </Box>
      {expected_arrival_at && !arrived && <Typography sx={{ mt: 1, fontWeight: 600 }}>{text.expected} <Clock at={expected_arrival_at} /></Typography>}
      {destination && !used?.departed_at && !arrived && <Typography color="textSecondary">{text.notLeft}</Typography>}
    </Section>
  )
}
