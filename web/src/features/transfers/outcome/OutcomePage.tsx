import Button from '@mui/material/Button'
import { Link, useParams } from 'react-router'
import { outcomeText } from '@/locales/fr/outcome'
import { transfersText } from '@/locales/fr/transfers'
import { useReadsOnly } from '@/shared/api'
import { EmptyState, LoadingBlock, ReadFailure, Screen } from '@/shared/ui'
import { useRequest } from '../request/useRequest'
import { isReadable } from '../types'
import { AnswerForm } from './AnswerForm'

const text = outcomeText.page

/** « Devenir »: how the stay and the pregnancy ended, in twenty seconds and with one hand. */
export default function OutcomePage() {
  const { id = '' } = useParams()
  const request = useRequest(id)
  const readsOnly = useReadsOnly()
  if (request.error?.status === 404) return <Nothing title={transfersText.page.unknown} why={transfersText.page.unknownDetail} to="/devenirs" label={text.toList} />
  if (request.isPending) return <LoadingBlock height={600} />
  if (!request.data) return request.error && <ReadFailure problem={request.error} onRetry={() => { void request.refetch() }} />
  const { number } = request.data
  if (readsOnly) return <Nothing title={transfersText.request(number)} why={text.closedHouse} to={`/demandes/${id}`} label={text.toRequest} />
  if (!isReadable(request.data)) return <Nothing title={transfersText.request(number)} why={text.nothing} to={`/demandes/${id}`} label={text.toRequest} />
  const { outcome } = request.data
  if (!outcome?.may_tell) return <Nothing title={transfersText.request(number)} why={outcome?.arrived_at ? text.nothing : text.notYet} to={`/demandes/${id}`} label={text.toRequest} />
  return <AnswerForm key={id} request={request.data} outcome={outcome} />
}

function Nothing({ title, why, to, label }: { title: string; why: string; to: string; label: string }) {
  return (
    <Screen title={title} narrow>
      <EmptyState action={<Button component={Link} to={to} variant="outlined">{label}</Button>}>{why}</EmptyState>
    </Screen>
  )
}
