import Button from '@mui/material/Button'
import { Link, useParams } from 'react-router'
import { transfersText } from '@/locales/fr/transfers'
import { EmptyState, LoadingBlock, ReadFailure, Screen } from '@/shared/ui'
import { isReadable } from '../types'
import type { RequestView, Viewer } from '../types'
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
  if (request.data) return isReadable(request.data) ? <Seen request={request.data} /> : <RefusedView request={request.data} />
  if (request.isPending) return <LoadingBlock height={600} />
  if (request.error?.status === 404) return <Unknown />
  return request.error && <ReadFailure problem={request.error} onRetry={() => { void request.refetch() }} />
}

const views: Record<Viewer, ComponentType<{ request: RequestView }>> = {
  CELL: CellView, REQUESTER: RequesterView, RECEIVER: ReceiverView, ASKED: AskedView, SAMU: SamuView,
}

function Seen({ request }: { request: RequestView }) {
  useReading(request)
  const View = views[request.viewer]
  return <View request={request} />
}

function Unknown() {
  return (
    <Screen title={text.unknown} narrow>
      <EmptyState action={<Button component={Link} to="/" variant="outlined">{text.back}</Button>}>{text.unknownDetail}</EmptyState>
    </Screen>
  )
}
