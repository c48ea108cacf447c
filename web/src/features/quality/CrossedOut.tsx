import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { qualityText as text } from '@/locales/fr/quality'
import type { PerinatalCase } from '@/shared/api/generated'
import { casePath } from './useCase'
import type { useCaseWrite } from './useCase'

/** Says that there was no such birth, and sets the case aside in one press for who coordinates. Once documented it is no more set aside. */
export function CrossedOut({ of, write }: { of: PerinatalCase; write: ReturnType<typeof useCaseWrite> }) {
  const early = of.state === 'DETECTED' || of.state === 'DECLARED'
  const setAside = () => write.mutate({ method: 'POST', path: `${casePath(of.id)}/rejections`, body: { reason: 'NO_BIRTH' } })
  const button = early && of.may.coordinate && <Button color="inherit" className="no-print" loading={write.isPending} onClick={setAside}>{text.setAside}</Button>
  return <Alert severity="warning" sx={{ mb: 2 }} action={button || undefined}>{text.crossedOut}{early && !of.may.coordinate && ` ${text.crossedOutByOthers}`}</Alert>
}
