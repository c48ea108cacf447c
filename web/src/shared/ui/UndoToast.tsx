import Button from '@mui/material/Button'
import Snackbar from '@mui/material/Snackbar'
import { createContext, use, useCallback, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { commonText } from '@/locales/fr/common'

/** Says what was done, and offers for ten seconds to take it back. */
export type Tell = (message: string, undo?: () => void) => void

interface Notice {
  number: number
  message: string
  undo?: (() => void) | undefined
}

const ToastContext = createContext<Tell>(() => undefined)

/** `const tell = useToast(); tell('Enregistré', takeBack)`. */
export function useToast(): Tell {
  return use(ToastContext)
}

/** Shows the notices of the pages below it, one at a time. */
export function UndoToasts({ children }: { children: ReactNode }) {
  const [notice, setNotice] = useState<Notice | null>(null)
  const close = useCallback(() => setNotice(null), [])
  const tell = useCallback<Tell>((message, undo) => setNotice((last) => ({ number: (last?.number ?? 0) + 1, message, undo })), [])
  const undo = () => {
    notice?.undo?.()
    close()
  }
  return (
    <ToastContext value={tell}>
      {children}
      <Snackbar
        key={notice?.number}
        open={notice !== null}
        autoHideDuration={10_000}
        onClose={(_event, reason) => { if (reason !== 'clickaway') close() }}
        message={notice?.message}
        className="no-print"
        anchorOrigin={useMemo(() => ({ vertical: 'bottom', horizontal: 'center' }), [])}
        action={notice?.undo && <Button color="inherit" onClick={undo}>{commonText.undo}</Button>}
      />
    </ToastContext>
  )
}
