import Button from '@mui/material/Button'
import Box from '@mui/material/Box'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import { useCallback, useState } from 'react'
import { appText } from '@/locales/fr/app'
import { commonText } from '@/locales/fr/common'
import { useShortcut, useShortcutKeys, useShortcuts } from '@/shared/ui/shortcuts'

const everywhere = [
  { key: appText.tab, label: appText.shortcutMove },
  { key: appText.enter, label: appText.shortcutPress },
  { key: appText.escape, label: appText.shortcutClose },
]

/** Listens to the keys, and lists them at `?`. */
export function Shortcuts() {
  const [open, setOpen] = useState(false)
  const show = useCallback(() => setOpen(true), [])
  const close = () => setOpen(false)
  useShortcutKeys()
  useShortcut('?', appText.shortcutList, show)
  const all = [...useShortcuts(), ...everywhere]
  return (
    <Dialog open={open} onClose={close} aria-labelledby="shortcuts-title">
      <DialogTitle id="shortcuts-title">{appText.shortcuts}</DialogTitle>
      <DialogContent>
        <Table size="small">
          <TableHead><TableRow><TableCell>{appText.shortcutKeys}</TableCell><TableCell>{appText.shortcutAction}</TableCell></TableRow></TableHead>
          <TableBody>
            {all.map(({ key, label }) => <TableRow key={key}><TableCell><Box component="kbd" sx={kbd}>{key}</Box></TableCell><TableCell>{label}</TableCell></TableRow>)}
          </TableBody>
        </Table>
      </DialogContent>
      <DialogActions><Button onClick={close} autoFocus>{commonText.close}</Button></DialogActions>
    </Dialog>
  )
}

const kbd = { border: 1, borderColor: 'text.disabled', px: 1, py: 0.25, fontFamily: 'inherit', fontWeight: 600 }
