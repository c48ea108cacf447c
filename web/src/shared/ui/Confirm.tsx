import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import { useId } from 'react'
import type { ReactNode } from 'react'
import { commonText } from '@/locales/fr/common'
import type { Problem } from '@/shared/api'
import { ProblemAlert } from './ProblemAlert'

export interface ConfirmProps {
  title: string
  /** What follows from it. */
  children: ReactNode
  confirmLabel: string
  busy?: boolean
  problem?: Problem | null
  onConfirm: () => void
  onClose: () => void
}

/** Asks before what cannot be taken back with one press. */
export function Confirm({ title, children, confirmLabel, busy = false, problem = null, onConfirm, onClose }: ConfirmProps) {
  const id = useId()
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} fullWidth maxWidth="xs">
      <DialogTitle id={id}>{title}</DialogTitle>
      <DialogContent>
        <ProblemAlert detail={problem?.detail} />
        {children}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} autoFocus>{commonText.cancel}</Button>
        <Button variant="contained" onClick={onConfirm} loading={busy}>{confirmLabel}</Button>
      </DialogActions>
    </Dialog>
  )
}
