import Button from '@mui/material/Button'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useState } from 'react'
import { transfersText } from '@/locales/fr/transfers'
import { transferWords } from '@/locales/fr/transferWords'
import { DownIcon } from '@/shared/ui/icons'
import type { RequestView } from '../types'
import type { PanelCode } from './nextStep'

/** « Autre chose… »: what else may happen now. */
export function OtherMenu({ request, onOpen }: { request: RequestView; onOpen: (panel: PanelCode) => void }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  if (request.other_steps.length === 0 && !request.sheet) return null
  const choose = (panel: PanelCode) => {
    setAnchor(null)
    onOpen(panel)
  }
  const print = () => {
    setAnchor(null)
    // After the menu has left the page.
    setTimeout(() => window.print())
  }
  return (
    <>
      <Button variant="outlined" endIcon={<DownIcon />} aria-haspopup="menu" aria-expanded={anchor !== null} onClick={(event) => setAnchor(event.currentTarget)}>{transfersText.page.other}</Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)} disableRestoreFocus>
        {request.other_steps.map((step) => <MenuItem key={step} onClick={() => choose(step)}>{transferWords.otherStep[step]}</MenuItem>)}
        {request.sheet && <MenuItem onClick={print}>{transfersText.page.printSheet}</MenuItem>}
      </Menu>
    </>
  )
}
