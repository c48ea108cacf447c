import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import { transmissionsText } from '@/locales/fr/transmissions'
import { intervalOf } from '../figures'
import { casesOf, valueOf } from './transmitted'
import type { ToldFigure } from './transmitted'

const text = transmissionsText.authority

export interface Card {
  key: string
  name: ReactNode
  figure: ToldFigure | undefined
}

/** On a phone, one row of a table a card: its name, then the value large, n and N, the interval. */
export function FigureCards({ label, cards }: { label: string; cards: readonly Card[] }) {
  return (
    <Box component="ul" aria-label={label} sx={list}>
      {cards.map(({ key, name, figure }) => (
        <Box component="li" key={key} sx={card}>
          <Box>{name}</Box>
          {figure && (
            <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: 1.5 }}>
              <Box component="strong" sx={{ fontSize: '1.125rem' }}>{valueOf(figure)}</Box>
              <span>{casesOf(figure)}</span>
              {intervalOf(figure) !== '' && <Box component="span" sx={{ color: 'text.secondary' }}>{text.between(intervalOf(figure))}</Box>}
            </Box>
          )}
        </Box>
      ))}
    </Box>
  )
}

const list = { m: 0, p: 0, listStyle: 'none' } as const
const card = { py: 0.75, '& + &': { borderTop: 1, borderColor: 'divider' } } as const
