import { lazy, Suspense } from 'react'
import { HandoverPanel } from '../shift/HandoverPanel'
import { usePresence } from '../presence'
import type { RequestView } from '../types'
import { ConvertPanel } from './ConvertPanel'
import { FactPanel } from './FactPanel'
import { factSpec } from './facts'
import { panelTitle } from './nextStep'
import type { PanelCode } from './nextStep'
import { ScreeningPanel } from './ScreeningPanel'
import { VehiclePanel } from './VehiclePanel'

const ReassessPanel = lazy(() => import('./ReassessPanel').then(({ ReassessPanel: Reassess }) => ({ default: Reassess })))

/** The form of the step that was chosen, under the header. */
export function OpenPanel({ panel, request, onClose }: { panel: PanelCode | null; request: RequestView; onClose: () => void }) {
  if (panel === null) return null
  return <Opened panel={panel} request={request} onClose={onClose} />
}

function Opened({ panel, request, onClose }: { panel: PanelCode; request: RequestView; onClose: () => void }) {
  usePresence(request.id, 'STEP')
  if (panel === 'ORDER_VEHICLE') return <VehiclePanel request={request} onClose={onClose} />
  if (panel === 'DEPART' || panel === 'SCREEN') return <ScreeningPanel key={panel} panel={panel} request={request} onClose={onClose} />
  if (panel === 'CONVERT') return <ConvertPanel request={request} onClose={onClose} />
  if (panel === 'REASSESS') return <Suspense fallback={null}><ReassessPanel request={request} onClose={onClose} /></Suspense>
  if (panel === 'HAND_OVER') return <HandoverPanel id={request.id} onClose={onClose} />
  const spec = factSpec(panel, request)
  return spec && <FactPanel key={panel} panel={panel} title={panelTitle(panel)} spec={spec} request={request} onClose={onClose} />
}
