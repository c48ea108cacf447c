import Box from '@mui/material/Box'
import type { ReactNode } from 'react'

/** What is known of a thing: names at the left, values at the right; one under the other on a phone. */
export function Facts({ facts }: { facts: readonly (readonly [string, ReactNode])[] }) {
  return (
    <Box component="dl" sx={look}>
      {facts.map(([name, value]) => (
        <Box key={name} sx={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Box>
      ))}
    </Box>
  )
}

const look = {
  display: 'grid', gridTemplateColumns: { xs: '1fr', sm: 'fit-content(45%) 1fr' }, columnGap: 3, rowGap: { xs: 0, sm: 0.75 }, m: 0,
  '& dt': { color: 'text.secondary' },
  '& dd': { m: 0, mb: { xs: 1, sm: 0 }, overflowWrap: 'anywhere' },
}
