import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { indicatorsText } from '@/locales/fr/indicators'
import { useWrite } from '@/shared/api'
import { Confirm } from '@/shared/ui'
import { depositPath, depositsPath } from '../paths'
import { letGo } from './filesInHand'

const text = indicatorsText.deposit

/** « Abandonner »: nothing of the deposit stays, the indicators are as they were. */
export function CancelButton({ id }: { id: string }) {
  const navigate = useNavigate()
  const [asking, setAsking] = useState(false)
  const write = useWrite({
    refreshes: [[depositPath(id)], [depositsPath]],
    onDone: () => {
      letGo(id)
      void navigate('/indicateurs/depots')
    },
  })
  return (
    <>
      <Button variant="outlined" className="no-print" onClick={() => setAsking(true)}>{text.cancel}</Button>
      {asking && (
        <Confirm title={text.cancelTitle} confirmLabel={text.cancelConfirm} busy={write.isPending} problem={write.error} onClose={() => setAsking(false)} onConfirm={() => write.mutate({ method: 'POST', path: `${depositPath(id)}/cancellation` })}>
          <Typography>{text.cancelExplain}</Typography>
        </Confirm>
      )}
    </>
  )
}
