import Typography from '@mui/material/Typography'
import { transfersText } from '@/locales/fr/transfers'
import { Screen } from '@/shared/ui'
import type { RequestView } from '../types'

/** A unit that has answered no keeps a line without content. */
export function RefusedView({ request }: { request: RequestView }) {
  return <Screen title={transfersText.request(request.number)} narrow><Typography>{transfersText.asked.refusedLine(request.number)}</Typography></Screen>
}
