import Button from '@mui/material/Button'
import Snackbar from '@mui/material/Snackbar'
import { createContext, use, useCallback, useState } from 'react'
import type { ReactNode } from 'react'
import { commonText } from '@/locales/fr/common'

/** Says what was done, and offers for ten seconds to take it back; beside a form's own « Annuler », `undoes` says what. */
export type Tell = (message: string, undo?: () => void, undoes?: string) => void

interface Notice {
  number: number
  message: string
  undo?: (() => void) | undefined
  undoes: string
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
  const tell = useCallback<Tell>((message, undo, undoes = commonText.undo) => setNotice((last) => ({ number: (last?.number ?? 0) + 1, message, undo, undoes })), [])
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
        anchorOrigin={anchor}
        sx={overTheBar}
        action={notice?.undo && <Button color="inherit" onClick={undo} sx={undoButton}>{notice.undoes}</Button>}
      />
    </ToastContext>
  )
}

/** Over the bar, beside the button of the menu: at the bottom it stood on the fields of the form that comes next. */
const anchor = { vertical: 'top', horizontal: 'left' } as const
const overTheBar = {
  top: { xs: 4, sm: 4 }, left: { xs: 52, md: 8 }, right: { xs: 4, sm: 'auto' }, maxWidth: { sm: 520 },
  '& .MuiSnackbarContent-root': { py: 0, px: { xs: 1.5, sm: 2 }, minWidth: { xs: 0 }, minHeight: 48, flexWrap: 'nowrap', flexGrow: 1 },
  '& .MuiSnackbarContent-message': { minWidth: 0, overflowWrap: 'anywhere', py: { xs: 0.5, sm: 1 }, fontSize: { xs: '0.8125rem', sm: '0.875rem' }, lineHeight: 1.25 },
  '& .MuiSnackbarContent-action': { pl: { xs: 1, sm: 2 }, mr: -1 },
}
/** On a phone it stays on the bar, within the screen: its words wrap, and the title below is not hidden. */
const undoButton = { whiteSpace: { xs: 'normal', sm: 'nowrap' }, py: 0.25, px: { xs: 1, sm: 2 }, lineHeight: 1.2, minWidth: { xs: 76 } }
