import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { transfersText } from '@/locales/fr/transfers'
import { transferWords } from '@/locales/fr/transferWords'
import { useNow } from '@/shared/api'
import { when } from '@/shared/format'
import { useToast } from '@/shared/ui'
import { coolingDue, proposedUrgency } from '../cooling'
import type { RequestView } from '../types'
import { useFact } from './useRequest'

const text = transfersText.cooling

/** An anoxia asked less urgently than its clock: one press makes it more urgent, which the journal keeps as any reassessment. Never by itself. */
export function MoreUrgent({ request }: { request: Pick<RequestView, 'id' | 'urgency' | 'cooling' | 'urgency_proposals'> }) {
  const now = useNow()
  const tell = useToast()
  const fact = useFact(request.id, () => tell(transfersText.page.recorded))
  const proposed = proposedUrgency(request.urgency_proposals, now)
  const due = coolingDue(request.cooling)
  if (proposed === null || due === null || request.urgency === null) return null
  const word = transferWords.urgency[proposed]
  return (
    <Alert
      severity="warning" className="no-print" sx={{ mb: 1 }}
      action={<Button color="inherit" variant="outlined" loading={fact.isPending} onClick={() => fact.record('reassessments', { urgency: proposed })}>{text.makeUrgent(word)}</Button>}
    >
      {text.tooLate(transferWords.urgency[request.urgency], when(due, now))}{fact.error && ` ${fact.error.detail}`}
    </Alert>
  )
}
