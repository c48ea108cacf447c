import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { indicatorsText } from '@/locales/fr/indicators'
import { useWrite } from '@/shared/api'
import { ConfirmWithReason, ProblemAlert } from '@/shared/ui'
import { dashboardPath, depositPath, depositsPath } from '../paths'

const text = indicatorsText.deposit
type Reason = keyof typeof text.withdrawReasons
const reasons = (Object.entries(text.withdrawReasons) as [Reason, string][]).map(([value, label]) => ({ value, label }))

/** « Retirer », with a reason: what the deposit replaced counts again. */
export function WithdrawButton({ id, name }: { id: string; name: string }) {
  const [asking, setAsking] = useState(false)
  const write = useWrite({ refreshes: [[depositPath(id)], [depositsPath], [dashboardPath]], onDone: () => setAsking(false) })
  const confirm = (reason: Reason, words: string) => write.mutate({ method: 'POST', path: `${depositPath(id)}/withdrawal`, body: { reason: reason === 'other' ? words : text.withdrawReasons[reason] } })
  return (
    <>
      <Button variant="outlined" className="no-print" aria-label={text.withdrawOf(name)} onClick={() => setAsking(true)}>{text.withdraw}</Button>
      <ConfirmWithReason open={asking} title={text.withdrawTitle} reasons={reasons} otherReason="other" confirmLabel={text.withdrawConfirm} busy={write.isPending} onConfirm={confirm} onClose={() => setAsking(false)}>
        <ProblemAlert detail={write.error?.detail} />
        <Typography>{text.withdrawExplain}</Typography>
      </ConfirmWithReason>
    </>
  )
}
