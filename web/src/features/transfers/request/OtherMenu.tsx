import Button from '@mui/material/Button'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { transfersText } from '@/locales/fr/transfers'
import { transferWords } from '@/locales/fr/transferWords'
import { useSave } from '@/shared/api'
import { DownIcon } from '@/shared/ui/icons'
import type { RequestView } from '../types'
import type { PanelCode } from './nextStep'
import { papersOf } from './papers'

/** « Autre chose… »: what else may happen now, and the papers. */
export function OtherMenu({ request, onOpen }: { request: RequestView; onOpen: (panel: PanelCode) => void }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const saving = useSave()
  const papers = papersOf(request)
  if (request.other_steps.length === 0 && papers.length === 0) return null
  const choose = (panel: PanelCode) => {
    setAnchor(null)
    onOpen(panel)
  }
  const print = (path: string) => {
    setAnchor(null)
    saving.mutate(path)
  }
  return (
    <>
      <Button variant="outlined" loading={saving.isPending} endIcon={<DownIcon />} aria-haspopup="menu" aria-expanded={anchor !== null} onClick={(event) => setAnchor(event.currentTarget)}>{transfersText.page.other}</Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)} disableRestoreFocus>
        {request.other_steps.map((step) => <MenuItem key={step} onClick={() => choose(step)}>{transferWords.otherStep[step]}</MenuItem>)}
        {papers.map(({ path, label }) => <MenuItem key={path} onClick={() => print(path)}>{label}</MenuItem>)}
      </Menu>
      {saving.error && <Typography role="alert" variant="body2" color="error">{saving.error.detail}</Typography>}
    </>
  )
}
