import Box from '@mui/material/Box'
import { useEffect, useState } from 'react'
import { commonText } from '@/locales/fr/common'

/** Reading: nothing for an instant, then a line. A page that answers at once never blinks. */
export function LoadingBlock({ height = 160 }: { height?: number }) {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300)
    return () => clearTimeout(timer)
  }, [])
  return (
    <Box sx={{ minHeight: height }} role="status">
      {late && <Box sx={line}>{commonText.loading}</Box>}
    </Box>
  )
}

/** Its edge moves, its words do not fade: they are readable at every instant. */
const line = {
  p: 1, color: 'text.secondary', borderTop: 3, borderColor: 'primary.main', animation: 'cigogne-reading 1.2s ease-in-out infinite alternate',
  '@keyframes cigogne-reading': { from: { borderColor: 'var(--mui-palette-divider)' }, to: { borderColor: 'var(--mui-palette-primary-main)' } },
}
