import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { whatIfText as text } from '@/locales/fr/whatIf'
import { Changed, Estimated } from './FigureValues'
import { labelOf, words } from './types'
import type { FigureLine } from './types'
import { valueOf } from './values'

/** The same figures on a phone: one card for each, nothing beside the screen. */
export function ResultCards({ label, figures }: { label: string; figures: readonly FigureLine[] }) {
  return (
    <Box component="ul" aria-label={label} sx={{ p: 0, m: 0, listStyle: 'none', display: 'grid', gap: 1.5 }}>
      {figures.map((line) => <Card key={line.figure} line={line} />)}
    </Box>
  )
}

function Card({ line }: { line: FigureLine }) {
  return (
    <Box component="li" sx={{ p: 2, border: 1, borderColor: 'divider', bgcolor: 'background.paper' }}>
      <Typography><strong>{labelOf(words.figures, line.figure)}</strong></Typography>
      <Box component="dl" sx={look}>
        <dt>{text.recorded}</dt>
        <dd>{valueOf(line.recorded, line.unit)}</dd>
        <dt>{text.before}</dt>
        <dd><Estimated line={line} side="before" /></dd>
        <dt>{text.after}</dt>
        <dd><Estimated line={line} side="after" /></dd>
        <dt>{text.difference}</dt>
        <dd><Changed line={line} /></dd>
      </Box>
    </Box>
  )
}

const look = { display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: 2, rowGap: 0.5, m: 0, mt: 1, '& dt': { color: 'text.secondary' }, '& dd': { m: 0, textAlign: 'right' } }
