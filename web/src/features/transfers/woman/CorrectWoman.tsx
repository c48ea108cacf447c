import Button from '@mui/material/Button'
import { lazy, Suspense, useState } from 'react'
import { transfersText } from '@/locales/fr/transfers'
import type { RequestView } from '../types'

const WomanDialog = lazy(() => import('./WomanDialog').then(({ WomanDialog: Dialog }) => ({ default: Dialog })))

/** « Corriger l'identité », for who writes it: the maternity that asks, and the cell. */
export function CorrectWoman({ request }: { request: RequestView }) {
  const [open, setOpen] = useState(false)
  if (request.viewer !== 'CELL' && request.viewer !== 'REQUESTER') return null
  return (
    <>
      {' '}<Button size="small" className="no-print" onClick={() => setOpen(true)} sx={inLine}>{transfersText.page.correctWoman}</Button>
      {open && <Suspense fallback={null}><WomanDialog request={request} onClose={() => setOpen(false)} /></Suspense>}
    </>
  )
}

/** As large as a thumb, without stretching the line in which it stands. */
const inLine = { my: '-10px' }
