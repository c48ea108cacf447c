import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { RowActions } from './BoardRow'
import { headingWords } from './BoardTable'
import type { Group } from './ordering'
import { PlaceCard } from './PlaceCard'
import type { BedKind, Roads } from './types'

interface BoardCardsProps {
  groups: readonly Group[]
  sought: BedKind | null
  now: number
  roads: Roads | null
  actions: RowActions
}

/** The board on a phone: one card an establishment. */
export function BoardCards({ groups, ...rest }: BoardCardsProps) {
  return groups.map(({ heading, places }) => (
    <Box component="section" key={heading} aria-label={heading === 'sought' ? undefined : headingWords(heading)}>
      {heading !== 'sought' && <Typography variant="h2" sx={{ my: 1 }}>{headingWords(heading)}</Typography>}
      {places.map((place) => <PlaceCard key={place.id} place={place} heading={heading === 'sought' ? 'h2' : 'h3'} {...rest} />)}
    </Box>
  ))
}
