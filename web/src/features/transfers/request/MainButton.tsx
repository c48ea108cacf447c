import Button from '@mui/material/Button'
import { transferWords } from '@/locales/fr/transferWords'
import type { RequestView } from '../types'
import { mainStep } from './nextStep'
import type { PanelCode } from './nextStep'
import { useFact } from './useRequest'

interface MainButtonProps {
  request: RequestView
  onOpen: (panel: PanelCode) => void
  onCall?: (() => void) | undefined
}

/** The next step, and only that. */
export function MainButton({ request, onOpen, onCall }: MainButtonProps) {
  const taking = useFact(request.id)
  const step = mainStep(request.next_step)
  if (!step || (step.does === 'call' && !onCall)) return null
  const press = () => {
    if (step.does === 'take') taking.record('takings', {})
    else if (step.does === 'call') onCall?.()
    else onOpen(step.panel)
  }
  return <Button variant="contained" onClick={press} loading={taking.isPending}>{transferWords.nextStep[request.next_step]}</Button>
}
