import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { indicatorsText } from '@/locales/fr/indicators'
import { useWrite } from '@/shared/api'
import { depositPath, depositsPath } from '../paths'
import type { Deposit, EarlierDeposit } from '../types'
import { keptOn } from './keptOn'

const text = indicatorsText.deposit

/** These files were given before: computing them again is asked for. */
export function SameFiles({ deposit: { id }, earlier }: { deposit: Deposit; earlier: EarlierDeposit }) {
  const compute = useWrite<Deposit>({ refreshes: [[depositPath(id)], [depositsPath]] })
  const again = () => compute.mutate({ method: 'POST', path: `${depositPath(id)}/computation`, body: { again: true } })
  return (
    <Alert severity="warning" action={<Button color="inherit" loading={compute.isPending} onClick={again}>{text.again}</Button>}>
      {text.same(text.replaced(earlier.name, keptOn(earlier)))}
      {compute.error && <div>{compute.error.detail}</div>}
    </Alert>
  )
}
