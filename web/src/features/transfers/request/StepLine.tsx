import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { transfersText } from '@/locales/fr/transfers'
import { transferWords } from '@/locales/fr/transferWords'
import { Timeline } from '@/shared/ui'
import type { Step as LineStep } from '@/shared/ui'
import type { FactView, RequestView, StepView } from '../types'
import { CorrectFact } from './CorrectFact'

/** On a phone the button has a line of its own. */
const line = { display: 'flex', flexWrap: { xs: 'wrap', sm: 'nowrap' }, alignItems: 'center', justifyContent: 'space-between', columnGap: 2, mb: 1, '& > ol': { mb: 0, minWidth: 0 }, '& > button': { flexShrink: 0 } } as const
const looks = { DONE: 'done', CURRENT: 'current', AHEAD: 'next' } as const

/** « ● Reçue 14 h 06  ● Lue 14 h 07  ◐ Recherche  ○ Place … [Corriger] » */
export function StepLine({ request }: { request: RequestView }) {
  const [corrects, setCorrects] = useState(false)
  const [fact, setFact] = useState<FactView | null>(null)
  const correctable = (step: StepView) => request.journal.find(({ id, may_be_corrected, crossed_out_for }) => id === step.fact && may_be_corrected && !crossed_out_for)
  const steps = request.steps.map((step): LineStep => {
    const found = corrects ? correctable(step) : undefined
    // The last point of a woman who came back is her return.
    const name = step.step === 'ARRIVAL' && request.state === 'RETURNED' ? transferWords.state.RETURNED : transferWords.step[step.step]
    return {
      key: step.step, label: name, state: looks[step.status], at: step.at,
      ...(found ? { action: <Button onClick={() => setFact(found)} aria-label={transfersText.journal.correctOf(name)}>{transfersText.journal.correct}</Button> } : {}),
    }
  })
  const close = () => {
    setFact(null)
    setCorrects(false)
  }
  return (
    <Box className="no-print">
      <Box sx={line}>
        <Timeline steps={steps} label={transfersText.page.steps} />
        {request.steps.some(correctable) && <Button color="inherit" aria-expanded={corrects} onClick={() => (corrects ? close() : setCorrects(true))}>{transfersText.journal.correct}</Button>}
      </Box>
      {fact && <CorrectFact key={fact.id} fact={fact} request={request} onClose={close} />}
    </Box>
  )
}
