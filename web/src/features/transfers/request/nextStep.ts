import { transferWords } from '@/locales/fr/transferWords'
import { transfersText } from '@/locales/fr/transfers'
import type { NextStep, OtherStep } from '../types'

/** What can be opened under the header of a request. */
export type PanelCode = OtherStep | Extract<NextStep, 'ADVISE' | 'ORDER_VEHICLE' | 'DEPART' | 'ARRIVE' | 'SEND_FEEDBACK'> | 'STAY'

/** What the main button does: at once, by going to the destinations or to the page of the outcome, or by opening a panel. */
export type MainStep = { does: 'take' } | { does: 'call' } | { does: 'tell' } | { does: 'open'; panel: PanelCode } | null

/** The main button is always the next step, and only that. */
export function mainStep(step: NextStep): MainStep {
  switch (step) {
    case 'NONE':
    case 'ANSWER': return null
    case 'TAKE': return { does: 'take' }
    case 'CALL': return { does: 'call' }
    case 'TELL_OUTCOME': return { does: 'tell' }
    default: return { does: 'open', panel: step }
  }
}

/** The words of a panel, as its button said them. */
export function panelTitle(panel: PanelCode): string {
  if (panel === 'STAY') return transfersText.where.stay
  return panel in transferWords.otherStep ? transferWords.otherStep[panel as OtherStep] : transferWords.nextStep[panel as NextStep]
}
