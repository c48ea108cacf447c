import Box from '@mui/material/Box'
import type { ReactNode } from 'react'

/** What few need: its title, and the rest once that is pressed. */
export function Fold({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box component="details" sx={fold}>
      <summary>{title}</summary>
      {children}
    </Box>
  )
}

const fold = { '& summary': { minHeight: 44, display: 'list-item', lineHeight: '44px', cursor: 'pointer' } }
