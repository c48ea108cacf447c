import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Typography from '@mui/material/Typography'
import { useId } from 'react'
import { administrationText } from '@/locales/fr/administration'
import { serverNow } from '@/shared/api'
import type { OneTimePassword } from '@/shared/api/generated'
import { until } from '@/shared/format'
import { Facts } from '@/shared/ui'
import { spelled } from './spelling'

const text = administrationText.accounts

/** A password shown once, to be read aloud. Only its button closes it: a key pressed by mistake would lose it. */
export function OneTimePasswordDialog({ given, onClose }: { given: OneTimePassword; onClose: () => void }) {
  const id = useId()
  const { login, one_time_password: password, expires_at } = given
  return (
    <Dialog open aria-labelledby={id} fullWidth maxWidth="sm">
      <DialogTitle id={id}>{text.passwordTitle}</DialogTitle>
      <DialogContent>
        <Typography sx={{ mb: 2 }}>{text.passwordExplain} {text.passwordUntil(until(expires_at, serverNow()))}</Typography>
        <Facts facts={[
          [text.passwordFor, <Box component="code" sx={big}>{login}</Box>],
          [text.passwordWords, <Box component="code" sx={big}>{password}</Box>],
          [text.passwordSpelled, <Box component="ol" sx={{ m: 0, pl: 2.5 }}>{spelled(password).map((group) => <li key={group}>{group}</li>)}</Box>],
        ]} />
      </DialogContent>
      <DialogActions><Button variant="contained" onClick={onClose} autoFocus>{text.passwordDone}</Button></DialogActions>
    </Dialog>
  )
}

const big = { fontSize: '1.25rem', overflowWrap: 'anywhere', fontFamily: 'monospace' }
