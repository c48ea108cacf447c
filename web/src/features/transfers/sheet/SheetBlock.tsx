import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import type { ReactNode } from 'react'
import { sheetText } from '@/locales/fr/sheet'
import { DownIcon, UnfoldIcon } from '@/shared/ui/icons'

interface SheetBlockProps {
  name: string
  filled: number
  /** How many items the block asks; a block that asks none is not counted. */
  total: number
  open: boolean
  onToggle: () => void
  children: ReactNode
}

/** A block of a sheet, folded with its count: « Examen 3/7 ». */
export function SheetBlock({ name, filled, total, open, onToggle, children }: SheetBlockProps) {
  return (
    <Box sx={{ borderTop: 1, borderColor: 'divider' }}>
      <Button fullWidth color="inherit" aria-expanded={open} startIcon={open ? <DownIcon /> : <UnfoldIcon />} onClick={onToggle} sx={{ justifyContent: 'flex-start' }}>
        {total > 0 ? sheetText.count(name, filled, total) : name}
      </Button>
      {open && <Box role="group" aria-label={name} sx={grid}>{children}</Box>}
    </Box>
  )
}

const grid = { display: 'grid', gap: 2, pb: 2, alignItems: 'start', gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))', lg: 'repeat(3, minmax(0, 1fr))' } }
