import Box from '@mui/material/Box'
import LinearProgress from '@mui/material/LinearProgress'
import { useEffect, useState } from 'react'
import { commonText } from '@/locales/fr/common'

/** Reading: nothing for an instant, then a line. A page that answers at once never blinks. */
export function LoadingBlock({ height = 160 }: { height?: number }) {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300)
    return () => clearTimeout(timer)
  }, [])
  return <Box sx={{ minHeight: height }} role="status">{late && <LinearProgress aria-label={commonText.loading} />}</Box>
}
