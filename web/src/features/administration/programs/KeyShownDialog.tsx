import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Typography from '@mui/material/Typography'
import { useId } from 'react'
import { programsText as text } from '@/locales/fr/programs'
import type { NewProgramKey } from '@/shared/api/generated'
import { useToast } from '@/shared/ui'

/** A key shown once, to be handed over. Only its button closes it: pressed by mistake, Escape would lose it. */
export function KeyShownDialog({ given: { name, key }, onClose }: { given: NewProgramKey; onClose: () => void }) {
  const id = useId()
  const tell = useToast()
  return (
    <Dialog open aria-labelledby={id} fullWidth maxWidth="sm">
      <DialogTitle id={id}>{text.shownTitle}</DialogTitle>
      <DialogContent>
        <Typography sx={{ fontWeight: 600 }}>{name}</Typography>
        <Box component="code" sx={{ display: 'block', my: 2, fontSize: '1.25rem', overflowWrap: 'anywhere', fontFamily: 'monospace' }}>{key}</Box>
        <Typography>{text.shownExplain}</Typography>
      </DialogContent>
      <DialogActions>
        <Button onClick={() => { void navigator.clipboard?.writeText(key).then(() => tell(text.copied)) }}>{text.copy}</Button>
        <Button variant="contained" onClick={onClose} autoFocus>{text.done}</Button>
      </DialogActions>
    </Dialog>
  )
}
