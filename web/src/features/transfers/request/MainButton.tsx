import Button from '@mui/material/Button'
import { Link } from 'react-router'
import { transferWords } from '@/locales/fr/transferWords'
import { outcomePage } from '../outcome/address'
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
  if (step.does === 'tell') return <Button component={Link} to={outcomePage(request.id)} variant="contained">{transferWords.nextStep.TELL_OUTCOME}</Button>
  const press = () => {
    if (step.does === 'call') onCall?.()
    else if (step.does === 'open') onOpen(step.panel)
  }
  return <Button variant="contained" onClick={press}>{transferWords.nextStep[request.next_step]}</Button>
}
