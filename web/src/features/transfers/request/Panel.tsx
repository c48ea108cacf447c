import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useEffect, useId, useRef } from 'react'
import type { ReactNode } from 'react'
import { commonText } from '@/locales/fr/common'
import { transfersText } from '@/locales/fr/transfers'

/** A small form opened under the header: the page and its journal stay in sight. Escape closes it. */
export function Panel({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus()
    heading.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <Box component="section" aria-labelledby={id} className="no-print" onKeyDown={(event) => { if (event.key === 'Escape') onClose() }} sx={frame}>
      <Typography variant="h2" id={id} ref={heading} tabIndex={-1} sx={{ mb: 1.5, '&:focus-visible': { outline: 'none' } }}>{title}</Typography>
      {children}
    </Box>
  )
}

/** [Enregistrer] [Annuler]. */
export function PanelButtons({ busy, onClose, label = transfersText.page.record }: { busy: boolean; onClose: () => void; label?: string | undefined }) {
  return (
    <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
      <Button type="submit" variant="contained" loading={busy}>{label}</Button>
      <Button color="inherit" onClick={onClose}>{commonText.cancel}</Button>
    </Stack>
  )
}

const frame = { p: { xs: 2, sm: 3 }, mb: 2, bgcolor: 'background.paper', border: 2, borderColor: 'primary.main' }
