import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useId } from 'react'
import type { ReactNode } from 'react'

/** A block of a page, with its title. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <Box component="section" aria-labelledby={id} sx={{ p: { xs: 2, sm: 3 }, bgcolor: 'background.paper', border: 1, borderColor: 'divider' }}>
      <Typography variant="h2" id={id} sx={{ mb: 1.5 }}>{title}</Typography>
      {children}
    </Box>
  )
}
