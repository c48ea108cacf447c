import Button from '@mui/material/Button'
import { transferWords } from '@/locales/fr/transferWords'
import type { RequestView } from '../types'
import { mainStep } from './nextStep'
import type { PanelCode } from './nextStep'
import { TakeButton } from './TakeButton'

interface MainButtonProps {
  request: RequestView
  onOpen: (panel: PanelCode) => void
  onCall?: (() => void) | undefined
}

/** The next step, and only that. */
export function MainButton({ request, onOpen, onCall }: MainButtonProps) {
  const step = mainStep(request.next_step)
  if (!step || (step.does === 'call' && !onCall)) return null
  if (step.does === 'take') return <TakeButton request={request.id} />
  const press = () => {
    if (step.does === 'call') onCall?.()
    else if (step.does === 'open') onOpen(step.panel)
  }
  return <Button variant="contained" onClick={press}>{transferWords.nextStep[request.next_step]}</Button>
}
