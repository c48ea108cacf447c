import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { Link, useParams } from 'react-router'
import { transfersText } from '@/locales/fr/transfers'
import { useReadsOnly } from '@/shared/api'
import { EmptyState, LoadingBlock, ReadFailure, Screen } from '@/shared/ui'
import { isReadable } from '../types'
import type { RefusedRequest, RequestView, Viewer } from '../types'
import type { ComponentType } from 'react'
import { AskedView } from './AskedView'
import { CellView } from './CellView'
import { ReceiverView } from './ReceiverView'
import { RefusedView } from './RefusedView'
import { RequesterView } from './RequesterView'
import { SamuView } from './SamuView'
import { useReading, useRequest } from './useRequest'

const text = transfersText.page

/** The page of a request, as its reader may see it. For anyone else it does not exist. */
export default function RequestPage() {
  const { id = '' } = useParams()
  const request = useRequest(id)
  const isHidden = request.error?.status === 404
  // What was read of it before is not hers any more.
  if (isHidden && request.data) return <Gone last={request.data} />
  if (isHidden) return <Unknown />
  if (request.data) return isReadable(request.data) ? <Seen request={request.data} isOpening={request.isFetching && !request.isFetchedAfterMount} /> : <RefusedView request={request.data} />
  if (request.isPending) return <LoadingBlock height={600} />
  return request.error && <ReadFailure problem={request.error} onRetry={() => { void request.refetch() }} />
}

interface SeenProps {
  request: RequestView
  /** What is shown was kept from before, and is being read again. */
  isOpening: boolean
}

const views: Record<Viewer, ComponentType<SeenProps>> = {
  CELL: CellView, REQUESTER: RequesterView, RECEIVER: ReceiverView, ASKED: AskedView, SAMU: SamuView,
}

function Seen({ request, isOpening }: SeenProps) {
  useReading(request)
  const readsOnly = useReadsOnly()
  // The page of who had asked writes the sheet: that of who received reads it.
  const View = views[readsOnly && request.viewer === 'REQUESTER' ? 'RECEIVER' : request.viewer]
  return <View request={request} isOpening={isOpening} />
}

/** It was open here, and has left her sight while she read it: said in a sentence, and nothing is left to press. */
function Gone({ last }: { last: RequestView | RefusedRequest }) {
  const hadVehicle = isReadable(last) && last.vehicle !== null && last.vehicle.departed_at === null
  const ended = hadVehicle ? `${text.goneEnded} ${text.goneVehicle}` : text.goneEnded
  const words = last.viewer === 'SAMU' ? ended : text.gone
  return (
    <Screen title={transfersText.request(last.number)} narrow>
      <Alert severity="info" action={<Button component={Link} to="/" color="inherit">{text.back}</Button>}>{words}</Alert>
    </Screen>
  )
}

function Unknown() {
  return (
    <Screen title={text.unknown} narrow>
      <EmptyState action={<Button component={Link} to="/" variant="outlined">{text.back}</Button>}>{text.unknownDetail}</EmptyState>
    </Screen>
  )
}
