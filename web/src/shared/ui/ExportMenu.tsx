import Button from '@mui/material/Button'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useState } from 'react'
import { commonText } from '@/locales/fr/common'
import { address } from '@/shared/api'
import { DownIcon } from './icons'

interface ExportMenuProps {
  path: string
  query?: Parameters<typeof address>[1]
  /** What is said in place of « Exporter », where a page has several. */
  name?: string
}

/** « Exporter »: the very list that is shown, with its filters and sort, as a file or on paper. */
export function ExportMenu({ path, query = {}, name }: ExportMenuProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const close = () => setAnchor(null)
  const print = () => {
    close()
    // After the menu has left the page.
    setTimeout(() => window.print())
  }
  return (
    <>
      <Button variant="outlined" endIcon={<DownIcon />} aria-haspopup="menu" aria-expanded={anchor !== null} onClick={(event) => setAnchor(event.currentTarget)}>
        {name ?? commonText.export}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close}>
        <MenuItem component="a" href={address(path, { ...query, format: 'csv' })} download onClick={close}>{commonText.exportCsv}</MenuItem>
        <MenuItem component="a" href={address(path, { ...query, format: 'xlsx' })} download onClick={close}>{commonText.exportXlsx}</MenuItem>
        <MenuItem onClick={print}>{commonText.print}</MenuItem>
      </Menu>
    </>
  )
}
