import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { commonText } from '@/locales/fr/common'
import { ChoiceChips } from './ChoiceChips'
import type { Choice } from './ChoiceChips'

export interface ConfirmWithReasonProps<T extends string> {
  open: boolean
  title: string
  /** What will follow from it, and any field needed. */
  children?: ReactNode
  reasons: readonly Choice<T>[]
  /** The reason that must be told in words. */
  otherReason?: T
  confirmLabel?: string
  busy?: boolean
  onConfirm: (reason: T, words: string) => void
  onClose: () => void
}

/** Asks why, in one tap, before something that is kept in the history. */
export function ConfirmWithReason<T extends string>(props: ConfirmWithReasonProps<T>) {
  const { open, title, onClose } = props
  return (
    <Dialog open={open} onClose={onClose} aria-labelledby="confirm-title" fullWidth maxWidth="sm">
      <DialogTitle id="confirm-title">{title}</DialogTitle>
      {open && <Question {...props} />}
    </Dialog>
  )
}

/** Made anew at each opening, so that no old answer stays. */
function Question<T extends string>({ children, reasons, otherReason, confirmLabel, busy, onConfirm, onClose }: ConfirmWithReasonProps<T>) {
  const [reason, setReason] = useState<T | null>(null)
  const [words, setWords] = useState('')
  const [asked, setAsked] = useState(false)
  const needsWords = reason !== null && reason === otherReason
  const complete = reason !== null && (!needsWords || words.trim() !== '')
  const confirm = () => (complete ? onConfirm(reason, words.trim()) : setAsked(true))
  return (
    <>
      <DialogContent>
        <Stack sx={{ gap: 2 }}>
          {children}
          <ChoiceChips label={commonText.reason} choices={reasons} value={reason} onChange={setReason} describedBy="confirm-missing" />
          {needsWords && <TextField label={commonText.otherReason} value={words} onChange={(event) => setWords(event.target.value)} autoFocus required />}
          <Typography id="confirm-missing" color="error" role="status">{asked && !complete ? commonText.reasonMissing : ''}</Typography>
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{commonText.cancel}</Button>
        <Button variant="contained" onClick={confirm} loading={busy ?? false}>{confirmLabel ?? commonText.confirm}</Button>
      </DialogActions>
    </>
  )
}
