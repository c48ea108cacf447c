import Box from '@mui/material/Box'
import { useEffect, useState } from 'react'
import type { DragEvent, ReactNode } from 'react'
import { indicatorsText } from '@/locales/fr/indicators'
import { FileButton } from './FileButton'

const text = indicatorsText.deposit

/** Files dropped here, or chosen by the button: a hand that cannot drag needs nothing else. */
export function DropZone({ children, onFiles, label = text.choose, hint = text.drop }: { children?: ReactNode; onFiles: (files: readonly File[]) => void; label?: string; hint?: string }) {
  const [over, setOver] = useState(false)
  useEffect(keptFromOpening, [])
  const hover = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const files = [...event.dataTransfer.files]
    if (files.length > 0) onFiles(files)
  }
  return (
    <Box onDragOver={hover} onDragEnter={hover} onDragLeave={() => setOver(false)} onDrop={drop} sx={[zone, over && { borderColor: 'primary.main', borderStyle: 'solid', bgcolor: 'primary.light' }]}>
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'center', gap: 1.5, flexWrap: 'wrap' }}>
        <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>{hint}</Box>
        <FileButton label={label} onFiles={onFiles} />
      </Box>
      {children}
    </Box>
  )
}

/** A file that is dropped beside the zone would be opened by the browser in the place of the page, whatever was typed or on its way. */
function keptFromOpening(): () => void {
  const keep = (event: globalThis.DragEvent) => {
    if (event.defaultPrevented) return
    event.preventDefault()
    // The cursor says that nothing is taken there.
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'none'
  }
  window.addEventListener('dragover', keep)
  window.addEventListener('drop', keep)
  return () => {
    window.removeEventListener('dragover', keep)
    window.removeEventListener('drop', keep)
  }
}

const zone = { p: { xs: 2, sm: 3 }, border: '2px dashed', borderColor: 'text.disabled', textAlign: 'center', bgcolor: 'background.default' } as const
