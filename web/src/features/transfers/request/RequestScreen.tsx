import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import { transfersText } from '@/locales/fr/transfers'
import { transferWords } from '@/locales/fr/transferWords'
import { useNow, useStaleSince } from '@/shared/api'
import { Screen } from '@/shared/ui'
import { Colleagues } from '../Colleagues'
import { feedbackOpening, openingParameter } from '../outcome/address'
import { useLivePresence } from '../presence'
import { requestTitle } from '../title'
import type { RequestView } from '../types'
import { lostPlace } from './callAnswer'
import { ClockLine } from './ClockLine'
import { MainButton } from './MainButton'
import { NewbornFollow } from './NewbornFollow'
import type { PanelCode } from './nextStep'
import { OpenPanel } from './OpenPanel'
import { OtherMenu } from './OtherMenu'
import { isSearching } from './searching'
import { StepLine } from './StepLine'
import { VehicleNotice } from './VehicleNotice'

interface RequestScreenProps {
  request: RequestView
  /** The content under the header; `open` shows the form of a step. */
  children: (open: (panel: PanelCode) => void) => ReactNode
  onCall?: () => void
}

/** What every reader of a request has: its name, its clock, its steps, the next one, and the rest of what may be done. */
export function RequestScreen({ request, children, onCall }: RequestScreenProps) {
  const stale = useStaleSince()
  const now = useNow(60)
  useLivePresence()
  const [search] = useSearchParams()
  const [panel, setPanel] = useState<PanelCode | null>(() => (search.get(openingParameter) === feedbackOpening && request.outcome?.may_send ? 'SEND_FEEDBACK' : null))
  const where = request.destination ? ` → ${request.destination.name}` : ''
  return (
    <Screen
      title={requestTitle(request, now) + where} subtitle={<ClockLine request={request} />} stale={stale}
      actions={
        <>
          <OtherMenu request={request} onOpen={setPanel} />
          <MainButton request={request} onOpen={setPanel} onCall={onCall} />
        </>
      }
    >
      <StepLine request={request} />
      <Notices request={request} onDecide={() => setPanel('DECIDE')} onCancelVehicle={() => setPanel('CANCEL_VEHICLE')} />
      <OpenPanel panel={panel} request={request} onClose={() => setPanel(null)} />
      {children(setPanel)}
    </Screen>
  )
}

/** A contraindication upon which no physician has decided: the one who has his word notes it here. */
function Undecided({ request, onDecide }: { request: RequestView; onDecide: () => void }) {
  const may = request.other_steps.includes('DECIDE')
  return (
    <Alert severity="warning" sx={{ mb: 1 }} {...(may ? { action: <Button color="inherit" onClick={onDecide}>{transfersText.page.decide}</Button> } : {})}>
      {transfersText.page.undecided}
    </Alert>
  )
}

function Notices({ request, onDecide, onCancelVehicle }: { request: RequestView; onDecide: () => void; onCancelVehicle: () => void }) {
  const { flags, screening, entered_a_posteriori, asks_for_birth_review } = request
  const lost = isSearching(request) ? lostPlace(request) : null
  const refuses = screening?.ticked.includes('CI_REFUSAL')
  return (
    <>
      {entered_a_posteriori && <Alert severity="info" sx={{ mb: 1 }}>{transfersText.page.aPosteriori}</Alert>}
      {refuses && <Alert severity="error" sx={{ mb: 1 }}>{transfersText.page.refuses}</Alert>}
      {!refuses && screening && screening.undecided.length > 0 && <Undecided request={request} onDecide={onDecide} />}
      {lost && <Alert severity="warning" sx={{ mb: 1 }}>{transfersText.page.placeLost(lost.destination.name)}</Alert>}
      <VehicleNotice request={request} onCancel={onCancelVehicle} />
      {flags.length > 0 && <Alert severity="warning" sx={{ mb: 1 }}>{flags.map((flag) => transferWords.flag[flag]).join(' · ')}</Alert>}
      <Colleagues request={request.id} />
      {asks_for_birth_review && <Alert severity="info" sx={{ mb: 1 }}>{transfersText.page.birthReview}</Alert>}
      <NewbornFollow request={request} />
    </>
  )
}
